"""Tagging: which words show which theme, and what must not change the answer."""

from itertools import chain

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.themes import TAG_COLUMNS, tag
from ingest.schema import fold
from tests.analysis.make import codebook, table, texts

BOOK = codebook(
    {"green": "tree|park|playground|🌳", "transit": "bus|bus stop|train", "waste": "fly-tipping|litter|bin",
     "care": "children's centre|nursery", "work": "training|parking attendant|job"},
    pt={"green": "árvore|praça|jardim", "transit": "ônibus|ponto de ônibus|estação|trem", "waste": "lixo|lixeira",
        "care": "creche|hospital|comida"},
    es={"green": "árbol|jardín|parque", "transit": "autobús|estación|la parada", "waste": "basura|basurero",
        "care": "guardería|joven", "work": "luz"})


def found(text: str, language: str = "en", book: pd.DataFrame = BOOK) -> dict[str, str]:
    """Tag one text: theme → evidence."""
    tags = tag(texts(text, language=language), book)
    return dict(zip(tags["theme"], tags["evidence"], strict=True))


@pytest.mark.parametrize(("text", "themes"), [
    ("More trees in the park", {"green": "trees|park"}),
    ("TREES! Trees, trees", {"green": "TREES|Trees|trees"}),
    ("park, park and park", {"green": "park"}),
    ("A bus stop", {"transit": "bus stop"}),
    ("A bus stop, more buses and a bus", {"transit": "bus stop|buses|bus"}),
    ("The stop of the bus", {"transit": "bus"}),
    ("fly tipping, Fly-Tipping, FLY‐TIPPING", {"waste": "fly tipping|Fly-Tipping|FLY‐TIPPING"}),
    ("a bus\nstop and a  bus   stop", {"transit": "bus stop"}),
    ("the childrens’ centre", {"care": "childrens’ centre"}),
    ("The children’s centre and the Children's Centre", {"care": "children’s centre|Children's Centre"}),
    ("the children centre", {"care": "children centre"}),
    ("nurseries/playgrounds", {"care": "nurseries", "green": "playgrounds"}),
    ("bins,litter(!)and bus.", {"waste": "bins|litter", "transit": "bus"}),
    ("🌳🌳 please", {"green": "🌳"}),
    ("more play\u00adgrounds", {"green": "playgrounds"}),
    ("parks.buses litter…bins", {"green": "parks", "transit": "buses", "waste": "litter|bins"}),
    ("see https://bus.org/park-bin, www.park.org or tree@park.org", {}),
    ("the parkland of Binley and busybodies", {}),
    ("", {}),
    ("   \n ", {}),
    ("?!…", {}),
])
def test_words_of_a_text(text: str, themes: dict[str, str]) -> None:
    """If it fails, a theme is missed or invented, or its evidence is not what the resident wrote."""
    assert found(text) == themes


@pytest.mark.parametrize(("language", "text", "themes"), [
    ("pt", "Mais ÁRVORES e jardins; as estações de trens", {"green": "ÁRVORES|jardins", "transit": "estações|trens"}),
    ("pt", "pontos de onibus", {"transit": "pontos de onibus"}),
    ("pt", "hospitais com creches", {"care": "hospitais|creches"}),
    ("pt", "com a gente, como sempre", {}),
    ("pt", "praça-modelo, o guarda-lixo", {"green": "praça"}),
    ("pt", "- lixo - muito lixo", {"waste": "lixo"}),
    ("pt", "as comidas", {"care": "comidas"}),
    ("es", "árboles, jardines", {"green": "árboles|jardines"}),
    ("es", "estaciones y autobuses", {"transit": "estaciones|autobuses"}),
    ("es", "para los jóvenes, luces", {"care": "jóvenes", "work": "luces"}),
    ("es", "las paradas", {}),
    ("en", "knives, buses", {"transit": "buses"}),
])
def test_endings_in_each_language(language: str, text: str, themes: dict[str, str]) -> None:
    """If it fails, plurals of a language are missed, or a function word is taken for a theme's word."""
    assert found(text, language) == themes


SENTENCES = [
    ("en", "The bus stop by the nursery has litter and no trees"),
    ("pt", "A estação não tem ônibus à noite; na praça há lixo e uma árvore caída, as estações, os hospitais"),
    ("pt", "Não há creche, nem trens, e o ponto de ônibus está às escuras"),
    ("es", "La estación está lejos, el autobús no llega; los árboles del jardín, las estaciones y la guardería"),
]


@pytest.mark.parametrize(("language", "text"), SENTENCES)
@pytest.mark.parametrize("spelt", [str.upper, fold, lambda text: fold(text).upper(), str.title],
                         ids=["capitals", "no accents", "neither", "title"])
def test_capitals_and_missing_accents_change_nothing(language: str, text: str, spelt: object) -> None:
    """If it fails, residents who write on a phone without accents, or in capitals, are not heard."""
    proper = found(text, language)
    assert len(proper) >= 2
    assert set(found(spelt(text), language)) == set(proper)  # type: ignore[operator]


def test_a_word_of_one_theme_is_not_another_s() -> None:
    """If it fails, «parking» is a park, and «training» is a train."""
    book = codebook({"green": "park", "cars": "parking", "transit": "train", "work": "training"})
    assert found("Parks and parking, a train, training", book=book) == {
        "green": "Parks", "cars": "parking", "transit": "train", "work": "training"}
    assert set(found("I parked", book=book)) == {"green", "cars"}, "nobody listed it, so both may be meant"
    alone = codebook({"green": "park"})
    assert set(found("parking", book=alone)) == {"green"}


def test_the_same_word_in_two_themes_is_both() -> None:
    """If it fails, a word that the codebook gives to two themes counts for one."""
    book = codebook({"a": "shelter", "b": "shelter|home"})
    assert found("A shelter", book=book) == {"a": "shelter", "b": "shelter"}


def test_a_longer_phrase_hides_only_its_own_theme() -> None:
    """If it fails, «bus» is no evidence for another theme because «bus stop» is for the first."""
    book = codebook({"stops": "bus stop|stop", "fleet": "bus"})
    assert found("the bus stop", book=book) == {"stops": "bus stop", "fleet": "bus"}


def test_columns_and_order() -> None:
    """If it fails, exports and pages read the wrong column, or tags jump about."""
    tags = tag(texts("a bin", "nothing", "a tree and a bus"), BOOK)
    assert list(tags.columns) == TAG_COLUMNS
    assert tags.to_numpy().tolist() == [["t0", "waste", 0.6, "bin", "rule"], ["t2", "green", 0.6, "tree", "rule"],
                                        ["t2", "transit", 0.6, "bus", "rule"]]


@pytest.mark.parametrize("contributions", [texts(), texts("ein Baum", language="de"), texts("zzz", language="qq"),
                                           texts("a tree", language=None)], ids=["none", "de", "unknown", "missing"])
def test_nothing_to_tag(contributions: pd.DataFrame) -> None:
    """If it fails, no data, or a language without words, stops the analysis."""
    tags = tag(contributions, BOOK)
    assert tags.empty
    assert list(tags.columns) == TAG_COLUMNS


def test_words_for_a_language_we_have_no_rules_for() -> None:
    """If it fails, a community language without a stemmer can't have a codebook."""
    book = codebook({"green": "পার্ক", "care": "école"}, language="bn", qq={"green": "lekol"})
    assert found("একটি পার্ক চাই", "bn", book) == {"green": "পার্ক"}
    assert found("Lekòl la", "qq", book) == {"green": "Lekòl"}


def test_an_empty_codebook() -> None:
    """If it fails, an engagement whose codebook is not written yet can't be opened."""
    assert tag(texts("a tree"), codebook({})).empty
    assert tag(texts("a tree"), codebook({"green": " | ", "odd": "?!"})).empty


def test_a_very_long_text() -> None:
    """If it fails, one report pasted into a form stops everything (spaCy's limit is a million letters)."""
    assert found("tree and " + "so on " * 200_000) == {"green": "tree"}


WORDS = ["tree", "PARK", "bus", "stop", "fly", "tipping", "children's", "of", "the", "🌳", "parking", "attendant", "\n"]
TEXT = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@given(st.lists(TEXT, min_size=1, max_size=12), st.data())
def test_any_part_may_be_tagged_by_itself(written: list[str], data: st.DataObject) -> None:
    """If it fails, tagging on several machines gives another result than on one."""
    rows = [{"contribution_id": f"t{i}", "channel": "online", "text": text,
             "language": data.draw(st.sampled_from(["en", "es"]))} for i, text in enumerate(written)]
    whole = table("contributions", rows)
    part = data.draw(st.lists(st.integers(0, 2), min_size=len(rows), max_size=len(rows)))
    pieces = chain.from_iterable(tag(piece, BOOK).to_numpy().tolist() for _, piece in whole.groupby(part))
    assert sorted(pieces) == sorted(tag(whole, BOOK).to_numpy().tolist())


@given(st.lists(TEXT, max_size=8))
def test_tagging_twice_is_the_same(written: list[str]) -> None:
    """If it fails, two colleagues see two results for the same data."""
    assert tag(texts(*written), BOOK).equals(tag(texts(*written), BOOK))
