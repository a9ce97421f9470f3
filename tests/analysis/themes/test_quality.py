"""How good the tags are, on tables small enough to be worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from analysis.themes.agreement import f1
from analysis.themes.blind import Pair
from analysis.themes.quality import F1, FEWEST, MEASURED, PRECISION, RECALL, N, hits_of, measure
from analysis.themes.quality_groups import OTHERS, SERVED, Served, by_group, groups_of
from ingest.schema import names as c
from tests.analysis.make import engagement, frames

LABELS = {"bins": "Litter", "shops": "Shops"}


def _pair(first: np.ndarray, second: np.ndarray, cannot_tell: int = 0) -> Pair:
    return Pair([f"t{i}" for i in range(len(first))], first.astype(bool), second.astype(bool), cannot_tell)


def _columns(*columns: str) -> np.ndarray:
    return np.array([[x == "1" for x in column] for column in columns]).T


def test_the_figures_are_the_mean_of_those_against_either_person() -> None:
    """If this fails, one person's word counts more than the other's."""
    first, second = _columns("111111100000", "000000011111"), _columns("111110000000", "000000011111")
    found = _columns("111111000000", "000000011100")
    known = measure(_pair(first, second, 3), found, LABELS)
    right, too_many, missed = 5.5 + 3, 0.5, 0.5 + 2
    assert known.micro.value == pytest.approx(2 * right / (2 * right + too_many + missed))
    assert known.precision.value == pytest.approx(right / (right + too_many))
    assert known.recall.value == pytest.approx(right / (right + missed))
    assert known.between == pytest.approx(f1(first, second, "micro"))
    assert (known.n, known.cannot_tell, known.is_measured) == (12, 3, True)
    assert known.micro.low < known.micro.value < known.micro.high


def test_where_people_agree_the_figures_are_the_librarys() -> None:
    """If this fails, F1 is not what everybody calls so."""
    rng = np.random.default_rng(1)
    truth, found = rng.random((80, 2)) < 0.4, rng.random((80, 2)) < 0.4
    known = measure(_pair(truth, truth), found, LABELS)
    assert known.micro.value == pytest.approx(f1(truth, found, "micro"))
    assert known.macro.value == pytest.approx(f1(truth, found, "macro"))
    assert (known.alpha, known.kappa, known.between) == (1, 1, 1)
    each = [f1(truth[:, [i]], found[:, [i]], "micro") for i in range(2)]
    assert known.themes[F1].tolist() == pytest.approx(each)


def test_a_theme_of_few_texts_is_not_measured() -> None:
    """If this fails, 3 of 3 is read as perfect."""
    first, second = _columns("1" * 9 + "0" * 11, "1" * 10 + "0" * 10), _columns("1" * 9 + "0" * 11, "1" * 20)
    themes = measure(_pair(first, second), first, LABELS).themes.set_index(c.THEME)
    assert themes[N].to_dict() == {"bins": FEWEST - 1, "shops": 20}
    assert themes[MEASURED].to_dict() == {"bins": False, "shops": True}
    assert themes.loc["bins", [PRECISION, RECALL, F1, c.LOW, c.HIGH]].isna().all()
    assert themes.loc["shops", F1] == pytest.approx(2 * 10 / (2 * 10 + 0 + 5))  # 5: half of the ten
    few = measure(_pair(first, first), first, LABELS)
    assert few.macro.value == 1  # of the one theme that is measured


def test_nothing_coded_is_no_figure() -> None:
    """If this fails, the page breaks, or shows a figure out of nothing."""
    nothing = np.zeros((0, 2), dtype=bool)
    known = measure(_pair(nothing, nothing), nothing, LABELS)
    assert not known.is_measured
    assert all(np.isnan(x) for x in (known.micro.value, known.macro.low, known.alpha, known.between))
    silent = np.zeros((12, 2), dtype=bool)
    assert np.isnan(measure(_pair(silent, silent), silent, LABELS).micro.value)


def _hits(found_right: list[bool]) -> tuple[np.ndarray, Pair]:
    truth = np.ones((len(found_right), 1), dtype=bool)
    return np.array(found_right)[:, None], _pair(truth, truth)


def _groups(languages: list[str], right: list[bool]) -> pd.DataFrame:
    found, both = _hits(right)
    return by_group(hits_of(both, found), pd.DataFrame({c.LANGUAGE: languages}), 0.05).set_index(c.CATEGORY)


def test_a_group_served_worse_is_flagged() -> None:
    """If this fails, nobody learns that tagging doesn't work in a language."""
    judged = _groups(["en"] * 60 + ["es"] * 20, [True] * 54 + [False] * 6 + [True] * 8 + [False] * 12)
    assert judged[SERVED].to_dict() == {"en": Served.ALIKE, "es": Served.WORSE}
    assert judged.loc["es", F1] == pytest.approx(2 * 8 / (2 * 8 + 12))
    assert judged.loc["es", OTHERS] == pytest.approx(2 * 54 / (2 * 54 + 6))
    assert judged.loc["es", c.LOW] < judged.loc["es", F1] < judged.loc["es", c.HIGH]


def test_chance_is_not_called_worse() -> None:
    """If this fails, a group is said to be served worse where two texts more or less would turn it."""
    judged = _groups(["en"] * 60 + ["es"] * 12, [True] * 54 + [False] * 6 + [True] * 9 + [False] * 3)
    assert judged[SERVED].to_dict() == {"en": Served.ALIKE, "es": Served.ALIKE}


def test_fair_tagging_is_seldom_flagged() -> None:
    """If this fails, the flag cries wolf: one in twenty consultations at most is to have any flag by chance."""
    flagged = 0
    for seed in range(30):
        rng = np.random.default_rng(seed)
        groups = rng.choice(["a", "b", "c", "d", "e"], 100, p=[0.5, 0.15, 0.12, 0.12, 0.11]).tolist()
        flagged += (_groups(groups, (rng.random(100) < 0.7).tolist())[SERVED] == Served.WORSE).any()
    assert flagged <= 5  # 1.5 are expected; 6 or more come in 3 of 1000


def test_few_texts_and_nobody_to_compare_with_are_said() -> None:
    """If this fails, silence about a group is read as all is well."""
    judged = _groups(["en"] * 20 + ["es"] * 9, [True] * 29)
    assert judged[SERVED].to_dict() == {"en": Served.ALONE, "es": Served.NOT_MEASURED}
    assert np.isnan(judged.loc["es", F1])


def test_a_text_is_in_the_groups_of_who_wrote_it() -> None:
    """If this fails, a group is judged by others' texts."""
    data = frames(people=[{"age": "young"}, {"age": "prefer_not"}],
                  texts=[{c.PARTICIPANT: "p0", c.LANGUAGE: "en"}, {c.PARTICIPANT: "p1", c.LANGUAGE: "es"},
                         {c.LANGUAGE: "en", c.CHANNEL: "workshop"}])
    groups = groups_of(["t2", "t0", "t1"], data.contributions, data.participants, engagement())
    assert groups[c.LANGUAGE].tolist() == ["en", "en", "es"]
    assert groups[c.CHANNEL].tolist() == ["workshop", "online", "online"]
    assert groups["age"].isna().tolist() == [True, False, True]
    assert groups["age"][1] == "young"
