"""The simulation of reach: its tables are whole, and what they must show is there with few runs, too."""

import json
import sys

import numpy as np
import pandas as pd
import pytest

from benchmarks import reach_simulation
from benchmarks.reach_simulation import MIXES, QUESTIONS, SIZES, came, simulate, turned_out

RUNS = 150


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    """Simulate once."""
    return simulate(RUNS)


def test_every_question_size_and_mix_is_there(tables: dict[str, pd.DataFrame]) -> None:
    """If it fails, the table leaves out a line that might look bad."""
    fair = tables["fair"]
    assert set(fair["question"]) == set(QUESTIONS)
    assert set(fair["people"]) == set(SIZES)
    assert set(fair["who"]) == set(MIXES)
    assert len(fair) == len(QUESTIONS) * len(SIZES) * (1 + 2 * 3)
    assert fair[["flagged", "of them none seen", "ratio < .8", "lowest/highest"]].notna().all(axis=None)


def test_fair_consultations_are_rarely_flagged(tables: dict[str, pd.DataFrame]) -> None:
    """If it fails, the product cries wolf: in more than 5 of 100 fair consultations (and what 150 runs may add)."""
    fair = tables["fair"]
    as_assumed = fair[fair["rho"] <= 0.05]
    assert as_assumed["flagged"].max() <= 0.05 + 4 * (0.05 * 0.95 / RUNS) ** 0.5
    assert as_assumed["flagged"].mean() <= 0.04
    assert (as_assumed["of them none seen"] <= as_assumed["flagged"]).all()
    small = as_assumed[as_assumed["people"] == 50]
    assert small["ratio < .8"].mean() > 0.5, "the plain rule cries wolf"


def test_a_group_at_half_its_share_is_found(tables: dict[str, pd.DataFrame]) -> None:
    """If it fails, theory promises a number of people that is not enough."""
    assert tables["half"]["flagged"].min() >= 0.8 - 3 * (0.8 * 0.2 / RUNS) ** 0.5


def test_a_missing_tenth_is_raised(tables: dict[str, pd.DataFrame]) -> None:
    """If it fails, a tenth of the population can be absent from sixty people, and nobody is told."""
    missing = tables["missing"]
    assert (missing.loc[missing["groups"] <= 6, "flagged"] == 1).all()
    assert (missing.loc[missing["who"] == "on their own", "flagged"] == 1).all()


def test_people_of_one_workshop_are_alike() -> None:
    """If it fails, the simulation is of strangers, and proves nothing about rooms: 1 + 19 · .15 times the variance."""
    living = np.array([0.3, 0.7])
    x = came(np.random.default_rng(3), 4000, turned_out(400, 1.0), living, 0.15)
    assert (x.sum(axis=1) == 400).all()
    assert x[:, 0].var() / (400 * 0.3 * 0.7) == pytest.approx(1 + 19 * 0.15, rel=0.1)


def test_it_prints_one_document(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """If it fails, no program can read the figures, or they are not the same twice."""
    monkeypatch.setattr(sys, "argv", ["reach_simulation", "--runs", "20", "--json"])
    seen = []
    for _ in range(2):
        reach_simulation.main()
        seen.append({k: v for k, v in json.loads(capsys.readouterr().out).items() if k != "seconds"})
    assert seen[0] == seen[1]
    assert set(seen[0]) == {"runs", "seed", "fair", "half", "missing"}
