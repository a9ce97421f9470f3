"""Time and memory of ``fairhearing analyse`` against a plain script: ``python -m benchmarks.analyse_ratio``.

Both read the same rows and write tables; each is a process of its own, so that the figures hold
its start, its imports and nothing else.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.measuring import options

ROOT = Path(__file__).parents[1]
MEGABYTE = 1024  # ru_maxrss counts kilobytes on Linux


@dataclass(frozen=True)
class Run:
    """What one process, or one job in it, took."""

    name: str
    seconds: float
    peak_mb: float


def main() -> None:
    """Generate, run both, report."""
    chosen = options(__doc__, rows=(100_000, "contributions"))
    with tempfile.TemporaryDirectory() as directory:
        runs = measure(Path(directory), chosen.rows)
    report(runs, chosen.rows, chosen.json)


def measure(directory: Path, rows: int) -> list[Run]:
    """Make the data, then time the product and the plain script on it."""
    folder, plain = directory / "engagement", directory / "rows.csv"
    made = run("generate and ingest", "-m", "benchmarks.generate", folder, plain, rows)
    ours = run("fairhearing analyse", "-c", "import cli; cli.main()", "analyse", folder, "--out", directory / "ours",
               "--json")
    theirs = run("plain script", ROOT / "benchmarks" / "plain_script.py", plain, folder / "codebook.csv",
                 directory / "theirs")
    return [made, ours, theirs]


def run(name: str, *arguments: object) -> Run:
    """Run Python with these arguments and measure it from outside; a failure stops everything."""
    environment = {key: value for key, value in os.environ.items() if key != "FAIRHEARING_DATABASE_URL"}
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *map(str, arguments)], cwd=ROOT, env=environment,
                               stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{name} failed")
    return Run(name, round(time.perf_counter() - started, 2), round(usage.ru_maxrss / MEGABYTE))


def report(runs: list[Run], rows: int, as_json: bool) -> None:
    """Print the figures: a table for people, JSON for programs."""
    _, ours, theirs = runs
    ratio = {"seconds": round(ours.seconds / theirs.seconds, 2), "peak_mb": round(ours.peak_mb / theirs.peak_mb, 2)}
    if as_json:
        print(json.dumps({"rows": rows, "runs": [asdict(run) for run in runs], "ratio": ratio}))
        return
    print(f"{rows:,} contributions")
    for run in runs:
        print(f"{run.name:22}{run.seconds:8.2f} s{run.peak_mb:8.0f} MB")
    print(f"{'ratio':22}{ratio['seconds']:8.2f}{ratio['peak_mb']:10.2f}")


if __name__ == "__main__":
    main()
