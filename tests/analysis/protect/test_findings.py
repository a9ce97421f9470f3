"""Findings that everybody may read: the exact ones for all, and what they tell of a hidden number."""

import pandas as pd
import pytest

from analysis.protect.findings import as_found, if_sure, in_rooms, pulls, worth_keeping
from analysis.protect.rounding import DOWN, DRAWN, FIRMLY, UP
from analysis.reach import judge
from analysis.reach.effective import Turnout
from analysis.reach.visible import visible_share
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Verdict

K = 10
THRESHOLDS = Thresholds()


def _reach(*rows: tuple[str, int, float, Verdict]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=[c.CATEGORY, c.PARTICIPANTS, c.EXPECTED, c.VERDICT])
    return frame.assign(**{c.DIMENSION: "age", c.VERDICT: frame[c.VERDICT].astype("str"), c.ROBUST: False,
                           c.N_KNOWN: 300, c.N_UNKNOWN: 40, c.N_EFFECTIVE: 200.0, c.POPULATION_SHARE: 0.1})


@pytest.mark.parametrize(("people", "expected", "verdict", "way"), [
    (4, 30.0, Verdict.UNDER, DOWN * FIRMLY), (0, 30.0, Verdict.NONE_SEEN, DOWN * FIRMLY),
    (4, 5.0, Verdict.TOO_FEW, DOWN * FIRMLY), (9, 13.0, Verdict.TOO_FEW, UP * FIRMLY),
    (4, float("nan"), Verdict.NOT_ASSESSABLE, DOWN * FIRMLY),
    (29, 87.0, Verdict.UNDER, DRAWN), (15, 22.0, Verdict.UNDER, DOWN),
    (231, 170.0, Verdict.OVER, DRAWN), (26, 17.0, Verdict.OVER, UP), (55, 50.0, Verdict.WITHIN, DRAWN)])
def test_a_number_goes_where_its_finding_is(people: int, expected: float, verdict: Verdict, way: int) -> None:
    """If this fails, «under-represented» stands beside a number that isn't, or «about 10» beside nobody."""
    found = pulls(_reach(("a", people, expected, verdict)), K, THRESHOLDS)
    assert found["age"].to_dict() == {"given:a": way}


def test_nobody_seen_is_not_told_apart() -> None:
    """If this fails, «under-represented, fewer than 10» means that somebody was there."""
    rows = _reach(*((name, n, 30.0, Verdict.TOO_FEW) for name, n in (("a", 0), ("b", 20), ("c", 0), ("d", 0))))
    exact = _reach(("b", 21, 30.0, Verdict.WITHIN), ("a", 0, 30.0, Verdict.NONE_SEEN), ("c", 8, 3.0, Verdict.OVER),
                   ("d", 8, 30.0, Verdict.UNDER))
    assert as_found(rows, worth_keeping(exact), K, THRESHOLDS)[c.VERDICT].tolist() == [
        "under-represented", "within range", "too few to tell", "under-represented"]


def test_fewer_than_ten_answers_are_not_nobody() -> None:
    """If this fails, a policymaker reads that nobody answered a question, or that somebody did."""
    rows = _reach(("a", 0, 0.0, Verdict.NOT_ASSESSABLE)).assign(**{c.N_KNOWN: 0})
    for exact in (Verdict.NOT_ASSESSABLE, Verdict.TOO_FEW):
        assert as_found(rows, worth_keeping(_reach(("a", 0, 0.0, exact))), K, THRESHOLDS)[c.VERDICT].tolist() == [
            "too few to tell"]


def test_what_could_have_been_noticed_comes_from_the_copy() -> None:
    """If this fails, a policymaker can work back from a share to the people."""
    rows = _reach(("a", 30, 30.0, Verdict.WITHIN), ("b", 20, 30.0, Verdict.UNDER))
    exact = _reach(("a", 31, 30.0, Verdict.WITHIN), ("b", 19, 30.0, Verdict.UNDER))
    found = as_found(rows, worth_keeping(exact), K, THRESHOLDS)
    assert found[c.VISIBLE_SHARE].tolist() == pytest.approx(visible_share(Turnout(200), [0.1] * 2, THRESHOLDS))
    again = as_found(rows, worth_keeping(exact.assign(**{c.N_EFFECTIVE: 199.0})), K, THRESHOLDS)
    assert again[c.VISIBLE_SHARE].lt(0.1).all()


def test_inside_a_part_only_what_rounding_could_not_make_is_said() -> None:
    """If this fails, a policymaker reads that a group is missing because its number was rounded down.

    Of 60 people, 9 of a group that is 15 % read as none and are its share; 9 of one that is 40 % are few.
    """
    rows = _reach(("a", 0, 9.0, Verdict.NONE_SEEN), ("b", 0, 24.0, Verdict.UNDER), ("c", 40, 18.0, Verdict.OVER),
                  ("d", 20, 9.0, Verdict.OVER)).assign(**{c.N_KNOWN: 60, c.POPULATION_SHARE: [0.15, 0.4, 0.3, 0.15]})
    singly, met = (worth_keeping(rows.assign(**{c.N_EFFECTIVE: n})) for n in (60.0, 12.0))
    assert if_sure(rows, singly, K, THRESHOLDS)[c.VERDICT].tolist() == [
        "too few to tell", "under-represented", "over-represented", "too few to tell"]
    together = if_sure(rows, met, K, THRESHOLDS)
    assert set(together[c.VERDICT]) == {"too few to tell"}
    assert set(together[c.N_EFFECTIVE]) == {12.0}, "parts are compared as if nobody had met"


@pytest.mark.parametrize(("people", "n", "base", "verdict", "blurred"), [
    (500, 1000, K, "within range", False),  # 491 to 509 of 991 to 1,009
    (410, 1000, K, "too few to tell", True),  # 401 of 1,009 is less than four fifths of a half
    (30, 100, K, "too few to tell", True),  # 39 are near their share; 21 were none
    (30, 100, 1, "too few to tell", False)])  # nothing is rounded
def test_near_its_share_only_where_no_exact_number_says_otherwise(
        people: int, n: int, base: int, verdict: str, blurred: bool) -> None:
    """If this fails, a policymaker reads «within range» of a group of which staff read «too few to tell».

    Of a group that is half of the population, among people of whom each is worth a fifth, for having met.
    """
    rows = judge(pd.Series({"a": people, "b": n - people}), pd.Series({"a": 1, "b": 1}), 0, THRESHOLDS)
    rows = rows.assign(**{c.DIMENSION: "age", c.VERDICT: str(Verdict.WITHIN), c.N_EFFECTIVE: rows[c.N_KNOWN] / 5})
    found = if_sure(rows, worth_keeping(rows), base, THRESHOLDS).iloc[0]
    assert (found[c.VERDICT], found[c.BLURRED]) == (verdict, blurred)


@pytest.mark.parametrize("n", [30, 90, 200, 700])
def test_a_rounded_part_contradicts_no_exact_one(n: int) -> None:
    """If this fails, staff and policymakers read findings of one part that can't both be true."""
    living = pd.Series({"a": 0.1, "b": 0.3, "c": 0.6})
    for x in range(0, n // 2, 7):
        exact = judge(pd.Series({"a": x // 3, "b": x, "c": n - x - x // 3}), living, 0, THRESHOLDS)
        nearest = exact[c.PARTICIPANTS] // K * K
        rounded = judge(nearest.set_axis(living.index), living, 0, THRESHOLDS).assign(**{c.DIMENSION: "age"})
        singly = worth_keeping(rounded.assign(**{c.N_EFFECTIVE: rounded[c.N_KNOWN]}))
        found = if_sure(rounded, singly, K, THRESHOLDS)
        told = exact[c.VERDICT].replace({"none seen": "under-represented"})
        untold = found[c.VERDICT] == Verdict.TOO_FEW
        assert (untold | (found[c.VERDICT] == told)).all()
        assert (found[c.BLURRED] | (told == found[c.VERDICT])).all()


def test_who_met_were_all_in_the_workshops() -> None:
    """If this fails, workshops look as sure as they would with everybody online among them: 1 + 0.5 × 300 / 100."""
    exact = pd.DataFrame({c.DIMENSION: ["age", "sex"], c.CATEGORY: "a", c.VERDICT: "", "effect": [1.5, 1.2]})
    assert in_rooms(exact, pd.Series({"age": 300.0}), pd.Series({"age": 100.0}))["effect"].tolist() == [2.5, 1.2]


@pytest.mark.parametrize("p", [0.02, 0.08, 0.15, 0.3])
@pytest.mark.parametrize("n", [20, 100, 250, 2000])
def test_a_finding_tells_little_of_a_hidden_number(n: int, p: float) -> None:
    """If this fails, the finding beside «fewer than 10» says how many there were.

    For each number from 0 to 9: what stands there, and which other numbers would read the same. A
    finding leaves five or more, or it says that a group is missing, and then nobody may have been there.
    """
    seen: dict[tuple[int, str], list[int]] = {}
    for x in range(2 * K):
        judged = judge(pd.Series({"a": x, "b": n - x}), pd.Series({"a": p * 1e6, "b": (1 - p) * 1e6}), 0, THRESHOLDS)
        judged = judged.assign(**{c.DIMENSION: "age"})
        way = pulls(judged, K, THRESHOLDS)["age"]["given:a"]
        ends = {DOWN: [x // K], UP: [-(-x // K)]}.get(int(way / abs(way)) if way else 0, [x // K, -(-x // K)])
        for shown in set(ends):
            rounded = judged.assign(**{c.PARTICIPANTS: [shown * K, n]})
            found = as_found(rounded, worth_keeping(judged), K, THRESHOLDS)[c.VERDICT].iloc[0]
            seen.setdefault((shown, found), []).append(x)
    protected = {reading: xs for reading, xs in seen.items() if any(0 < x < K for x in xs)}
    assert protected
    assert {reading: xs for reading, xs in protected.items() if len(xs) < K // 2 and xs[0] != 0} == {}
