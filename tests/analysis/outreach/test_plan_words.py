"""What is said of the plan: it and the sentences above it never give two numbers without saying why."""

from dataclasses import replace

from analysis.outreach import Course
from analysis.outreach.plan_words import planned, told, unplanned
from analysis.outreach.report import report
from tests.analysis.outreach.test_words import TOWN, missed, town

EVERYBODY, ALONE = Course(), Course(only_group=True)


def test_groups_without_a_meeting_in_the_plan_are_named_with_the_reason() -> None:
    """If this fails, a plan that leaves a group out is read as a plan for everybody."""
    few = town(young_met=1)  # and four others in the meeting: more of those would widen the gap
    assert unplanned(missed(few, course=EVERYBODY)) == [
        "young: Too many others come along to every partner's meetings. If only this group is invited, it takes about "
        "171 meetings with =Lantern (invented)."]  # 3.1 · (0.4 · 85 - 1) / 0.6, at one in a meeting
    assert unplanned(missed(few, course=ALONE)) == [
        "young: Even if only this group is invited, it takes more than 100 meetings."]
    assert unplanned(missed(town(young_met=0)))[0].startswith("young: No meeting of a partner met anybody")
    assert unplanned(missed(town())) == []
    assert report(missed(few), TOWN)["unplanned"]


def test_a_plan_with_other_partners_says_why_its_number_is_another() -> None:
    """If this fails, a page says 12 meetings above and 14 below, and nobody knows which to hold."""
    same, = missed(town(), course=ALONE)
    assert planned([same]) == ["young: 12 meetings in the plan."]
    more = replace(same, plan=same.plan.head(1).assign(sessions=14))
    assert planned([more]) == [
        "young: 14 meetings in the plan. With =Lantern (invented) alone it would be about 12, but in some of these "
        "areas other partners have met before."]
    assert [line.split()[0] for line in told([more])] == ["young:", "One"]
    assert told(missed(town(young_met=0))) == unplanned(missed(town(young_met=0)))
