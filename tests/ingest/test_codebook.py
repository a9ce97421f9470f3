"""Reading codebooks: what is wrong is named, a workbook is as good as a table."""

from pathlib import Path

import pytest

from ingest import EngagementError
from ingest.codebook import as_workbook, codebook_from_bytes, codebook_from_text, read_codebook, shared_words
from tests.make import xlsx

HEAD = "theme,parent,colour,negated,retired,words_en\n"


@pytest.mark.parametrize(("rows", "words"), [
    ("a,,blue,,,tree", ["line 2, colour: «blue»", "#3d85cc"]),
    ("a,b,,,,tree", ["line 2, parent: «b»", "no such theme"]),
    ("a,b,,,,tree\nb,a,,,,bus", ["line 2, parent", "circle"]),
    ("a,a,,,,tree", ["line 2, parent", "circle"]),
    ("a,,,never,,tree", ["line 2, negated", "skip"]),
    ("a,,,,no,tree", ["line 2, retired", "yes"]),
])
def test_what_is_wrong_is_named(rows: str, words: list[str]) -> None:
    """If it fails, somebody looks for a wrong cell in a hundred."""
    with pytest.raises(EngagementError) as refused:
        codebook_from_text("codebook.csv", HEAD + rows)
    assert all(word in refused.value.message for word in words), refused.value.message


def test_a_workbook_is_read_and_its_cells_are_named() -> None:
    """If it fails, a codebook kept in a spreadsheet can't be used, or a fault in it not be found."""
    rows = [[None], ["theme", "parent", "words_en"], ["green", None, "tree | park"], ["oaks", "green", 1984]]
    frame = codebook_from_bytes("codebook.xlsx", xlsx(rows))
    assert frame.to_numpy().tolist() == [["green", "", "tree | park"], ["oaks", "green", "1984"]]
    with pytest.raises(EngagementError, match=r"codebook.xlsx, cell B4, parent: «blue»"):
        codebook_from_bytes("codebook.xlsx", xlsx([*rows[:3], ["oaks", "blue", ""]]))
    with pytest.raises(EngagementError, match="no sheet has a column «theme»"):
        codebook_from_bytes("codebook.xlsx", xlsx([["topic"], ["green"]]))


def test_a_codebook_comes_back_from_a_workbook_as_it_was() -> None:
    """If it fails, taking the codebook along changes it; or a word runs as a formula."""
    frame = codebook_from_text("codebook.csv", HEAD + "a,,#112233,skip,,=1+1|007\nb,a,,,yes,")
    assert codebook_from_bytes("x.xlsx", as_workbook(frame)).equals(frame)


def test_two_codebooks_in_a_folder_are_refused(tmp_path: Path) -> None:
    """If it fails, staff edit one file while the other is used."""
    (tmp_path / "codebook.xlsx").write_bytes(xlsx([["theme"], ["green"]]))
    assert read_codebook(tmp_path)["theme"].tolist() == ["green"]
    (tmp_path / "codebook.csv").write_text("theme\ncars\n", encoding="utf-8")
    with pytest.raises(EngagementError, match=r"both codebook\.csv and codebook\.xlsx"):
        read_codebook(tmp_path)


def test_words_of_several_themes_are_told() -> None:
    """If it fails, nobody learns that a word speaks for two themes."""
    frame = codebook_from_text("codebook.csv", HEAD + "a,,,,,Shelter|tree\nb,,,,,shelter")
    assert shared_words(frame) == [("en", "shelter", ["a", "b"])]
