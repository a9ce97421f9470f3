"""The benchmark of reading files in runs, on little data."""

import json
from pathlib import Path

import pytest

from benchmarks.ingest_ratio import measure, report


def test_every_job_reads_the_same_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """If it fails, the published ratio can't be measured any more, or rows of the invented files are set aside."""
    runs = measure(tmp_path, 120)
    assert len({run.name for run in runs}) == len(runs) == 6
    assert min(run.seconds for run in runs) > 0
    assert min(run.peak_mb for run in runs) > 10
    report(runs, 120, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert told["rows"] == 120
    assert [limits.keys() for limits in told["ratios"].values()] == [{"ratio", "at most"}, {"ratio", "at least"}]
    report(runs, 120, as_json=False)
    assert "at most 4" in capsys.readouterr().out
