"""Theme × group: nobody can work out how many of a small group spoke of a theme, and nothing is said that isn't so."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array

from analysis.analyse import tag_all
from analysis.differences import differences
from analysis.protect import differences_in, tables
from analysis.protect.copy import rounded
from analysis.protect.differences import tenths
from analysis.protect.rounding import Draws
from analysis.protect.spoken import Spoken, rounded_spoken, spoken
from analysis.protect.tables import CONTRIBUTIONS, FORMS, THEME_PREFIX, YES
from analysis.protect.views import rounded_people
from ingest.schema import names as c
from tests.analysis import make

K = 10
WIDE = K - 1
GROUPS = {"age": ("a", "b", "c", "d", "e"), "sex": ("f", "m", "x"), "home": ("o", "r", "s", "z")}
HOW_MANY = {"age": (0.4, 0.3, 0.2, 0.07, 0.03), "sex": (0.5, 0.48, 0.02), "home": (0.5, 0.3, 0.16, 0.04)}
BOOK = make.codebook({f"t{i}": f"word{i}" for i in range(6)})
TOWN = make.engagement(GROUPS)
OFTEN = np.array([0.6, 0.5, 0.35, 0.25, 0.12, 0.06])


def _case(n: int, seed: int, silent: float) -> SimpleNamespace:
    """Plant a consultation: young people speak of one theme more often, tenants of another one less often."""
    draw, people, texts = np.random.default_rng(seed), [], []
    for number in range(n):
        person = {name: str(draw.choice(GROUPS[name], p=HOW_MANY[name])) if draw.random() > 0.05 else None
                  for name in GROUPS}
        often = OFTEN * [1, 2 if person["age"] == "a" else 1, 1 if person["home"] != "r" else 0.2, 1, 1, 1]
        said = " ".join(f"word{i}" for i in range(6) if draw.random() < min(often[i], 0.95))
        people.append(person)
        if draw.random() >= silent:
            texts.append({c.PARTICIPANT: f"p{number}", c.TEXT: said or "nothing of that at all", c.LANGUAGE: "en"})
    tagged = tag_all(make.frames(people, texts, dimensions=tuple(GROUPS)), TOWN, BOOK)
    cut = tables.parts(tagged, TOWN)
    return SimpleNamespace(tagged=tagged, people=tables.people(tagged.frames, cut, TOWN),
                           texts=tables.texts(tagged, cut, BOOK), exact=spoken(tagged, TOWN, BOOK))


def _copied(case: SimpleNamespace, secret: int) -> SimpleNamespace:
    draws = Draws(bytes([secret]) * 32)
    people = rounded_people(case.people, case.tagged.frames, TOWN, make.benchmark(), draws)[0]
    texts = rounded(case.texts, CONTRIBUTIONS, K, draws, {})
    return SimpleNamespace(people=people, texts=texts, shown=rounded_spoken(
        case.exact, (case.people, people), (case.texts, texts), K, draws))


def _room(shown: int, exact: int) -> tuple[float, float]:
    """Tell an attacker which numbers are really 10 or more; and where one was moved further."""
    slack = K - 1 if abs(shown - exact) < K else 2 * K - 1
    return max(K if exact >= K else 0, shown - slack), shown + slack


def _suppressed(_shown: int, exact: int) -> tuple[float, float]:
    return (1, K - 1) if 0 < exact < K else (exact, exact)


def _attacked(case: SimpleNamespace, copied: SimpleNamespace, claim=_room) -> list[tuple[float, float]]:
    """Find for each small number of people who spoke, of people with words and of all the least and the most."""
    bounds: list[tuple[float, float]] = []
    rows: list[tuple[list[int], list[int], float, float]] = []
    small: list[int] = []

    def unknown(shown: int, exact: int, wanted: bool = False) -> int:
        bounds.append(claim(int(shown), int(exact)))
        small.extend([len(bounds) - 1] if wanted and 0 < exact < K else [])
        return len(bounds) - 1

    def line(more: list[int], less: list[int], low: float, high: float) -> None:
        rows.append((more + less, [1] * len(more) + [-1] * len(less), low, high))
    exact, shown, none = case.exact, copied.shown, -np.inf
    everybody = unknown(copied.people.total, case.people.total)
    forms = unknown(copied.people.tables[FORMS].whole[YES], case.people.tables[FORMS].whole[YES])
    words = unknown(shown.people, exact.people)
    line([forms], [everybody], none, 0)
    line([words], [forms], none, 0)
    line([words], [unknown(copied.texts.total, case.texts.total)], none, 0)
    spoke = {theme: unknown(shown.themes[theme], n) for theme, n in exact.themes.items()}
    untagged = [unknown(*(each.texts.tables[THEME_PREFIX + name].whole[YES] for each in (copied, case)))
                for name in ("", "?")]
    for theme, place in spoke.items():
        name = THEME_PREFIX + str(theme)
        line([place], [unknown(copied.texts.tables[name].whole[YES], case.texts.tables[name].whole[YES])], none, 0)
    for name, groups in exact.groups.items():
        people = {x: unknown(copied.people.tables[name].whole[x], n, x.startswith("given:"))
                  for x, n in case.people.tables[name].whole.items()}
        own = {x: unknown(shown.groups[name][x], n, bool(x)) for x, n in groups.items()}
        line(list(people.values()), [everybody], 0, 0)
        line(list(own.values()), [words], 0, 0)
        told = {(theme, x): unknown(shown.told[name].at[theme, x], exact.told[name].at[theme, x], bool(x))
                for theme in spoke for x in own}
        silent = {x: unknown(0, 0) for x in own}
        for x, place in own.items():
            line([place], [n for y, n in people.items() if y == f"given:{x}" or not (x or y.startswith("given:"))],
                 none, 0)
            bounds[silent[x]] = (0, np.inf)
            line([told[theme, x] for theme in spoke] + [silent[x]], [place], 0, np.inf)
        line(list(silent.values()), untagged, none, 0)
        for theme in spoke:
            line([told[theme, x] for x in own], [spoke[theme]], 0, 0)
            for x, place in own.items():
                line([told[theme, x]], [place], none, 0)
                off = K - 1 if (name, theme) not in shown.loose else 2 * K - 1
                left = shown.groups[name][x] - shown.told[name].at[theme, x]
                if claim is _room:
                    line([place], [told[theme, x]], left - off, left + off)
    return [_ends(place, bounds, rows) for place in small[::max(len(small) // 25, 1)]]


def _ends(place: int, bounds: list, rows: list) -> tuple[float, float]:
    at = np.repeat(np.arange(len(rows)), [len(row[0]) for row in rows])
    flat, signs = (np.concatenate([row[i] for row in rows]) for i in (0, 1))
    matrix = csr_array(coo_array((signs.astype("float64"), (at, flat)), shape=(len(rows), len(bounds))))
    low, high = (np.array([row[i] for row in rows], dtype="float64") for i in (2, 3))
    up, down = np.isfinite(high), np.isfinite(low)
    goal = np.zeros(len(bounds))
    goal[place] = 1
    limit = {"A_ub": csr_array(np.vstack([matrix.toarray()[up], -matrix.toarray()[down]])),
             "b_ub": np.concatenate([high[up], -low[down]]), "bounds": bounds, "method": "highs"}
    least, most = linprog(goal, **limit), linprog(-goal, **limit)
    assert least.status == most.status == 0, "the figures contradict each other"
    return float(np.ceil(least.fun - 1e-6)), float(np.floor(-most.fun + 1e-6))


@pytest.fixture(scope="module")
def planted() -> list[SimpleNamespace]:
    return [_case(160, 1, 0.0), _case(300, 2, 0.3)]


@pytest.mark.parametrize("secret", range(3))
def test_no_small_number_is_pinned_down(planted: list[SimpleNamespace], secret: int) -> None:
    """If this fails, a policymaker can work out how many of a small group spoke of a theme, or who is in it."""
    for case in planted:
        found = _attacked(case, _copied(case, secret))
        assert len(found) >= 25
        assert [ends for ends in found if ends[1] - ends[0] < WIDE] == []


def test_the_attack_finds_something_where_only_small_numbers_are_hidden(planted: list[SimpleNamespace]) -> None:
    """If this fails, the attack is blind, and the test above proves nothing."""
    found = _attacked(planted[0], _copied(planted[0], 0), _suppressed)
    assert sum(high - low < K - 2 for low, high in found) > len(found) / 3


@pytest.mark.parametrize("secret", range(3))
def test_all_adds_up_and_contradicts_nothing(planted: list[SimpleNamespace], secret: int) -> None:
    """If this fails, the gap between a whole and its parts tells, or more people speak than there are."""
    for case in planted:
        copied = _copied(case, secret)
        shown: Spoken = copied.shown
        assert shown.people <= min(copied.people.total, copied.texts.total)
        for name, told in shown.told.items():
            whole = copied.people.tables[name].whole
            assert shown.groups[name].sum() == shown.people
            assert (told.sum(axis=1) == shown.themes).all()
            assert ((told >= 0) & (told <= shown.groups[name])).all(axis=None)
            assert all(n <= whole[f"given:{group}"] for group, n in shown.groups[name].items() if group)
            far = (abs(told - case.exact.told[name]) >= K).any(axis=1)
            assert {(name, theme) for theme in far.index[far]} <= shown.loose


@pytest.mark.parametrize(("n", "seed", "least"), [(300, 3, 0), (2000, 4, 2)])
def test_whatever_others_read_staff_read_too(n: int, seed: int, least: int) -> None:
    """If this fails, rounding makes a difference that there isn't; or large ones are never told."""
    case = _case(n, seed, 0.1)
    key = [c.DIMENSION, c.CATEGORY, c.THEME]
    exact = differences(case.tagged.frames, case.tagged.tags, BOOK, TOWN).cells.set_index(key)[c.VERDICT]
    found = differences_in(_copied(case, seed).shown, K, TOWN, BOOK).cells.set_index(key)[c.VERDICT]
    named = found[found.isin(["more often", "less often"])]
    assert len(named) >= least
    assert (named == exact[named.index]).all()


def test_shares_are_never_none_or_all() -> None:
    """If this fails, «100 %» says what every person of a group said."""
    some, of = pd.Series([0, 0, 30, 40, 500, 10]), pd.Series([20, 500, 70, 40, 500, 500])
    assert tenths(some, of, 9).fillna(-1).tolist() == [-1, 0.0, 0.4, 0.9, 1.0, 0.0]
