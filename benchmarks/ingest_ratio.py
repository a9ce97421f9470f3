"""Time of reading a large workbook in, against the bare read of it: ``python -m benchmarks.ingest_ratio``.

The bare read is calamine's: the workbook opened and its sheet made into Python lists, nothing
understood and nothing stored. The other yardstick is pandas with openpyxl. Each job is a process
of its own; its imports take no part in the seconds, but in the memory.
"""

import csv
import io
import json
import resource
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from shutil import copy

import pandas as pd
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from benchmarks.analyse_ratio import MEGABYTE, Run
from benchmarks.form import form, workshops
from benchmarks.generate import CASE
from benchmarks.measuring import options, seconds
from ingest import Store, ingest_path, open_folder

MOST = 4.0  # times the bare read that ingesting may take
LEAST = 3.0  # times as fast as pandas with openpyxl that it has to be
BEST_OF = 3  # bare reads; the fastest counts


def main() -> None:
    """Generate, measure, report."""
    chosen = options(__doc__, rows=(100_000, "rows of each file"))
    with tempfile.TemporaryDirectory() as directory:
        runs = measure(Path(directory), chosen.rows)
    report(runs, chosen.rows, chosen.json)


def measure(directory: Path, rows: int) -> list[Run]:
    """Make the files, then time each job, one after the other; the first three are compared."""
    run("make the files", _make, directory, rows)
    export, plain, met = (directory / name for name in ("export.xlsx", "export.csv", "workshops.xlsx"))
    return [run("calamine's bare read", _bare_read, export),
            run("pandas with openpyxl", _pandas, export),
            run("ingest", _ingest, directory / "a", export),
            run("ingest, known already", _ingest, directory / "a", export),
            run("ingest, as CSV", _ingest, directory / "b", plain),
            run("ingest, no numbers", _ingest, directory / "c", met)]


def run(name: str, job: Callable[..., float], *arguments: object) -> Run:
    """Do a job in a new process; it gives its own seconds."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        seconds = alone.submit(job, *arguments).result()
        return Run(name, seconds, alone.submit(_peak).result())


def report(runs: list[Run], rows: int, as_json: bool) -> None:
    """Print the figures with their limits: a table for people, JSON for programs."""
    bare, pandas, ours, *_ = runs
    ratios = {"times the bare read": (ours.seconds / bare.seconds, "at most", MOST),
              "times as fast as pandas": (pandas.seconds / ours.seconds, "at least", LEAST)}
    if as_json:
        told = {name: {"ratio": ratio, word: limit} for name, (ratio, word, limit) in ratios.items()}
        print(json.dumps({"rows": rows, "runs": [asdict(run) for run in runs], "ratios": told}))
        return
    print(f"{rows:,} rows, 10 columns")
    for one in runs:
        print(f"{one.name:26}{one.seconds:8.2f} s{one.peak_mb:8.0f} MB")
    for name, (ratio, word, limit) in ratios.items():
        print(f"{name:26}{ratio:8.2f}     {word} {limit:g}")


# ---------------------------------------------------------------- jobs: each gives its seconds

def _bare_read(file: Path) -> float:
    data = file.read_bytes()
    return min(seconds(lambda: CalamineWorkbook.from_object(io.BytesIO(data)).get_sheet_by_index(0).to_python())
               for _ in range(BEST_OF))


def _pandas(file: Path) -> float:
    return seconds(lambda: pd.read_excel(file, engine="openpyxl"))


def _ingest(folder: Path, file: Path) -> float:
    store = Store.open(open_folder(folder))

    def ingest() -> None:
        receipt = ingest_path(store, file)
        assert receipt.adds_up
        assert not receipt.set_aside, receipt.problems[:3]

    taken = seconds(ingest)
    store.close()
    return taken


def _make(directory: Path, rows: int) -> float:
    return seconds(lambda: _write(directory, rows))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


# ---------------------------------------------------------------- files

def _write(directory: Path, rows: int) -> None:
    """Write the form's export as a workbook and as CSV, the workshops' list, and three empty engagements."""
    for name in "abc":
        (directory / name).mkdir(parents=True)
        for part in ("engagement.toml", "codebook.csv", "benchmark.csv"):
            copy(CASE / part, directory / name)
    folder = open_folder(directory / "a")
    with (directory / "export.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(form(folder, rows))
    for name, lines in {"export": form(folder, rows), "workshops": workshops(folder, rows)}.items():
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Answers")
        for line in lines:
            sheet.append(line)
        book.save(directory / f"{name}.xlsx")


if __name__ == "__main__":
    main()
