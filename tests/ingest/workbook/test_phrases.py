"""Numbers of people among words, in one cell."""

import pytest

from ingest.workbook.counted import Kind, line_of
from ingest.workbook.headings import Headings

W, M = ("f", 12), ("m", 8)


def said(headings: Headings, *cells: object) -> list[tuple[str, int]]:
    """Give what a row counts: each label's category (or kind), and the number."""
    line = line_of([*cells], headings)
    return [] if line is None else [
        (headings.counted(one.label).get("sex") or one.kind.name, one.number.number) for one in line.every]


@pytest.mark.parametrize("cell", [
    "12 women, 8 men", "12 women and 8 men", "12 mulheres e 8 homens", "12 mujeres y 8 hombres", "women 12, men 8",
    "Women: 12, Men: 8", "Women: 12 / Men: 8", "12 women (60%), 8 men (40%)", "12 women; 8 men.",
    "12F 8M", "F: 12 M: 8", "Women 12 Men 8"])
def test_several_groups_in_one_cell(headings: Headings, cell: str) -> None:
    """If this fails, what was counted at the door in one line is lost."""
    assert said(headings, cell) == [W, M]


@pytest.mark.parametrize(("cell", "found"), [
    ("23 people", [("WHOLE", 23)]), ("23 people (12 women, 8 men)", [("WHOLE", 23), W, M]),
    ("Éramos 23: 12 mulheres e 8 homens", [("WHOLE", 23), W, M]), ("asistieron 23 personas", [("WHOLE", 23)]),
    ("We were about 20 people, 12 of them women", [("WHOLE", 20), W]), ("Present 20", [("WHOLE", 20)]),
    ("Total 20", [("SUM", 20)]), ("20 in total: 12 women", [("SUM", 20), W]), ("Women 12", [W]), ("Women = 12", [W]),
    ("Women – 12", [W]), ("Women (12)", [W]), ("65 and over 4", [("GROUP", 4)]), ("4 under 18", [("GROUP", 4)])])
def test_everybody_sums_and_groups(headings: Headings, cell: str, found: list[tuple[str, int]]) -> None:
    """If this fails, a number of people that is plain to read is not read, or read as something else."""
    assert said(headings, cell) == found


@pytest.mark.parametrize("cell", [
    "Woman, 34", "15 to 24", "65 and over", "15 até 24", "Table 1", "The Hill 12", "Flat 5 - 12", "More trees 12",
    "12 women, 8 men and no lights", "We need 12 women", "14 April 2026", "~20", "about 20", "2026", ""])
def test_what_is_none(headings: Headings, cell: str) -> None:
    """If this fails, an answer, an address or an idea counts people who are not there."""
    assert said(headings, cell) == []


@pytest.mark.parametrize("cells", [
    [12, "Women"], ["12", "Women"], ["Women", 12], ["12 women"], ["a dozen", "Women"], ["Women", "twelve"],
    ["Women", "uma dúzia"], ["~12", "Women"], ["How many women came?", 12], ["No. of women", 12],
    ["Número de mujeres", 12], ["Women attending", 12], [12, "mulheres presentes"]])
def test_number_first_or_last(headings: Headings, cells: list[object]) -> None:
    """If this fails, half of all facilitators, who write the number first, are not understood."""
    assert said(headings, *cells) == [W]


@pytest.mark.parametrize("cells", [["18 to 64", "Women"], ["65+", "Women"], ["Ramp", "Women"], [True, "Women"]])
def test_an_answer_before_an_answer_is_no_number(headings: Headings, cells: list[object]) -> None:
    """If this fails, a woman of «65+» is 65 women."""
    assert said(headings, *cells) == []


def test_a_line_that_a_text_file_cut_at_its_commas(headings: Headings) -> None:
    """If this fails, «20 people (12 women, 8 men)» is lost when it is typed into a text file."""
    assert said(headings, "20 people (12 women", "8 men)") == [("WHOLE", 20), W, M]


def test_only_set_off_from_its_label_a_number_is_sure_of_itself(headings: Headings) -> None:
    """If this fails, «12 women» among ideas is taken away from whoever said it."""
    loose = [line.loose for cell in ("Women: 12", "12 women", "23 people", "23 in the room")
             if (line := line_of([cell], headings))]
    assert loose == [False, True, True, False]
    unknown = line_of(["Carers: 3"], headings)
    assert unknown is not None
    assert unknown.kind == Kind.UNKNOWN
