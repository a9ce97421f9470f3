"""How well files are understood: ``python -m benchmarks.columns [--set zoo|dev|heldout|all]``.

Precision: of the columns that were given a meaning, how many have that one. Recall: of the
columns that have a meaning, how many were given it. Asked: how many of those a
person is shown and asked about (and offered the right meaning); missed: how many stand in no
table that was found. The zoo was written together with the reader; the other
two sets by somebody who had not read it. What is wrong is listed, but not of the held-out set,
lest the reader be fitted to it; ``--wrong FILE`` writes it down for whoever keeps that set.
"""

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.unseen import compared
from ingest.workbook import Vocabulary, locate_all, open_file
from tests.zoo.case import Case, engagement
from tests.zoo.test_zoo import ZOO
from tests.zoo.unseen.compare import ROWS, Checked, checked
from tests.zoo.unseen.sets import SETS, cases


@dataclass(frozen=True)
class Seen:
    """A column: whose it is, what it holds, and what it was taken for.

    ``gold`` may name several meanings, any of which is right (``note|ignore``). ``shown``: it stands
    in a table that was found; ``offered``: what a person who is asked is offered first.
    """

    case: str
    heading: str
    gold: str | None
    found: str | None
    shown: bool = True
    offered: str | None = None

    @property
    def right(self) -> bool:
        """Say whether the column was taken for what it is; of no use and not recognised is right, too."""
        meanings = (self.gold or "").split("|")
        return self.found in meanings if self.found else self.gold is None or "ignore" in meanings

    @property
    def must(self) -> bool:
        """Say whether the column has a meaning that must not be missed."""
        return self.gold is not None and "ignore" not in self.gold.split("|")


def main() -> None:
    """Look at every case and report."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--set", choices=["zoo", *SETS, "all"], default="all", help="which files")
    options.add_argument("--json", action="store_true", help="print one JSON document")
    options.add_argument("--wrong", type=Path, metavar="FILE", help="write everything that is wrong to this file")
    chosen = options.parse_args()
    reports = {name: report(name) for name in ("zoo", *SETS) if chosen.set in (name, "all")}
    if chosen.wrong:
        chosen.wrong.write_text("\n".join(line for r in reports.values() for line in r["wrong"]) + "\n", "utf-8")
    if "heldout" in reports:
        reports["heldout"]["wrong"] = []
    if chosen.json:
        print(json.dumps(reports, ensure_ascii=False))
        return
    for name, result in reports.items():
        _print(name, result)


def report(name: str) -> dict[str, Any]:
    """Give one set's figures, and a line for everything that is wrong."""
    files: list[Any] = list(ZOO) if name == "zoo" else list(cases(name))
    seen = [column for case in files for column in (columns(case) if name == "zoo" else _unseen(case))]
    found = [] if name == "zoo" else [one for case in files for one in checked(case)]
    spoilt = {c.case for c in seen if not c.right} | {c.case for c in found if not c.right}
    wrong = [f"{c.case}: «{c.heading}» is {c.gold}, taken for {c.found}" for c in seen if not c.right]
    wrong += [f"{c.case}: {c.what}: {c.gold} read as {c.found}" for c in found if not c.right]
    return {"files": len(files), "columns": len(seen), **rates(seen), "read": _shares(found),
            "files_right": len({case.name for case in files} - spoilt),
            "wrong": sorted(wrong)}


def columns(case: Case) -> list[Seen]:
    """Compare a case's columns with its gold; a table too many or too few is wrong in every column."""
    vocabulary = Vocabulary(engagement())
    located = [found for sheet in open_file(case.file, case.data) for found in locate_all(sheet, vocabulary)]
    tables = [[c for c in found.block.columns if c.heading or c.role] for found in located if found.block]
    seen = []
    for i in range(max(len(tables), len(case.columns))):
        found, gold = (tables[i:i + 1] or [[]])[0], (case.columns[i:i + 1] or [[]])[0]
        for j in range(max(len(found), len(gold))):
            column = found[j] if j < len(found) else None
            seen.append(Seen(case.name, column.heading if column else "", gold[j] if j < len(gold) else None,
                             column.role.kind if column and column.role else None))
    return seen


def rates(seen: list[Seen]) -> dict[str, float]:
    """Give precision and recall, and how many columns with a meaning were asked about."""
    claimed = [column for column in seen if column.found is not None]
    must = [column for column in seen if column.must]
    return {"precision": sum(column.right for column in claimed) / max(1, len(claimed)),
            "recall": sum(column.right for column in must) / max(1, len(must)),
            "meant": len(must), "missed": sum(not column.shown for column in must),
            "asked": sum(column.shown and column.found is None for column in must),
            "offered": sum(column.found is None and column.offered in (column.gold or "").split("|")
                           for column in must),
            "taken_wrongly": sum(not column.right for column in claimed)}


def _unseen(case: Any) -> list[Seen]:
    return [Seen(case.name, *column) for column in compared(case)]


def _shares(found: Iterable[Checked]) -> dict[str, str]:
    """Say of each thing in how many files (or cells) it was read right: «24/30»."""
    by: dict[str, list[bool]] = {}
    for one in found:
        by.setdefault(one.what if one.what in ROWS else "cells", []).append(one.right)
    return {what: f"{sum(right)}/{len(right)}" for what, right in by.items()}


def _print(name: str, result: dict[str, Any]) -> None:
    print(f"{name}: " + "{columns} columns in {files} files: precision {precision:.3f}, recall {recall:.3f}; "
          "of {meant} with a meaning {asked} were asked about ({offered} offered rightly), {missed} stand in no table "
          "that was found; {taken_wrongly} were taken for what they aren't".format(**result))
    read = "".join(f"{what} {share}, " for what, share in result["read"].items())
    print(f"  read right: {read}" + "files wholly {files_right}/{files}".format(**result))
    for line in result["wrong"]:
        print("  " + line)


if __name__ == "__main__":
    main()
