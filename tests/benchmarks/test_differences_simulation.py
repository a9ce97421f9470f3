"""The simulation of differences: it never cries wolf more than promised, and finds what is there."""

import json
import sys

import pytest

from benchmarks import differences_simulation

RUNS = 4


def test_it_prints_one_document_that_holds_the_promise(
        monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """If it fails, fair consultations are flagged, doubles are missed, or no program can read the figures."""
    monkeypatch.setattr(sys, "argv", ["differences_simulation", "--runs", str(RUNS), "--json"])
    monkeypatch.setattr(differences_simulation, "SIZES", (100, 1600))
    differences_simulation.main()
    lines = json.loads(capsys.readouterr().out)["lines"]
    assert len(lines) == 2 * len(differences_simulation.MIXES)
    assert sum(line["fair: any flagged"] for line in lines) / len(lines) <= 0.05 + 0.07
    assert all(line["fair: plain rule"] > 0.5 for line in lines if line["people"] == 100), "the plain rule cries wolf"
    large = [line for line in lines if line["people"] == 1600 and line["rho"] <= 0.05]
    assert min(line["double: found"] for line in large) >= 0.7
