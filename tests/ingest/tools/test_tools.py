"""All tools together: none stands in another's way, each is written about, headings mean what they should."""

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.schema import Engagement
from ingest.tools import TOOLS, Tool
from ingest.understand import understand
from ingest.workbook import Sheet
from tests.ingest.tools.conftest import ENGAGEMENT, TakeIn

DOCUMENT = Path(__file__).parents[3] / "docs" / "export-formats.md"


def test_no_tool_takes_anothers_files() -> None:
    """If this fails, which tool reads a file depends on the order in which they stand."""
    assert [(one.name, other.name) for one, other in permutations(TOOLS, 2)
            for mine in one.signatures for theirs in other.signatures if mine <= theirs] == []


def test_each_tool_is_written_about() -> None:
    """If this fails, people don't know that they may hand a file in as it is."""
    text = DOCUMENT.read_text(encoding="utf-8")
    assert {tool.name for tool in TOOLS if f"| {tool.name}" not in text} == set()


def test_every_header_is_recognised_without_any_row(take_in: TakeIn) -> None:
    """If this fails, the export of a form that nobody has answered yet is a crash."""
    for tool in TOOLS:
        for number, signature in enumerate(tool.signatures):
            header = [*sorted(signature), *{"title"} - signature]
            seen = take_in(f"{tool.name} {number}.csv", ";".join(header))
            assert (seen.receipt.rows_read, seen.codes()) == (0, {"empty_file"})


def test_a_number_of_comments_is_no_comment(take_in: TakeIn) -> None:
    """If this fails, «3» is what a resident said, because a question is called as a platform's own column."""
    seen = take_in("x.csv", "id;participatory_space/id;component/id;title;body;comments;Comentários\n"
                            "1;5;21;Shade;Trees;3;Ja\n")
    assert seen.texts() == [["Shade\n\nTrees\n\nJa"]]
    assert seen.rows[0].place.extra["comments"] == "3"


def test_a_question_called_as_a_constant_comes_first(take_in: TakeIn) -> None:
    """If this fails, the answers to a form's question «Comentários» are lost to the number of comments."""
    seen = take_in("x.csv", "ID,Título,Comentários,Identificação do autor,Submetido em,Comentários,Projeto\n"
                            "6f1d0c1e-0000-4000-8000-000000000001,Sombra,Já!,7,2026-03-04 09:00:00,3,Plano\n")
    assert seen.tool() == "Go Vocal"
    assert seen.texts() == [["Sombra\n\nJá!"]]


def test_the_files_own_session_lines_do_not_stop_it(take_in: TakeIn) -> None:
    """If this fails, a title somebody typed above an export hides it; what can't be read there must be named."""
    seen = take_in("x.csv", "Our survey,,\nsaved by,Ana,\n_id,_uuid,_submission_time\n1,u,2026-03-04T09:00:00\n")
    assert (seen.tool(), seen.ids()) == ("KoboToolbox", ["1"])
    assert seen.noted() == [("unknown_line", "A2", "saved by")]


def test_each_tool_counts_for_itself(take_in: TakeIn) -> None:
    """If this fails, the platform's third proposal is taken for a change of the third comment elsewhere."""
    take_in("a.csv", "id;participatory_space/id;component/id;title\n3;5;21;Shade\n")
    seen = take_in("b.csv", "comment-id,author-id,agrees,disagrees,comment-body\n3,1,4,0,Bins\n")
    assert (seen.receipt.stored, len(seen.frames.contributions)) == (1, 2)


# ---------------------------------------------------------------- whatever the rows

cells = st.one_of(
    st.none(), st.sampled_from(["Response", "#tag", "META", "VOTES", "Shade", "Woman", "M", "1980-01-01 00:00:00",
                                "Total", "6f1d0c1e-0000-4000-8000-000000000001", "1772617279", "03/04/2026",
                                "Noise;Litter"]),
    st.text(max_size=8), st.integers(-5, 2_000_000_000_000), st.floats(), st.booleans(), st.dates(), st.datetimes())
rows = st.lists(st.lists(cells, max_size=9), max_size=6)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
@given(data=st.data(), below=rows)
def test_every_row_of_an_export_is_accounted_for(tool: Tool, data: st.DataObject, below: list[list[Any]]) -> None:
    """If this fails, a row that the tool's module did not expect is lost, or stops the whole file."""
    header: list[Any] = sorted(data.draw(st.sampled_from(tool.signatures)))
    grid = [[*header, "title", "Any comment?", "Age"], *below]
    sheet = Sheet("S", [[None if cell == "" else cell for cell in row] for row in grid])
    tidied = tool.tidy(sheet.rows)
    assert len(tidied) == len(sheet.rows)
    with patch("ingest.understand.open_file", return_value=[sheet]):
        batch = understand(Engagement.model_validate(tomllib.loads(ENGAGEMENT)), "x.xlsx", b"")
    records = [*batch.submissions, *batch.tallies, *batch.links]
    assert batch.rows_read == len(records) + len(batch.set_aside)
    if batch.tool == tool.name:  # a second header row is no row; what only Kobo or SurveyMonkey blank is neither
        filled = [row for row in tidied if any(cell is not None for cell in row)]
        assert batch.rows_read == len(filled) - 1
