"""From counts to verdicts: the digits, the oracle, and what must never change."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import binom_test, proportion_confint

from analysis.reach import Turnout, judge
from ingest.schema import Thresholds
from ingest.schema.names import Verdict

DEFAULT = Thresholds()
FLAGS = {str(Verdict.UNDER), str(Verdict.NONE_SEEN)}


def judged(counts: dict[str, int], population: dict[str, float], unknown: int = 0,
           thresholds: Thresholds = DEFAULT, met: tuple[int, ...] = ()) -> pd.DataFrame:
    """Judge, with the categories as index; ``met``: the sizes of the meetings that some of the people came to."""
    counted, living = pd.Series(counts, dtype="int64"), pd.Series(population, dtype="float64")
    known = Turnout(int(counted.sum()) - sum(met), met, thresholds.rho)
    everybody = Turnout(known.alone + unknown, met, thresholds.rho)
    frame = judge(counted, living, unknown, thresholds, *((known, everybody) if met else ()))
    return frame.set_index("category")


def verdicts(counts: dict[str, int], population: dict[str, float]) -> dict[str, str]:
    """Give the verdict of each category."""
    return judged(counts, population)["verdict"].to_dict()


@pytest.mark.parametrize(("x", "n", "low", "high"), [
    (4, 20, 0.0806577, 0.4160174),
    (18, 20, 0.6989664, 0.9721335),
    (1, 30, 0.0059086, 0.1667039),
    (0, 20, 0.0, 0.161125),
])
def test_wilson_interval(x: int, n: int, low: float, high: float) -> None:
    """If it fails, every interval on the reach page is wrong."""
    row = judged({"a": x, "b": n - x}, {"a": 1, "b": 1}).loc["a"]
    assert row["low"] == pytest.approx(low, abs=5e-8)
    assert row["high"] == pytest.approx(high, abs=5e-7)


def test_nobody_of_thirty_at_a_tenth() -> None:
    """If it fails, «none seen» is raised too early or too late: (1 − .1)³⁰ = .0424."""
    row = judged({"a": 0, "b": 30}, {"a": 10, "b": 90}).loc["a"]
    assert row["p_value"] == pytest.approx(0.0424 + 0.0020, abs=5e-5), "of which .002 that the others are too few"
    assert row["expected"] == pytest.approx(3)
    assert row["verdict"] == "none seen"


@pytest.mark.parametrize(("share", "first"), [(5, 59), (10, 29), (20, 16)])  # at 14, .012 for the other group is added
def test_first_size_at_which_nobody_seen_means_something(share: int, first: int) -> None:
    """If it fails, a group is called missing although so few people say nothing about it."""
    population = {"a": share, "b": 100 - share}
    assert judged({"a": 0, "b": first - 1}, population).loc["a", "verdict"] == "too few to tell"
    assert judged({"a": 0, "b": first}, population).loc["a", "verdict"] == "none seen"


@pytest.mark.parametrize("met", [(), (20, 16), (20, 20, 20)])
@pytest.mark.parametrize("groups", [2, 4, 6])
def test_a_wholly_missing_tenth_of_sixty_is_always_raised(groups: int, met: tuple[int, ...]) -> None:
    """If it fails, a tenth of the population can be absent from sixty people, and nobody is told."""
    others = {f"g{i}": 90 / (groups - 1) for i in range(groups - 1)}
    seen = {g: 60 // (groups - 1) for g in others}
    assert judged({"a": 0, **seen}, {"a": 10, **others}, met=met).loc["a", "verdict"] == "none seen"


def test_small_groups_that_chance_misses_are_not_called_missing() -> None:
    """If it fails, a long list of small groups makes some «nobody seen» in every fair sample."""
    small = {f"g{i}": 3 for i in range(20)}
    found = verdicts({"a": 60, **dict.fromkeys(small, 0)}, {"a": 40, **small})
    assert {found[g] for g in small} == {"too few to tell"}, "(1 - .03)⁶⁰ = .16 each"


def test_eighteen_of_two_hundred_at_fifteen_percent() -> None:
    """If it fails, a plain gap in a plain sample is not flagged."""
    row = judged({"a": 18, "b": 182}, {"a": 15, "b": 85}).loc["a"]
    assert row["high"] == pytest.approx(0.1378, abs=5e-5)
    assert row["verdict"] == "under-represented"
    assert row["ratio"] == pytest.approx(0.6)


def test_eighteen_of_two_hundred_in_meetings_of_twenty() -> None:
    """If it fails, ten rooms of neighbours are taken for two hundred strangers, and a flag is raised by chance."""
    row = judged({"a": 18, "b": 182}, {"a": 15, "b": 85}, met=(20,) * 10).loc["a"]
    assert row["high"] == pytest.approx(0.1612, abs=5e-5)
    assert row["n_effective"] == pytest.approx(200 / 1.95)
    assert row["verdict"] == "too few to tell"


def test_bounds_of_what_the_unknown_may_be() -> None:
    """If it fails, silence is counted as if it were one group's, or nobody's."""
    row = judged({"a": 12, "b": 148}, {"a": 10, "b": 90}, unknown=40).loc["a"]
    assert row["ratio"] == pytest.approx(0.75)
    assert (row["least_share"], row["most_share"]) == pytest.approx((0.06, 0.26))
    assert not row["robust"]


@pytest.mark.parametrize(("unknown", "robust"), [(0, True), (20, True), (60, False)])
def test_robust_flags_survive_the_unknown(unknown: int, robust: bool) -> None:
    """If it fails, a gap that silence could fill is called sure, or one that it can't fill is doubted."""
    few = judged({"a": 20, "b": 280}, {"a": 20, "b": 80}, unknown).loc["a"]
    many = judged({"a": 120, "b": 180}, {"a": 25, "b": 75}, unknown * 2).loc["a"]
    assert (few["verdict"], few["robust"]) == ("under-represented", robust)
    assert (many["verdict"], many["robust"]) == ("over-represented", robust)


def test_all_six_verdicts() -> None:
    """If it fails, one of the words people read is never said, or said of the wrong group."""
    counts = {"none": 0, "under": 20, "few": 3, "over": 150, "within": 227, "unknown": 9}
    population = {"none": 50, "under": 80, "few": 6, "over": 80, "within": 200}
    assert verdicts(counts, population) == {
        "none": "none seen", "under": "under-represented", "few": "too few to tell", "over": "over-represented",
        "within": "within range", "unknown": "not assessable"}


def test_figures_beside_the_verdict() -> None:
    """If it fails, shares are fractions of the wrong number of people."""
    frame = judged({"a": 10, "b": 30, "other": 5}, {"a": 100, "b": 100}, unknown=7)
    assert frame["n_known"].to_dict() == {"a": 40, "b": 40, "other": 45}
    assert frame["n_unknown"].unique().tolist() == [7]
    assert frame["share"].to_dict() == pytest.approx({"a": 0.25, "b": 0.75, "other": 5 / 45})
    assert frame["expected"].to_dict() == pytest.approx({"a": 20, "b": 20, "other": np.nan}, nan_ok=True)
    assert frame["population_share"].to_dict() == pytest.approx({"a": 0.5, "b": 0.5, "other": np.nan}, nan_ok=True)


@pytest.mark.parametrize(("counts", "population"), [
    ({"a": 5, "b": 5}, {}),
    ({"a": 0, "b": 0}, {"a": 1, "b": 1}),
    ({"a": 0, "b": 0, "c": 9}, {"a": 1, "b": 1}),
    ({"a": 4, "b": 0}, {"a": 0, "b": 0}),
    ({}, {"a": 1}),
])
def test_nothing_to_compare(counts: dict[str, int], population: dict[str, float]) -> None:
    """If it fails, a page without people or benchmark stops, or judges without a ground."""
    frame = judged(counts, population)
    assert list(frame.index) == list(counts)
    assert set(frame["verdict"]) <= {"not assessable"}


def test_nobody_lives_there() -> None:
    """If it fails, a population of 0 is divided by, or called missing."""
    frame = judged({"a": 3, "b": 40, "c": 60}, {"a": 0, "b": 40, "c": 60})
    assert frame["verdict"].to_dict() == {"a": "not assessable", "b": "within range", "c": "within range"}
    assert frame.loc["b", "n_known"] == 100


def test_one_category_has_everybody() -> None:
    """If it fails, a meeting of one group only is not shown as what it is."""
    assert verdicts({"a": 100, "b": 0}, {"a": 50, "b": 50}) == {"a": "over-represented", "b": "none seen"}
    assert judged({"a": 100}, {"a": 7}).loc["a", "verdict"] == "within range"


def test_exactly_at_the_threshold_is_not_beyond_it() -> None:
    """If it fails, rounding of fractions decides about a flag."""
    for n in (1000, 3000, 7000, 11_000):
        x = round(n * 0.58 * 0.8)
        assert x * 100 == n * 58 * 0.8
        assert verdicts({"a": x, "b": n - x}, {"a": 58, "b": 42})["a"] != "under-represented"


def test_half_of_what_is_expected_counts_in_whole_people() -> None:
    """If it fails, .58 × 100 people is 57.99… and «too few to tell» is decided one person too low."""
    assert judged({"a": 58, "b": 42}, {"a": 58, "b": 42}).loc["a", "expected"] == 58


def test_thresholds_are_the_engagement_s() -> None:
    """If it fails, changing a threshold in engagement.toml changes nothing."""
    counts, population = {"a": 18, "b": 182}, {"a": 15.0, "b": 85.0}
    strict = Thresholds(under=0.5)
    cautious = Thresholds(alpha=0.001)
    assert judged(counts, population, thresholds=strict).loc["a", "verdict"] != "under-represented"
    assert judged(counts, population, thresholds=cautious).loc["a", "verdict"] == "too few to tell"


def _cases() -> list[tuple[dict[str, int], dict[str, float]]]:
    draw = np.random.default_rng(20260301)
    cases = []
    for size in (2, 3, 5, 8):
        for n in (0, 1, 7, 30, 120, 900):
            for _ in range(6):
                living = draw.integers(1, 5000, size)
                seen = draw.multinomial(n, draw.dirichlet(np.ones(size)))
                names = [f"g{i}" for i in range(size)]
                population = dict(zip(names, map(float, living), strict=True))
                if size > 2 and draw.random() < 0.3:
                    population.pop(names[0])
                cases.append((dict(zip(names, map(int, seen), strict=True)), population))
    return cases


def _oracle(counts: dict[str, int], population: dict[str, float]) -> dict[str, str]:
    """The rules of sample_data/BUILDING.md, with statsmodels' tests and in plain steps."""
    known = [g for g in counts if g in population]
    n, lives = sum(counts[g] for g in known), sum(population.values())
    result = {g: "not assessable" for g in counts}
    if not n:
        return result
    few = [binom_test(counts[g], n, population[g] / lives, alternative="smaller") for g in known]
    many = [binom_test(counts[g], n, population[g] / lives, alternative="larger") for g in known]
    few, many = (multipletests(p, method="fdr_bh")[1] for p in (few, many))
    for g, low, high in zip(known, few, many, strict=True):
        p, x = population[g] / lives, counts[g]
        if x == 0:
            low = min(low, _absence(p, n, [population[h] / lives for h in known]))
        ratio = x / n / p
        half = binom_test(int(n * p / 2), n, p, alternative="smaller")
        result[g] = ("none seen" if x == 0 and low <= 0.05 else
                     "under-represented" if ratio < 0.8 and low <= 0.05 else
                     "over-represented" if ratio > 1.25 and high <= 0.05 else
                     "too few to tell" if not 0.8 <= ratio <= 1.25 or half > 0.05 else "within range")
    return result


def _absence(p: float, n: int, shares: list[float]) -> float:
    """Of every group as large: the chance of nobody, or of so few that the adjusted test alone flags it."""
    total = 0.0
    for q in (q for q in shares if q >= p):
        tails = [binom_test(x, n, q, alternative="smaller") for x in range(n) if x < 0.8 * n * q]
        total += max([(1 - q) ** n, *(tail for tail in tails if tail <= 0.05 / len(shares))])
    return total


def test_agrees_with_an_independent_reckoning() -> None:
    """If it fails, our tests, adjustments or rules differ from statsmodels' and BUILDING.md's."""
    seen = set()
    for counts, population in _cases():
        expected = _oracle(counts, population)
        assert verdicts(counts, population) == expected, (counts, population)
        seen |= set(expected.values())
    assert seen == {str(verdict) for verdict in Verdict}, "the grid meets every verdict"


def test_intervals_agree_with_statsmodels() -> None:
    """If it fails, the error bars of the reach chart are wrong somewhere."""
    for counts, population in _cases():
        frame = judged(counts, population)
        frame = frame[frame["n_known"] > 0]
        low, high = proportion_confint(frame["participants"].to_numpy(), frame["n_known"].to_numpy(), method="wilson")
        assert np.allclose(frame["low"], low, atol=1e-12)
        assert np.allclose(frame["high"], high, atol=1e-12)


@st.composite
def comparisons(draw: st.DrawFn) -> tuple[dict[str, int], dict[str, float]]:
    """Any counts, some of them without a population."""
    names = [f"g{i}" for i in range(draw(st.integers(1, 7)))]
    counts = {g: draw(st.integers(0, 400)) for g in names}
    lives = {g: draw(st.none() | st.integers(0, 100_000)) for g in names}
    return counts, {g: float(p) for g, p in lives.items() if p is not None}


@given(comparisons())
def test_a_verdict_is_one_of_six(case: tuple[dict[str, int], dict[str, float]]) -> None:
    """If it fails, a page meets a word it has no colour or sentence for."""
    frame = judged(*case)
    assert set(frame["verdict"]) <= {str(verdict) for verdict in Verdict}
    shares = frame[["share", "low", "high"]].dropna()
    assert ((shares["low"] <= shares["share"] + 1e-9) & (shares["share"] <= shares["high"] + 1e-9)).all()


@given(comparisons(), st.integers(0, 300), st.integers(0, 300))
def test_what_is_not_known_makes_nothing_surer(case: tuple[dict[str, int], dict[str, float]], unknown: int,
                                               more: int) -> None:
    """If it fails, more silence makes a flag robust, or something that is no finding is called robust."""
    fewer, silent = judged(*case, unknown), judged(*case, unknown + more)
    assert (fewer["verdict"] == silent["verdict"]).all()
    found = fewer["verdict"].isin(["under-represented", "none seen", "over-represented"])
    assert not fewer.loc[~found, "robust"].any()
    assert (judged(*case)["robust"] == found).all(), "where all are known, every finding holds"
    under = fewer["verdict"].isin(FLAGS)
    assert not (silent["robust"] & ~fewer["robust"])[under].any()


@given(comparisons(), st.randoms(use_true_random=False))
def test_order_does_not_matter(case: tuple[dict[str, int], dict[str, float]], random: object) -> None:
    """If it fails, moving a category in engagement.toml moves a flag."""
    counts, population = case
    shuffled = list(counts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert verdicts({g: counts[g] for g in shuffled}, population) == verdicts(counts, population)


@given(comparisons(), st.integers(0, 500))
def test_a_category_without_benchmark_changes_no_other(case: tuple[dict[str, int], dict[str, float]],
                                                       extra: int) -> None:
    """If it fails, adding «I describe myself» to a form changes who is called missing."""
    counts, population = case
    before, after = verdicts(counts, population), verdicts({**counts, "new": extra}, population)
    assert after == {**before, "new": "not assessable"}


@pytest.mark.parametrize("n", [50, 400])
def test_fair_data_are_rarely_flagged(n: int) -> None:
    """If it fails, the product cries wolf: a fair sample is called unfair more than 8 times in 100."""
    population = {"a": 18.0, "b": 22.0, "c": 20.0, "d": 21.0, "e": 19.0}
    shares = np.array(list(population.values())) / 100
    draws = np.random.default_rng(7).multinomial(n, shares, size=400)
    wolves = sum(bool(FLAGS & set(verdicts(dict(zip(population, map(int, x), strict=True)), population).values()))
                 for x in draws)
    assert wolves / len(draws) <= 0.08
