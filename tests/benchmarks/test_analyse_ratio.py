"""The benchmark runs, on little data."""

from pathlib import Path

import pandas as pd

from benchmarks.analyse_ratio import measure


def test_both_sides_see_the_same_people(tmp_path: Path) -> None:
    """If it fails, the published ratio compares two different jobs, or can't be measured any more."""
    made, ours, theirs = measure(tmp_path, 200)
    assert min(run.seconds for run in (made, ours, theirs)) > 0
    assert min(run.peak_mb for run in (made, ours, theirs)) > 10
    tables = {side: pd.read_csv(tmp_path / side / "contributions.csv") for side in ("ours", "theirs")}
    assert len(tables["ours"]) == len(tables["theirs"]) == 200
    assert tables["ours"]["themes"].notna().sum() >= tables["theirs"]["themes"].notna().sum() > 100
