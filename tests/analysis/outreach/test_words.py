"""What a group needs, in words and as a workbook."""

import datetime as dt
import io
from dataclasses import replace

import pandas as pd
import pytest
from openpyxl import load_workbook

from analysis.outreach import Course, outreach, whole_plan
from analysis.outreach.living import ESTIMATED, WANTED
from analysis.outreach.report import lines, report
from analysis.outreach.sources import KIND, sources
from analysis.outreach.words import between, few, gone_by, in_words, needs, nobody_asked, nothing, title, where, whom
from analysis.outreach.workbook import workbook
from analysis.reach import flags, reach
from ingest.schema import Frames
from ingest.schema import names as c
from tests.analysis.make import AREAS, PLACE, benchmark, engagement, frames, people

TOWN = engagement({"age": ("young", "old"), "part": AREAS}, area="part")
FIGURES = benchmark((PLACE, "age", "young", 400), (PLACE, "age", "old", 600), (PLACE, "part", "hill", 700),
                    (PLACE, "part", "quay", 300))
SESSION = {c.PARTNER: "=Lantern (invented)", c.VENUE: "The hall", c.AREA: "hill"}


def town(young_met: int = 12) -> Frames:
    """Invent a consultation: old people online, young people at Lantern's, and a meeting where nobody asked."""
    met = [*people(young_met, age="young", session="s1"), *people(4, age="old", session="s1")]
    online = [dict(row, **{c.DATE: dt.date(2026, 3, 10)}) for row in people(80, age="old")]
    return frames([*met, *online], sessions=[
        {c.SESSION: "s1", c.DATE: dt.date(2026, 3, 5), **SESSION},
        {c.SESSION: "s2", c.PARTNER: "Kettle (invented)", c.AREA: "quay", c.PEOPLE: 25, c.DATE: dt.date(2026, 3, 6)}],
        dimensions=("age", "part"))


def missed(data: Frames, **more):
    """Work out the outreach of invented data."""
    judged = reach(data, TOWN, FIGURES)
    return outreach(data, TOWN, FIGURES, judged, flags(judged), **more)


def test_a_flag_is_told_with_what_to_do() -> None:
    """If this fails, a councillor can't read how many, with whom, where and what nobody asked."""
    one, = missed(town())
    told = in_words(one, TOWN)
    assert len(told) == 4
    assert told[0].startswith("12 of the 96 people who told us are of this group. About 137 more of them (")
    assert "besides those who come anyway until 31 March 2026" in told[0]
    assert told[0].endswith("would bring the group to its share of the population, 40%. If nobody else came, 44 would "
                            "be enough, as Overview says.")
    assert told[1].startswith("=Lantern (invented) is surest to meet them: on average about 12 of them in a meeting (")
    assert "About 15 meetings like that would close the gap (" in told[1]
    assert "If only this group is invited, about 12 meetings with this partner are enough." in told[1]
    assert "that is an estimate" in told[2]
    assert told[3].startswith("Nobody was asked «age» at the meetings of Kettle (invented) (25 people).")


def test_people_are_whole() -> None:
    """If this fails, «about 9.8 of them» come to a meeting, or the range of an average is told narrower than it is."""
    assert [few(value) for value in (12.4, 9.8, 2.5, 1.0, 0.34, 0.0)] == ["12", "10", "3", "1", "0.3", "0"]
    assert between({c.LOW: 4.9, c.HIGH: 15.1}) == {"low": "4", "high": "16"}
    assert between({c.LOW: 3.0, c.HIGH: 7.0}) == {"low": "3", "high": "7"}


def test_a_day_that_is_past_is_told() -> None:
    """If this fails, staff are asked to hold meetings until a day that has gone by, without a word."""
    last = dt.date(2026, 3, 31)
    assert gone_by(last, last) == ""
    assert gone_by(last, dt.date(2026, 4, 1)).startswith("31 March 2026 has gone by")


def test_areas_that_are_not_named_are_called_areas() -> None:
    """If this fails, «Hill (12), and 2 more» reads as two more people."""
    one, = missed(town())
    spread = pd.DataFrame({c.AREA: list("abcde"), WANTED: [9.0] * 5, ESTIMATED: [False] * 5})
    wide = engagement({"age": ("young", "old"), "part": tuple("abcde")}, area="part")
    assert where(replace(one, areas=spread), wide) == (
        "Most of them are wanted in a (9), b (9), c (9), and 2 other areas.")


def test_when_nobody_comes_any_more_nothing_is_said_of_the_pace() -> None:
    """(0.4 · 96 - 12) / 0.6 = 44: if this fails, people who can't come any more are counted on."""
    one, = missed(town(), until=dt.date(2026, 3, 10))
    assert needs(one) == ("12 of the 96 people who told us are of this group. 44 more of them would bring the group to "
                          "its share of the population, 40%.")


def test_where_nobody_met_the_group_the_record_is_silent() -> None:
    """If this fails, a partner is praised for meeting nobody."""
    one, = missed(town(young_met=0))
    assert whom(one) == ("No meeting of a partner met anybody of this group, so the record can't say with whom to "
                         "meet them.")
    assert one.plan.empty
    assert nobody_asked(one)


def test_partners_venues_and_channels_stand_beside_each_other() -> None:
    """If this fails, staff can't compare what a meeting brings with a week online."""
    one, = missed(town())
    assert sources(one)[KIND].tolist() == [c.PARTNER, c.VENUE, c.CHANNEL, c.CHANNEL]


@pytest.mark.parametrize("only_group", [False, True])
def test_the_workbook_lists_every_meeting_and_runs_nothing(only_group: bool) -> None:
    """If this fails, a list lacks meetings, or a partner's name runs as a formula on somebody's computer."""
    found = missed(town(), course=Course(only_group))
    plan = whole_plan(found)
    book = load_workbook(io.BytesIO(workbook(plan, TOWN, lines(found, TOWN, ""))))
    sheet, notes = book.worksheets
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert len(rows) == plan["sessions"].sum() > 1
    assert {row[3] for row in rows} == {"'=Lantern (invented)"}
    assert {row[9:] for row in rows} == {(None,) * 4}
    assert not [cell for every in book for line in every.iter_rows() for cell in line if cell.data_type == "f"]
    assert notes.max_row == len(list(lines(found, TOWN, ""))) + 1


def test_the_report_holds_plain_values() -> None:
    """If this fails, a program reads NaN, or a number that isn't one."""
    told = report(missed(town()), TOWN)
    group, = told["groups"]
    assert (group["category"], group["participants"], group["n_known"]) == ("young", 12, 96)
    assert group["needed"] == pytest.approx((1 + 2.1) * 26.4 / 0.6)
    assert {row["partner"] for row in told["plan"]} == {"=Lantern (invented)"}


def test_nothing_to_do_is_said() -> None:
    """If this fails, a consultation that reached everybody shows an empty page."""
    data = frames([*people(40, age="young"), *people(60, age="old")], dimensions=("age", "part"))
    assert "".join(lines(missed(data), TOWN, nothing(reach(data, TOWN, FIGURES), True, TOWN))).startswith(
        "No group is clearly missing.")


@pytest.mark.parametrize(("verdicts", "heard", "words"), [
    (["not assessable"], False, "Nobody has taken part in Old Town yet."),
    (["within range"], True, "No group is clearly missing, so there is nothing to plan."),
    (["within range", "too few to tell"], True,
     "No group is clearly missing. For 1 group there are too few people to tell: it may still be missing. So there is "
     "nothing to plan yet.")])
def test_why_there_is_nothing_to_plan(verdicts: list[str], heard: bool, words: str) -> None:
    """If this fails, a consultation that nobody came to has reached everybody."""
    judged = pd.DataFrame({c.VERDICT: verdicts, c.POPULATION_SHARE: 0.5})
    assert nothing(judged, heard, TOWN) == words


def test_a_chart_says_the_partner_whom_the_sentence_names() -> None:
    """If it fails, the chart's title and the sentence above it send staff to different partners."""
    one, = missed(town())
    assert title(one) == "In a meeting of =Lantern (invented): about 12 of this group"
    assert title(missed(town(young_met=0))[0]) == "No partner has met this group yet"
