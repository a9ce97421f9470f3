"""Which meetings to hold, and how far a plan has come."""

import pandas as pd
import pytest

from analysis.outreach.living import WANTED
from analysis.outreach.met import HEADS, MET_COLUMNS, OTHERS
from analysis.outreach.parity import Gap
from analysis.outreach.plan import EXPECTED_PEOPLE, Course, plan
from analysis.outreach.progress import HELD, MET_SINCE, progress
from analysis.outreach.rates import OTHERS_RATE, RATE, SESSIONS, rates
from ingest.schema import names as c


def meetings(*rows: tuple[str, str, str, int, int]) -> pd.DataFrame:
    """Make meetings from (partner, area, venue, of the group, others)."""
    full = [(f"s{i}", "workshop", partner, venue, area, pd.NaT, own + others, own, others)
            for i, (partner, area, venue, own, others) in enumerate(rows)]
    return pd.DataFrame(full, columns=MET_COLUMNS)


def wanted(**areas: float) -> pd.DataFrame:
    """Say how many are wanted in each area."""
    return pd.DataFrame({c.AREA: list(areas), WANTED: list(areas.values())})


MET = meetings(("lantern", "hill", "the hall", 12, 4), ("lantern", "hill", "the shed", 8, 4),
               ("kettle", "quay", "the pier", 9, 9))


def planned(gap: Gap, met: pd.DataFrame = MET, only_group: bool = False, **areas: float) -> pd.DataFrame:
    """Plan for a group."""
    return plan(gap, rates(met, c.PARTNER, 0.0), wanted(**areas), met, Course(only_group))


def test_meetings_go_where_people_are_wanted_with_those_who_know_the_place() -> None:
    """If this fails, staff are sent to the wrong end of the town."""
    found = planned(Gap(10, 100, 0.4), hill=20.0, quay=18.0)
    assert found[[c.AREA, c.PARTNER, c.VENUE]].to_numpy().tolist() == [
        ["hill", "lantern", "the hall"], ["quay", "kettle", "the pier"]]


def test_the_plan_brings_the_group_to_its_share_and_not_much_beyond() -> None:
    """If this fails, the plan's meetings are too few, or one is held for nothing."""
    gap, rated = Gap(10, 100, 0.4), rates(MET, c.PARTNER, 0.0).set_index(c.PARTNER)
    for areas in ({"hill": 50.0}, {"hill": 20.0, "quay": 20.0}, {}):
        found = planned(gap, **areas)
        gain = rated[RATE] * 0.6 - rated[OTHERS_RATE] * 0.4
        gains = [row[SESSIONS] * gain[row[c.PARTNER]] for row in found.to_dict("records")]
        assert gap.missing <= sum(gains) < gap.missing + max(rated[RATE])


def test_a_partner_whose_meetings_widen_the_gap_is_not_asked() -> None:
    """If this fails, a meeting of 2 and 30 others is proposed for a group of a third of the town."""
    crowd = meetings(("crowd", "hill", "the square", 2, 30), ("crowd", "hill", "the square", 3, 33))
    assert planned(Gap(10, 100, 0.3), crowd, hill=20.0).empty
    assert planned(Gap(10, 100, 0.3), crowd, only_group=True, hill=20.0)[SESSIONS].tolist() == [12]


def test_no_venue_where_the_partner_never_met() -> None:
    """If this fails, a meeting on the quay is held in a hall on the hill."""
    found = planned(Gap(10, 100, 0.4), MET.head(2), quay=40.0)
    assert found[[c.AREA, c.PARTNER]].to_numpy().tolist() == [["quay", "lantern"]]
    assert found[c.VENUE].isna().all()


def test_what_to_expect_is_the_rate_times_the_meetings() -> None:
    """If this fails, the plan promises more people than the record does."""
    found = planned(Gap(10, 100, 0.4), hill=50.0).iloc[0]
    rate = rates(MET, c.PARTNER, 0.0).set_index(c.PARTNER).loc["lantern", RATE]
    assert found[EXPECTED_PEOPLE] == pytest.approx(rate * found[SESSIONS])
    assert found[c.LOW] < found[EXPECTED_PEOPLE] < found[c.HIGH]


def test_progress_counts_only_what_came_in_since() -> None:
    """If this fails, a plan looks done by the meetings it was made from."""
    kept = pd.DataFrame({c.AREA: ["hill", "quay", None], c.PARTNER: ["lantern", "lantern", "kettle"],
                         SESSIONS: [2, 1, 1]})
    assert progress(kept, MET[c.SESSION], MET)[HELD].tolist() == [0, 0, 0]
    now = meetings(*MET[[c.PARTNER, c.AREA, c.VENUE, c.PARTICIPANTS, OTHERS]].itertuples(index=False, name=None),
                   ("lantern", "hill", "the hall", 7, 1), ("kettle", "harbour", "the pier", 0, 0))
    now.loc[4, HEADS] = 30  # nobody asked there: held, but nobody known
    found = progress(kept, MET[c.SESSION], now)
    assert found[HELD].tolist() == [1, 0, 1]
    assert found[MET_SINCE].tolist() == [7, 0, 0]
