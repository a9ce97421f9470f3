"""Many texts at once are given the language that each is given by itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analysis.themes.identify import LONGEST, identifier, labels, likelihoods
from analysis.themes.language import detect, detect_all

WORDS = ["more", "trees", "más", "árboles", "OTRA", "vez", "ônibus", "creche", "BITTE", "Straße", "我們需要",
         "деревьев", "12", "???", "🌳", "e\u0301cole", ""]
TEXTS = some.lists(some.lists(some.sampled_from(WORDS), max_size=12).map(" ".join) | some.text(max_size=30),
                   max_size=12)


@given(TEXTS, some.sampled_from([("en",), ("en", "es", "pt"), ("qq",), ("es", "qq", "en"), ("sr", "en")]))
def test_detect_all(texts: list[str], languages: tuple[str, ...]) -> None:
    """If it fails, a text's language depends on the texts beside it, or large engagements get other themes."""
    assert detect_all(texts, languages) == [detect(text, languages) for text in texts]


def test_a_text_that_is_too_long_to_walk_beside_others() -> None:
    """If it fails, a letter of several pages has no language."""
    assert detect_all(["más árboles en la calle " * 200, "more trees"], ("en", "es")) == ["es", "en"]


def test_likelihoods() -> None:
    """If it fails, the sums are of other pieces than the identifier's own."""
    texts = ["more trees on our street", "", "Más árboles, más sombra y más bancos", "x" * (LONGEST + 1)]
    found = {int(place): scores for places, all_scores in likelihoods(texts)
             for place, scores in zip(places, all_scores, strict=True)}
    assert sorted(found) == [0, 1, 2]
    for place, scores in found.items():
        alone = dict(identifier().rank(texts[place]))
        together = {name: scores[labels().index(name)] for name in alone}
        assert together == pytest.approx(alone, rel=1e-4)
        assert np.isfinite(scores).all()
