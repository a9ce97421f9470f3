"""What others than staff are given: the same rounded numbers wherever they stand, and nothing else."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import counts
from analysis.analyse import Analysis, Tagged, analyse, tag_all
from analysis.filters import Filter
from analysis.protect import Copy, NotOfferedError, look, make_copy, tables
from analysis.protect.copy import rounded
from analysis.protect.rounding import Draws
from analysis.voices import by_language
from ingest.schema import Frames
from ingest.schema import names as c
from tests.analysis.make import benchmark, codebook, engagement, frames, people

K = 10
ASKED = engagement({"age": ("young", "old"), "part": ("hill", "quay")}, area="part")
BOOK = codebook({"trees": "tree", "bins": "bin"})
LIVING = benchmark(("Old Town", "age", "young", 400), ("Old Town", "age", "old", 600))
EVERYBODY = Filter()
PARTS = (EVERYBODY, *(Filter(channels=(name,)) for name in ("online", "paper", "workshop")),
         *(Filter(areas=(name,)) for name in ("hill", "quay")))
Groups = dict[tuple[str, str | None, str | None], int]


def _frames(groups: Groups, tallied: int = 0, texts: int = 0) -> Frames:
    rows = [row for (channel, area, age), n in groups.items()
            for row in people(n, channel=channel, area=area, age=age, part=area or "blank")]
    met = {"session": "hall", "area": "hill", "date": "2026-03-10"}
    return frames(rows, dimensions=("age", "part"), sessions=[{**met, "people": tallied}] if tallied else [],
                  tallies=[{**met, "dimension": "age", "category": "young", "people": tallied}] if tallied else [],
                  texts=[{c.TEXT: f"More trees, {i}", c.AREA: "hill", c.QUESTION: "idea"} for i in range(texts)])


def _copy(data: Frames, secret: bytes = b"secret") -> tuple[Tagged, Copy]:
    tagged = tag_all(data, ASKED, BOOK)
    return tagged, make_copy(tagged, ASKED, BOOK, LIVING, secret)


def _look(copy: Copy, part: Filter = EVERYBODY) -> Analysis:
    return look(copy, ASKED, BOOK, LIVING, part)


def _numbers(seen: Analysis) -> dict[str, int]:
    """Gather every number of people and texts that an analysis holds."""
    told = {f"{row[c.DIMENSION]} {row[c.CATEGORY]}": row[c.PARTICIPANTS] for row in seen.reach.to_dict("records")}
    for dimension in ASKED.dimensions:
        told |= {f"{dimension.id} {state}": n for state, n in
                 counts.by_state(counts.cells(seen.frames, dimension.id)).items()}
    told |= {f"theme {theme}": n for theme, n in zip(seen.themes[c.THEME], seen.themes["contributions"], strict=True)}
    return {name: int(n) for name, n in told.items()} | {
        "people": seen.participants, "forms": seen.on_forms, "texts": len(seen.frames.contributions),
        "untagged": len(seen.untagged), "linked": len(seen.linked)}


GROUPS = st.dictionaries(
    st.tuples(st.sampled_from(["online", "paper"]), st.sampled_from(["hill", "quay", None]),
              st.sampled_from(["young", "old", "prefer_not", None])), st.integers(1, 30), max_size=8)


@settings(deadline=None, max_examples=4)
@given(GROUPS, st.sampled_from([0, 7, 25]), st.sampled_from([0, 4, 31]))
def test_every_number_is_a_multiple_and_parts_add_up(groups: Groups, tallied: int, texts: int) -> None:
    """If this fails, two numbers on two screens differ by less than ten people, and the difference is somebody."""
    tagged, copy = _copy(_frames(groups, tallied, texts))
    seen = {part: _numbers(_look(copy, part)) for part in PARTS}
    exact = {part: _numbers(analyse(tagged, ASKED, BOOK, LIVING, part)) for part in PARTS}
    assert all(n % K == 0 for numbers in seen.values() for n in numbers.values())
    for name in seen[EVERYBODY]:
        if name != "linked":
            assert sum(seen[part][name] for part in PARTS if part.channels) == seen[EVERYBODY][name]
    for part in PARTS:
        assert abs(seen[part]["people"] - exact[part]["people"]) < K
        vanished = {name for name, n in exact[part].items() if n >= K and not seen[part][name]}
        assert not vanished, "«fewer than 10» stands where ten or more people are"


@settings(deadline=None, max_examples=3)
@given(GROUPS, st.tuples(st.sampled_from(["online", "paper"]), st.sampled_from(["hill", "quay", None]),
                         st.sampled_from(["young", "old"])))
def test_one_person_more_never_shows_as_one_more(groups: Groups, who: tuple[str, str | None, str]) -> None:
    """If this fails, whoever looks before and after somebody took part sees that one person."""
    before = _copy(_frames(groups))[1]
    after = _copy(_frames(groups | {who: groups.get(who, 0) + 1}))[1]
    for part in PARTS:
        one, other = _numbers(_look(before, part)), _numbers(_look(after, part))
        assert all((other[name] - n) % K == 0 for name, n in one.items())


def test_the_same_counts_give_the_same_numbers_in_whatever_order() -> None:
    """If this fails, the same cell reads differently after a restart or a new order of rows."""
    groups: Groups = {("online", "hill", "young"): 13, ("paper", "quay", "old"): 27, ("online", None, "old"): 4}
    turned = dict(reversed(groups.items()))
    one, other = (_numbers(_look(_copy(_frames(x))[1])) for x in (groups, turned))
    assert one == other


def test_the_same_secret_draws_the_same_in_every_version() -> None:
    """If this fails, an update rounds all numbers anew, and two roundings of the same number tell more than one."""
    data = _frames({("online", "hill", "young"): 14, ("online", "quay", "old"): 21, ("paper", "hill", "old"): 37,
                    ("paper", None, "young"): 18, ("paper", "quay", "prefer_not"): 16}, tallied=17)
    exact = tables.people(data, tables.parts(Tagged(data, pd.DataFrame()), ASKED), ASKED)
    drawn = [rounded(exact, tables.PEOPLE, K, Draws(bytes([secret])), {}).tables["age"].whole for secret in range(6)]
    assert [ages.tolist() for ages in drawn] == [  # old, young, those who preferred not to say
        [60, 50, 20], [60, 50, 10], [60, 40, 20], [60, 50, 20], [60, 40, 20], [60, 50, 10]]


def test_a_number_is_the_same_wherever_it_stands() -> None:
    """If this fails, a channel has about 30 people on one page and about 40 on another."""
    groups: Groups = {("online", "hill", "young"): 33, ("paper", "quay", "old"): 26, ("online", "quay", "old"): 15}
    copy = _copy(_frames(groups, texts=14))[1]
    whole = _look(copy)
    by_channel = whole.channels.set_index(c.CHANNEL)
    old = counts.cells(whole.frames, "age").query("category == 'old'").groupby(c.CHANNEL)[c.PEOPLE].sum()
    for name in ("online", "paper"):
        part = _look(copy, Filter(channels=(name,)))
        assert by_channel.at[name, c.PARTICIPANTS] == part.participants
        assert by_channel.at[name, "contributions"] == len(part.frames.contributions)
        assert old[name] == _numbers(part)["age old"]


@pytest.mark.parametrize("chosen", [
    Filter(channels=("online", "paper")), Filter(channels=("online",), areas=("hill",)), Filter(areas=("hill", "quay")),
    Filter(first=dt.date(2026, 3, 1)), Filter(channels=("online",), last=dt.date(2026, 3, 2))])
def test_finer_parts_are_not_offered(chosen: Filter) -> None:
    """If this fails, somebody takes a small group apart by filters that overlap."""
    with pytest.raises(NotOfferedError):
        _look(_copy(_frames({("online", "hill", "young"): 20}))[1], chosen)


def test_nothing_but_numbers_leaves_with_the_copy() -> None:
    """If this fails, a page for policymakers holds somebody's words, day, meeting or number."""
    met = [{"session": "hall", "area": "hill", "date": "2026-03-10", "partner": "Tenants", "people": 23}]
    data = frames(people(14, channel="online", area="hill", age="young", part="hill", date="2026-03-05"),
                  dimensions=("age", "part"), sessions=met,
                  texts=[{c.TEXT: "My trees", c.AREA: "hill", c.DATE: "2026-03-05", c.PARTNER: "Tenants"}] * 14)
    tagged, copy = _copy(data)
    for part in PARTS:
        seen = _look(copy, part)
        assert seen.frames.contributions[[c.TEXT, c.DATE, c.PARTNER, c.SESSION, c.SOURCE_ID]].isna().all().all()
        assert seen.frames.participants[[c.DATE, c.PARTNER, c.SOURCE_ID]].isna().all().all()
        assert not set(seen.frames.participants[c.PARTICIPANT]) & set(tagged.frames.participants[c.PARTICIPANT])
        assert seen.frames.sessions[c.PEOPLE].isna().all()
        assert seen.tags.empty
    assert list(_look(copy).frames.sessions[c.PARTNER]) == ["Tenants"], "which meetings there were is no secret"


def test_tallies_are_people_too() -> None:
    """If this fails, people met in rooms and counted by heads are shown exactly, or not at all."""
    seen = _numbers(_look(_copy(_frames({("online", "hill", "old"): 12}, tallied=26))[1]))
    assert seen["age young"] in (20, 30)
    assert seen["people"] in (30, 40)


def test_staff_and_policymakers_read_the_same_findings() -> None:
    """If this fails, a policymaker is told that a group is there which staff know to be missing, or the other way."""
    groups: Groups = {("online", "hill", "old"): 90, ("online", "hill", "young"): 4}
    tagged, copy = _copy(_frames(groups))
    exact, seen = (x.reach.set_index(c.CATEGORY) for x in (analyse(tagged, ASKED, BOOK, LIVING), _look(copy)))
    assert exact[c.VERDICT].to_dict() == seen[c.VERDICT].to_dict()
    assert seen.at["young", c.PARTICIPANTS] == 0, "four people are «fewer than 10»"


def test_nobody_seen_reads_as_few_seen() -> None:
    """If this fails, «fewer than 10» beside «under-represented» says that somebody was there."""
    few, none = (_look(_copy(_frames({("online", "hill", "old"): 90, ("online", "quay", "young"): n} if n else
                                     {("online", "hill", "old"): 90}))[1]).flags for n in (1, 0))
    assert few[[c.CATEGORY, c.VERDICT]].to_dict() == none[[c.CATEGORY, c.VERDICT]].to_dict()
    assert few[c.PARTICIPANTS].tolist() == none[c.PARTICIPANTS].tolist() == [0]


def test_an_engagement_may_round_nothing() -> None:
    """If this fails, «hide_below = 0» breaks every page for others than staff."""
    plain = ASKED.model_copy(update={"thresholds": ASKED.thresholds.model_copy(update={"hide_below": 0})})
    tagged = tag_all(_frames({("online", "hill", "young"): 3}, texts=2), plain, BOOK)
    copy = make_copy(tagged, plain, BOOK, LIVING, b"secret")
    seen = look(copy, plain, BOOK, LIVING)
    assert (seen.participants, len(seen.frames.contributions), seen.rounded_to) == (3, 2, 1)


def test_no_data_is_no_fault() -> None:
    """If this fails, the first policymaker to look at a new consultation gets an error."""
    seen = _look(_copy(frames(dimensions=("age", "part")))[1])
    assert seen.participants == 0
    assert by_language(seen.frames.contributions).empty


def test_others_frames_keep_their_types() -> None:
    """If this fails, what works for staff breaks for everybody else."""
    data = _frames({("online", "hill", "young"): 20}, texts=12)
    seen = _look(_copy(data)[1]).frames
    for name in ("participants", "contributions", "sessions"):
        pd.testing.assert_series_equal(getattr(seen, name).dtypes.drop("theme", errors="ignore"),
                                       getattr(_copy(data)[0].frames, name).dtypes)
