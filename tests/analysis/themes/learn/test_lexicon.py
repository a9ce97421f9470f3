"""Of which fields words speak, before anybody has reviewed a text."""

import numpy as np
import pandas as pd
import pytest

from analysis.themes.learn.features import Features
from analysis.themes.learn.lexicon import DOMAIN, FIELD, Lexicon, general
from analysis.themes.learn.opinions import Hints
from ingest.schema import names as c

TOWN = Lexicon(pd.DataFrame({
    DOMAIN: ["transport", "transport", "waste"], FIELD: ["rail", "road", "litter"],
    "en": ["train|platform", "lorry", "bin|litter"], "de": ["bahn|gleis", "straße", "müll"]}, dtype="str"))


@pytest.mark.parametrize(("language", "word", "fields"), [
    ("en", "trains", ("transport", "transport/rail")),
    ("de", "straßenbahn", ("transport", "transport/rail", "transport/road")),  # both of its parts
    ("de", "muell", ("waste", "waste/litter")), ("de", "mülleimer", ("waste", "waste/litter")),
    ("de", "bahn", ("transport", "transport/rail")), ("en", "bahn", ()),
    ("en", "binary", ()),  # a part has four letters at least
    ("pl", "tramwaj", ()), ("en", "", ()),
])
def test_a_word_speaks_of_the_fields_that_list_it_or_a_part_of_it(language: str, word: str,
                                                                  fields: tuple[str, ...]) -> None:
    """If this fails, what is known of words in general is asked of the wrong words, or of none."""
    assert TOWN.fields(language, word) == fields


@pytest.mark.parametrize(("words", "known"), [("", True), ("timetable", False)])
def test_it_speaks_for_a_theme_that_has_but_a_name(words: str, known: bool) -> None:
    """If this fails, a theme called «Trains» finds no platform, or one with words of its own finds others' words."""
    book = pd.DataFrame({c.THEME: ["trains", "rubbish"], "words_en": [words, "skip"]}, dtype="str")
    texts = pd.DataFrame({c.TEXT: ["a platform", "platform", "a bin", "the train"], c.LANGUAGE: "en"}, dtype="str")
    features = Features.of(texts, TOWN)
    matrix = features.matrix(texts)
    _, listed = Hints.of(features, matrix, np.zeros((4, 2)), book, ["en"]).linear
    assert (listed.of(matrix)[1, 0] > 0) is np.bool_(known)


def test_the_lexicon_of_the_program_is_whole() -> None:
    """If this fails, a language or a field has no words, and learning quietly knows less."""
    table = general().table
    assert table.columns.tolist() == [DOMAIN, FIELD, "en", "pt", "es", "fr", "de", "pl"]
    assert not table.duplicated([DOMAIN, FIELD]).any()
    words = table.set_index([DOMAIN, FIELD]).map(lambda cell: len(list(filter(None, cell.split(c.SEPARATOR)))))
    assert (words.groupby(level=0).sum() >= 40).all(axis=None)
    assert "transport/rail" in general().fields("pl", "pociąg")
