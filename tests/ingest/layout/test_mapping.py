"""A layout is known again by its headings, and what was said of it holds."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from ingest.layout import Layouts, Mapping, names

BANDA = Mapping(("Quem falou", "Banda"), {"banda": "answer:age"}, {"age": {"jovem": "0-17"}})


@dataclass(frozen=True)
class Headed:
    index: int
    heading: str


def test_order_case_and_empty_headings_make_no_other_layout() -> None:
    """If this fails, a partner who moves a column answers every question again."""
    assert Layouts([BANDA]).find(["BANDA ", "", "quem falou"]) == BANDA
    assert Layouts([BANDA]).find(["Banda"]) is None
    assert Layouts([BANDA]).find(["Banda", "Banda", "Quem falou"]) is None


def test_a_row_of_these_words_is_a_header() -> None:
    """If this fails, a table whose headings only people know is never found again."""
    assert Layouts([BANDA]).is_header([None, "Quem falou", "Banda"])
    assert not Layouts([BANDA]).is_header(["Quem falou", 3])
    assert not Layouts([BANDA]).is_header(["Quem falou", "Banda", "Idade"])
    assert not Layouts().is_header([])


def test_what_is_said_later_wins_and_the_rest_stays() -> None:
    """If this fails, correcting one column takes back what was said of another."""
    later = Mapping(BANDA.headings, {"quem falou": "participant"}, {"age": {"velho": "65+", "jovem": "18-64"}})
    told = Layouts([BANDA]).with_([later]).find(BANDA.headings)
    assert told == Mapping(BANDA.headings, {"banda": "answer:age", "quem falou": "participant"},
                           {"age": {"jovem": "18-64", "velho": "65+"}})


def test_columns_without_a_heading_or_with_the_same_one_are_told_apart() -> None:
    """If this fails, what somebody says of one column is taken for another."""
    columns = [Headed(0, "Nº"), Headed(1, ""), Headed(2, "n"), Headed(3, "")]
    assert names(columns) == ["no", "#2", "n", "#4"]
    assert names([Headed(0, "Idea"), Headed(1, "idea")]) == ["idea", "idea #2"]


@given(st.lists(st.text(max_size=4), max_size=6))
def test_every_column_has_a_name_of_its_own(headings: list[str]) -> None:
    """If this fails, two columns share one correction."""
    found = names([Headed(i, heading) for i, heading in enumerate(headings)])
    assert len(set(found)) == len(headings)
