"""What the model sees of a text."""

import numpy as np
import pandas as pd
import pytest

from analysis.themes.learn.features import MEANING, Features
from analysis.themes.learn.lexicon import Lexicon
from ingest.schema import names as c


def frame(*said: str) -> pd.DataFrame:
    """Give English texts."""
    ids = [str(i) for i in range(len(said))]
    return pd.DataFrame({c.CONTRIBUTION: ids, c.TEXT: said, c.LANGUAGE: "en"}).astype("str")


def test_forms_of_a_word_are_alike_and_other_words_are_not() -> None:
    """If this fails, «BUSES» and «bus» teach nothing about each other."""
    texts = frame("the bus", "BUSES", "a tree", "Trées!", "bus", "tree")
    matrix = Features.of(texts).matrix(texts)
    alike = (matrix @ matrix.T).toarray()
    assert alike[1, 4] > 0.5
    assert alike[2, 3] > 0.5
    assert alike[1, 5] < 0.1


def test_each_text_weighs_the_same() -> None:
    """If this fails, long texts drown short ones."""
    texts = frame("bus bus bus and a tree", "bus tree", "bus")
    np.testing.assert_allclose(np.sqrt(Features.of(texts).matrix(texts).power(2).sum(axis=1)), 1, rtol=1e-5)


def test_words_of_one_field_are_alike_to_whoever_has_a_lexicon() -> None:
    """If this fails, each word has to be reviewed before anything is known of it."""
    texts = frame("train", "platform", "bin", "train", "platform", "bin")
    lexicon = Lexicon(pd.DataFrame({"domain": ["transport"], "field": ["rail"], "en": ["train|platform"]}, dtype="str"))
    plain, told = (Features.of(texts, one).matrix(texts) for one in (None, lexicon))
    assert (told @ told.T)[0, 1] > (plain @ plain.T)[0, 1] + 0.1
    assert (told @ told.T)[0, 2] == pytest.approx((plain @ plain.T)[0, 2], abs=0.01)
    assert Features.of(texts, lexicon).of_kind(MEANING).sum() == 2
    np.testing.assert_allclose(np.sqrt(told[:2].power(2).sum(axis=1)), 1, rtol=1e-5)


def test_a_text_of_unknown_words_or_none_has_no_features() -> None:
    """If this fails, an empty answer ends everything in a division by nothing."""
    features = Features.of(frame("the bus", "a bus"))
    assert features.matrix(frame("qqq", "!!!", "")).sum() == 0


def test_batches_change_nothing(monkeypatch: object) -> None:
    """If this fails, a text's features depend on what stands beside it."""
    import analysis.themes.learn.features as module
    texts = frame(*(f"bus number {i % 7} and tree {i % 3}" for i in range(20)))
    whole = Features.of(texts)
    monkeypatch.setattr(module, "BATCH", 3)  # type: ignore[attr-defined]
    assert Features.of(texts).places == whole.places
    np.testing.assert_allclose(whole.matrix(texts).toarray(), whole.matrix(texts[:20]).toarray())
