"""Search: any form of a word in any of the languages, phrases as they stand, and the words that made it so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.search import Index, found, read, search
from analysis.search.index import of_contributions
from ingest.schema import fold
from tests.analysis import make

TEXTS = {  # text → the language it is in
    "Más árboles, por favor": "es", "el árbol de la plaza": "es", "ÔNIBUS mais cedo": "pt", "o onibus nunca vem": "pt",
    "As ruas estão escuras": "pt", "The buses are late": "en", "Fly-tipping near the school": "en",
    "We need 'more benches' here": "en", "more\nBenches!": "en", "bench press": "en", "more trees, fewer benches": "en",
    "Ein Baum": "de", "…": "en"}
INDEX = Index.of(TEXTS, TEXTS.values(), ["en", "es", "pt"])
HELD = list(TEXTS)


def finds(written: str) -> dict[str, list[str]]:
    """Search, and give each text found with the words that made it so."""
    wanted = read(written)
    return {HELD[place]: found(INDEX, place, wanted) for place in search(INDEX, wanted)}


@pytest.mark.parametrize(("written", "texts"), [
    ("arbol", {"Más árboles, por favor": ["árboles"], "el árbol de la plaza": ["árbol"]}),
    ("ONIBUS", {"ÔNIBUS mais cedo": ["ÔNIBUS"], "o onibus nunca vem": ["onibus"]}),
    ("rua", {"As ruas estão escuras": ["ruas"]}),
    ("bus", {"The buses are late": ["buses"]}),
    ("late  buses", {"The buses are late": ["buses", "late"]}),
    ("fly tipping", {"Fly-tipping near the school": ["Fly", "tipping"]}),
    ("fly-tipping", {"Fly-tipping near the school": ["Fly", "tipping"]}),
    ("baum", {"Ein Baum": ["Baum"]}),
    ('"more benches"', {"We need 'more benches' here": ["more benches"], "more\nBenches!": ["more\nBenches"]}),
    ('«more benches» need', {"We need 'more benches' here": ["need", "more benches"]}),
    ('"bench"', {"bench press": ["bench"]}),
    ("buses trees", {}), ("nowhere", {})])
def test_what_is_found(written: str, texts: dict[str, list[str]]) -> None:
    """If it fails, what somebody said isn't found, or is found for no reason that can be seen."""
    assert finds(written) == texts


@pytest.mark.parametrize("written", ["", "  ", '"', '""', "!?", "«»"])
def test_looking_for_nothing_finds_everything(written: str) -> None:
    """If it fails, an empty box or a stray sign hides everybody's words."""
    assert len(finds(written)) == len(TEXTS)


@settings(max_examples=40)
@given(st.lists(st.text(max_size=20), max_size=6), st.data())
def test_every_text_is_found_by_any_of_its_words(texts: list[str], data: st.DataObject) -> None:
    """If it fails, a text is lost to search, or a strange sign ends it with an error."""
    index = Index.of(texts, data.draw(st.lists(st.sampled_from(["en", "es", None, "zz"]), min_size=len(texts),
                                               max_size=len(texts))), ["en", "es"])
    for place, text in enumerate(texts):
        for word in fold(text).split():
            assert place in search(index, read(f'"{word}"'))


def test_texts_without_a_language_are_read_in_all() -> None:
    """If it fails, quotes, whose language others may not know, are found by their exact letters only."""
    index = of_contributions(make.texts("Las calles", "The streets").drop(columns="language"), ["en", "es"])
    assert [int(place) for word in ("calle", "street") for place in search(index, read(word))] == [0, 1]
