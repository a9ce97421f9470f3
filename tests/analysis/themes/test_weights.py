"""Weights by which people count as if the room looked like the city."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.themes.weights import CAP, Margins, margins, raked, short_of
from ingest.schema import names as c
from tests.analysis.make import PLACE, benchmark, engagement, frames, people

ASKED = {"age": ("young", "old"), "sex": ("f", "m")}
TOWN = engagement(ASKED)
FIGURES = benchmark((PLACE, "age", "young", 500), (PLACE, "age", "old", 500), (PLACE, "sex", "f", 600),
                    (PLACE, "sex", "m", 400))
SEXES = np.array([0.6, 0.4])


def weights(codes: list[list[int]], targets: list[np.ndarray], cap: float = CAP) -> np.ndarray:
    """Rake people one by one."""
    return raked(np.array(codes), np.ones(len(codes)), targets, cap)


def test_one_question_is_a_plain_ratio() -> None:
    """Two of ten are young, half the town is: 0.5 / 0.2 each; eight are old: 0.5 / 0.8."""
    found = weights([[0]] * 2 + [[1]] * 8, [np.array([0.5, 0.5])])
    assert found == pytest.approx([2.5] * 2 + [0.625] * 8)


def test_two_questions_fit_both() -> None:
    """If this fails, mending one share breaks the other."""
    codes = np.array([[0, 0]] * 3 + [[0, 1]] * 2 + [[1, 0]] * 4 + [[1, 1]] * 11)
    found = raked(codes, np.ones(20), [np.array([0.5, 0.5]), SEXES])
    assert found[codes[:, 0] == 0].sum() / 20 == pytest.approx(0.5, abs=1e-4)
    assert found[codes[:, 1] == 0].sum() / 20 == pytest.approx(0.6, abs=1e-4)


def test_who_did_not_say_keeps_their_part() -> None:
    """Five of ten did not say: they keep a half, and the others share the other half. Else silence has a price."""
    found = weights([[0]] + [[1]] * 4 + [[-1]] * 5, [np.array([0.5, 0.5])])
    assert found == pytest.approx([2.5] + [0.625] * 4 + [1.0] * 5)


def test_nobody_counts_for_more_than_five() -> None:
    """One of twenty is young, and so is half the town: a weight of 10 is cut at 5, and it is told."""
    codes = np.array([[0]] + [[1]] * 19)
    found = raked(codes, np.ones(20), [np.array([0.5, 0.5])])
    assert found.max() <= CAP * found.mean() * (1 + 1e-4)
    margin = Margins(codes, ("age",), (("young", "old"),), (np.array([0.5, 0.5]),))
    short, other = short_of(found, margin)
    assert (short.category, short.share, short.wanted) == ("young", pytest.approx(0.25, abs=1e-3), 0.5)
    assert other.category == "old"


def test_what_contradicts_itself_has_no_weights() -> None:
    """All young are women; half are to be young and a tenth women. If this fails, weights are made up."""
    codes = [[0, 0]] * 5 + [[1, 1]] * 5
    assert np.isnan(weights(codes, [np.array([0.5, 0.5]), np.array([0.1, 0.9])])).all()
    assert np.isnan(weights([[1]] * 5, [np.array([0.5, 0.5])])).all()


@given(st.lists(st.tuples(st.integers(-1, 1), st.integers(-1, 1)), min_size=12, max_size=60),
       st.floats(0.2, 0.8), st.floats(0.2, 0.8))
def test_weights_fit_or_are_cut_and_nobody_is_lost(answers: list[tuple[int, int]], age: float, sex: float) -> None:
    """If this fails, somebody weighs nothing, or their group isn't what it is in the town, and nobody is told."""
    codes = np.array([*answers, (0, 0), (0, 1), (1, 0), (1, 1)])
    targets = (np.array([age, 1 - age]), np.array([sex, 1 - sex]))
    found = raked(codes, np.ones(len(codes)), targets)
    if np.isnan(found).any():
        return
    assert found.mean() == pytest.approx(1)
    assert (found > 0).all()
    assert found.max() <= CAP * (1 + 1e-3)
    if found.max() < CAP * 0.99:
        assert short_of(found, Margins(codes, ("age", "sex"), (("y", "o"), ("f", "m")), targets)) == []


def test_many_sets_are_raked_as_each_by_itself() -> None:
    """If this fails, the draws that measure noise are weighted otherwise than the people themselves."""
    codes = np.array([[0, 0], [0, 1], [1, 0], [1, 1], [-1, 1]])
    targets = [np.array([0.5, 0.5]), SEXES]
    counts = np.array([[3, 2, 4, 11, 2], [1, 5, 5, 1, 0], [2, 2, 2, 2, 2]])
    together = raked(codes, counts, targets)
    for one, each in zip(together, counts, strict=True):
        assert one == pytest.approx(raked(codes, each, targets), abs=1e-3)


def _asked(rows: list[dict]) -> pd.DataFrame:
    return frames(rows, dimensions=("age", "sex")).participants


def test_a_question_with_too_few_of_a_group_is_left_out() -> None:
    """Four young people can't speak for half the town. If this fails, each of them counts for dozens."""
    rows = [*people(4, age="young", sex="f"), *people(20, age="old", sex="m"), *people(6, age="old", sex="f")]
    found = margins(_asked(rows), TOWN, FIGURES)
    assert found.used == ("sex",)
    assert found.too_small == (("age", "young"),)
    assert found.codes[:, 0].tolist() == [0] * 4 + [1] * 20 + [0] * 6


def test_a_minor_group_counts_as_it_came() -> None:
    """If this fails, a group of 2 % with one person stops the whole question, or that person speaks for 2 %."""
    town = engagement({"home": ("own", "rent", "boat")})
    figures = benchmark((PLACE, "home", "own", 490), (PLACE, "home", "rent", 490), (PLACE, "home", "boat", 20))
    rows = frames([*people(10, home="own"), *people(6, home="rent"), *people(1, home="boat")], dimensions=("home",))
    found = margins(rows.participants, town, figures)
    assert found.as_they_came == (("home", "boat"),)
    assert found.groups == (("own", "rent"),)
    assert found.targets[0].tolist() == [0.5, 0.5]
    assert found.codes[-1, 0] == -1


def test_a_question_without_figures_is_not_used() -> None:
    """If this fails, people are weighted to nothing."""
    found = margins(_asked(people(20, age="old", sex="f")), TOWN, FIGURES.iloc[:0])
    assert (found.used, found.too_small) == ((), ())
    assert found.codes.shape == (20, 0)
    assert c.category_column("age") in _asked(people(1, age="old"))
