"""How well columns are recognised, over the zoo: ``python -m benchmarks.columns``.

Precision: of the columns that were given a meaning, how many have that one. Recall: of the
columns that have a meaning, how many were given it. What is wrong is listed.
"""

import argparse
import json
from dataclasses import dataclass

from ingest.workbook import Vocabulary, locate_all, open_file
from tests.zoo.case import Case, engagement
from tests.zoo.test_zoo import ZOO


@dataclass(frozen=True)
class Seen:
    """A column: whose it is, what it holds, and what it was taken for."""

    case: str
    heading: str
    gold: str | None
    found: str | None


def main() -> None:
    """Look at every case and report."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = options.parse_args()
    seen = [column for case in ZOO for column in columns(case)]
    result = {"cases": len(ZOO), "columns": len(seen), **rates(seen)}
    wrong = [vars(column) for column in seen if column.gold != column.found]
    if chosen.json:
        print(json.dumps({**result, "wrong": wrong}, ensure_ascii=False))
        return
    print("{columns} columns in {cases} files: precision {precision:.3f}, recall {recall:.3f}".format(**result))
    for column in wrong:
        print("{case}: «{heading}» is {gold}, taken for {found}".format(**column))


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
    """Give precision and recall."""
    right = sum(column.found is not None and column.found == column.gold for column in seen)
    return {"precision": right / max(1, sum(column.found is not None for column in seen)),
            "recall": right / max(1, sum(column.gold is not None for column in seen))}


if __name__ == "__main__":
    main()
