"""What is missing is said exactly; what nobody wrote is nothing."""

import datetime as dt
from dataclasses import replace

import pytest

from ingest import Folder, open_folder
from ingest.template import write_template
from ingest.understand import understand
from tests.ingest.template.conftest import FILLING, PARTNER
from tests.ingest.template.filling import Filling, Line, fill, places
from tests.ingest.template.gold import handed_in
from tests.ingest.template.test_round_trip import CASES, SAMPLES

WALL = [Line({"idea": "More shade"})]
DATE, PEOPLE = ("template_no_date", "1 Start here", "C14"), ("template_no_people", "1 Start here", "C18")
OUTSIDE = ("template_date_outside", "1 Start here", "C14")
FEWER = ("fewer_people_than_rows", "1 Start here", "C18")
NO_IDEAS, NO_GROUPS = ("template_no_ideas", "2 Ideas", ""), ("template_no_groups", "3 Head count", "")


@pytest.mark.parametrize("language", ["en", "pt", "es"])
@pytest.mark.parametrize("case", CASES)
def test_an_empty_workbook_is_nothing_but_a_sentence(case: str, language: str) -> None:
    """If this fails, instructions become people, or whoever sends the wrong copy hears nothing."""
    engagement = open_folder(SAMPLES / case).engagement
    batch = understand(engagement, "empty.xlsx", write_template(engagement, PARTNER, language))
    assert [p.code for p in batch.problems] == ["template_empty"]
    assert (batch.rows_read, batch.sessions, batch.set_aside) == (0, [], [])


@pytest.mark.parametrize(("filling", "problems"), [
    (FILLING, []),
    (replace(FILLING, session={"venue": "Old Mill", "people": 12}), [DATE]),
    (replace(FILLING, session={}), [DATE]),
    (replace(FILLING, session={"date": dt.date(2026, 12, 3)}), [OUTSIDE]),
    (replace(FILLING, lines=[]), [NO_IDEAS]),
    (replace(FILLING, counts={}), []),
    (replace(FILLING, lines=WALL, counts={}), [NO_GROUPS]),
    (Filling({}, WALL), [DATE, PEOPLE, NO_GROUPS]),
    (Filling({"people": 9}), [DATE, NO_IDEAS, NO_GROUPS]),
    (Filling({"date": FILLING.session["date"]}), [PEOPLE, NO_IDEAS, NO_GROUPS]),
    (Filling({}, [], {"sex/f": 3}), [DATE, NO_IDEAS]),
    (Filling({"people": 9}, WALL, {"sex/f": 6, "sex/m": 4}), [FEWER, DATE]),
    (Filling({"people": 10}, WALL, {"sex/f": 6, "sex/m": 4, "age/0-17": 1}), [DATE]),
], ids=["all", "no date", "nothing of the workshop", "day and month exchanged",
        "no ideas", "no head count, but answers", "no groups",
        "ideas on a wall", "only how many", "only when", "only a head count",
        "fewer people than of the sexes", "as many people as of the sexes"])
def test_what_is_missing(folder: Folder, template: bytes, filling: Filling,
                         problems: list[tuple[str, str, str]]) -> None:
    """If this fails, nobody knows which cell to ask the partner for."""
    receipt, frames = handed_in(folder, fill(template, places(template, filling, folder.engagement, "en")))
    assert [(p.code, p.sheet, p.cell) for p in receipt.problems] == problems
    assert receipt.stored == receipt.rows_read == len(filling.lines) + len(filling.counts)
    assert frames.sessions["partner"].tolist() == [PARTNER]


def test_a_completed_workbook_adds_only_what_is_new(folder: Folder, template: bytes) -> None:
    """If this fails, a workbook that is sent again with two more rows counts everybody twice."""
    def sent(filling: Filling) -> bytes:
        return fill(template, places(template, filling, folder.engagement, "en"))
    handed_in(folder, sent(FILLING))
    more = replace(FILLING, lines=[*FILLING.lines, Line({"idea": "Trams"}, number=2)])
    receipt, frames = handed_in(folder, sent(more))
    assert (receipt.stored, receipt.already_known, receipt.set_aside) == (1, 5, 0)
    assert len(frames.participants) == 2
