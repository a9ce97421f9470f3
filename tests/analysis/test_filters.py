"""Looking at a part: rows, head counts and tallies of the same part, and of nothing else."""

import datetime as dt

import pytest

from analysis import counts
from analysis.filters import Filter, apply
from tests.analysis.make import frames, people

HALL = {"session": "hall", "area": "hill", "date": "2026-03-10"}
DATA = frames(
    [*people(3, area="hill", date="2026-03-05", source_id="A-1"), *people(2, area="quay", date="2026-03-20"),
     {"area": None, "date": None}, *people(4, **HALL), *people(2, **HALL | {"area": "quay"})],
    texts=[{"area": "hill", "date": "2026-03-05"}, {"area": "quay", "date": "2026-03-20"}, {"area": None},
           {**HALL, "channel": "workshop"}],
    sessions=[{**HALL, "people": 10}, {"session": "stall", "area": "quay", "date": "2026-03-31", "people": 7}],
    tallies=[{"session": "stall", "area": "quay", "date": "2026-03-31", "dimension": "age", "category": "old",
              "people": 5}],
    links=[{"reference": "A-1"}])


@pytest.mark.parametrize(("chosen", "participants", "texts", "linked"), [
    (Filter(), 3 + 2 + 1 + 10 + 7, 4, 1),
    (Filter(channels=("online",)), 3 + 2 + 1, 3, 1),
    (Filter(channels=("workshop",)), 10 + 7, 1, 0),
    (Filter(channels=("online", "workshop")), 23, 4, 1),
    (Filter(channels=("phone",)), 0, 0, 0),
    (Filter(areas=("hill",)), 3 + 8, 2, 1),
    (Filter(areas=("quay",)), 2 + 2 + 7, 1, 0),
    (Filter(areas=("hill", "quay")), 22, 3, 1),
    (Filter(first=dt.date(2026, 3, 10)), 2 + 10 + 7, 2, 0),
    (Filter(last=dt.date(2026, 3, 10)), 3 + 10, 2, 1),
    (Filter(first=dt.date(2026, 3, 31), last=dt.date(2026, 3, 31)), 7, 0, 0),
    (Filter(first=dt.date(2026, 4, 1)), 0, 0, 0),
    (Filter(channels=("workshop",), areas=("quay",), last=dt.date(2026, 3, 15)), 2, 0, 0),
])
def test_a_filter_keeps_its_part(chosen: Filter, participants: int, texts: int, linked: int) -> None:
    """If it fails, a filtered page counts people of elsewhere, or one person in two areas."""
    kept = apply(DATA, chosen)
    assert counts.participants_total(kept) == participants
    assert len(kept.contributions) == texts
    assert len(counts.linked(kept)) == linked


def test_areas_add_up() -> None:
    """If it fails, somebody who lives on the quay and met on the hill is two people."""
    parts = [counts.participants_total(apply(DATA, Filter(areas=(area,)))) for area in ("hill", "quay")]
    assert sum(parts) + 1 == counts.participants_total(DATA), "one person is of no known area"


def test_tallies_go_with_their_session() -> None:
    """If it fails, a head count is shown for a day or an area in which nobody was counted."""
    assert apply(DATA, Filter(areas=("hill",))).tallies.empty
    assert apply(DATA, Filter(areas=("quay",))).tallies["people"].tolist() == [5]


def _tallied(*counted: tuple[str | None, int], forms: str | None = "old", head_count: int | None = None) -> tuple:
    """Meet on the hill with five people from the quay; give people by age there, and everybody on the quay."""
    data = frames(people(5, session="hall", area="quay", age=forms),
                  sessions=[{"session": "hall", "area": "hill", "people": head_count}],
                  tallies=[{"session": "hall", "area": "hill", "dimension": "age", "category": category, "people": n}
                           for category, n in counted])
    hill, quay = apply(data, Filter(areas=("hill",))), apply(data, Filter(areas=("quay",)))
    cells = counts.cells(hill, "age")
    assert cells["people"].sum() == counts.participants_total(hill)
    return counts.participants_total(hill), counts.by_category(cells).to_dict(), counts.participants_total(quay)


def test_a_tally_gives_what_remains() -> None:
    """If it fails, twenty people in all are twenty on the hill and five on the quay; or somebody is invented."""
    assert _tallied(("young", 12), ("old", 8)) == (15, {"young": 12, "old": 3}, 5)
    assert _tallied(("young", 12), ("old", 4), ("old", 4)) == (15, {"young": 12, "old": 3}, 5), "in two rows"
    assert _tallied(("young", 12), ("old", 8), head_count=30) == (25, {"young": 12, "old": 3}, 5)
    assert _tallied(("young", 14), (None, 6), forms="prefer_not") == (15, {"young": 14}, 5)


def test_a_tally_that_cannot_be_split_says_nothing_of_who_remains() -> None:
    """If it fails, groups are cut down by guessing, or more people are shown than remained."""
    assert _tallied(("young", 12), ("old", 8), forms=None) == (15, {}, 5)
    assert _tallied(("young", 20)) == (15, {}, 5), "nobody old was tallied"
    assert _tallied(("young", 10), ("old", 10), forms=None, head_count=25) == (20, {"young": 10, "old": 10}, 5)


def test_an_empty_filter_keeps_everything() -> None:
    """If it fails, a page without choices pays for filtering, or loses rows without date or area."""
    assert Filter().is_empty
    assert not Filter(areas=("hill",)).is_empty
    assert apply(DATA, Filter()) is DATA


def test_nothing_to_filter() -> None:
    """If it fails, choosing an area before the first upload stops the page."""
    every = Filter(("online",), ("hill",), dt.date(2026, 3, 1), dt.date(2026, 3, 2))
    assert counts.participants_total(apply(frames(), every)) == 0


def test_an_uncounted_room_stays_uncounted() -> None:
    """If it fails, a session without a head count becomes one with nobody."""
    data = frames(sessions=[{"session": "wall", "area": "hill"}], texts=[{"session": "wall", "area": "hill"}])
    kept = apply(data, Filter(areas=("hill",)))
    assert kept.sessions["people"].isna().all()
    assert counts.uncounted_sessions(kept) == 1
