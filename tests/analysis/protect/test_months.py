"""Months in the rounded copy: one more question, to the gate and to an attacker."""

import random
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.analyse import Tagged, by_rules
from analysis.filters import Filter, apply
from analysis.over_time import START, by_day, months
from analysis.protect import make_copy, months_in
from analysis.protect.tables import MONTHS, label
from analysis.protect.views import part_of
from analysis.viewers import TEXTS, Role, Viewer, protect
from ingest import Folder, Store, ingest_file, open_folder
from ingest.schema import names as c
from ingest.schema.names import State
from tests.analysis.protect.attack import EVERYBODY, Bounds, Figure, Truth, attack, claimed, small, truth

K, SEX = 10, "sex"
PARTS = [Filter(), Filter(channels=("online",)), Filter(channels=("paper",)), Filter(areas=("hill",)),
         Filter(areas=("quay",))]


@pytest.fixture(scope="module", name="tagged")
def _tagged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, Tagged]:
    """Two hundred people who came by two channels in three months, few of them in the last."""
    from tests.conftest import BENCHMARK, CODEBOOK, ENGAGEMENT
    path = tmp_path_factory.mktemp("months") / "small"
    path.mkdir()
    for name, text in (("engagement.toml", ENGAGEMENT), ("codebook.csv", CODEBOOK), ("benchmark.csv", BENCHMARK)):
        (path / name).write_text(text, encoding="utf-8")
    folder, drawn = open_folder(path), random.Random(5)
    store = Store.open(folder)
    for channel, n in (("online", 160), ("paper", 40)):
        rows = [f"{channel}{i},{drawn.choice(['2026-03-03'] * 9 + ['2026-04-02'] * 8 + ['2026-05-04', ''])},"
                f"{drawn.choice(['More trees', 'Bins'])},{drawn.choice(['Woman'] * 9 + ['Man', ''])},"
                f"{drawn.choice(['The Hill'] * 5 + ['The Quay', ''])}" for i in range(n)]
        table = "\n".join(["Response ID,Date,Your idea,Sex,Where do you live?", *rows])
        ingest_file(store, f"{channel}.csv", table.encode(), channel)
    found = by_rules(store.frames(), folder.engagement, folder.codebook)
    store.close()
    return folder, found


def _known(folder: Folder, tagged: Tagged) -> Truth:
    """Let the attacker reason about months beside one question: channel × area × month, channel × area × sex."""
    known = truth(tagged.frames, folder.engagement)

    def own(**kept: tuple[str, ...]) -> dict[str, int]:
        found = months(by_day(apply(tagged.frames, Filter(**kept)))[c.PARTICIPANTS])
        return {label(State.GIVEN, month) if month else label(State.NOT_ASKED, None): n for month, n in found.items()}
    answers, areas = sorted(own()), [area for area in known.areas if area]
    def counted(**kept: tuple[str, ...]) -> list[int]:
        found = own(**kept)
        return [found.get(x, 0) for x in answers]
    near = np.array([[counted(channels=(channel,), areas=(area,)) for area in areas] for channel in known.channels])
    whole = np.array([counted(channels=(channel,)) for channel in known.channels])
    cut = np.concatenate([near, (whole - near.sum(axis=1))[:, None, :]], axis=1)[:, :, None, :]  # of no partner
    return replace(known, answers={SEX: known.answers[SEX], MONTHS: answers},
                   people={SEX: known.people[SEX], MONTHS: cut})


@pytest.mark.parametrize("secret", [0])
def test_months_pin_no_small_group_down(tagged: tuple[Folder, Tagged], secret: int) -> None:
    """If this fails, a policymaker learns from the months how many people a small group has."""
    folder, found = tagged
    known = _known(folder, found)
    copied = make_copy(found, folder.engagement, folder.codebook, folder.benchmark, bytes([secret]) * 32).people

    def shown(figure: Figure) -> Bounds:
        way, part = part_of(figure.part)
        if figure.answer == EVERYBODY:
            told = int(copied.sizes[way][part]) if way else copied.total
        else:
            table = copied.tables[figure.dimension]
            told = int(table.parts[way].at[part, figure.answer] if way else table.whole[figure.answer])
        exact = known.count(figure)
        slack = K - 1 if abs(told - exact) < K else 2 * K - 1
        return max(K if not way and exact >= K else 0, told - slack), told + slack
    told = claimed(known, PARTS, shown)
    offered = {figure: bounds for figure, bounds in told.items() if figure.dimension != MONTHS or figure.part.is_empty}
    targets = [figure for figure in small(known, PARTS, K) if figure in offered]
    assert any(figure.dimension == MONTHS for figure in targets), "no month is small, so this proves little"
    pinned = {figure: bounds for figure, bounds in attack(known, offered, targets, K - 1).items()
              if bounds[1] - bounds[0] < K - 1}
    assert pinned == {}


def test_months_add_up_to_everybody(tagged: tuple[Folder, Tagged]) -> None:
    """If this fails, months and total say different things, and somebody takes the difference."""
    folder, found = tagged
    copy = make_copy(found, folder.engagement, folder.codebook, folder.benchmark, b"a secret")
    told = protect(months_in(copy), Viewer(Role.POLICYMAKER, K))
    exact = months(by_day(found.frames)[c.PARTICIPANTS])
    undated = int(copy.people.tables[MONTHS].whole[label(State.NOT_ASKED, None)])
    assert int(told[c.PARTICIPANTS].sum()) + undated == copy.people.total
    assert int(told[TEXTS].sum()) <= copy.texts.total
    named = pd.Series(told[c.PARTICIPANTS].fillna(0).tolist(), told[START].dt.strftime("%Y-%m"))
    assert ((named - exact[named.index]).abs() < K).all()
