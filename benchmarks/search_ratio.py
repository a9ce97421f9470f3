"""A search against looking through every text: ``python -m benchmarks.search_ratio [--texts 100000] [--json]``.

The texts are those of ``tag_ratio``, a third in each language. The baseline is pandas'
``str.contains`` for the same letters, ignoring case: it finds no other form of a word, and no word without its
accent. The index is made once for each state of the data; its first search also stems each distinct word.
"""

import json
import statistics
from collections.abc import Callable

import pandas as pd

from analysis.search import Index, read, search
from benchmarks.measuring import busy, options
from benchmarks.tag_ratio import CASES, invent

SEARCHES = ("bus", "streets", "calles seguras", "escola", '"high street"')
ROUNDS = 3


def main() -> None:
    """Measure and report."""
    chosen = options(__doc__, texts=(100_000, "in all"))
    result = measure(chosen.texts)
    if chosen.json:
        print(json.dumps(result))
        return
    print(pd.DataFrame(result["searches"]).to_string(index=False, float_format="{:,.4f}".format))
    print("index {index:.2f} s, first search {first:.2f} s; ratio {ratio:.3f}".format(**result))


def measure(number: int) -> dict:
    """Time the index, the first search, and each search against the baseline (seconds); ratio: of their sums."""
    each = number // len(CASES)
    texts = [text for language in CASES for text in invent(language, each)]
    spoken = [language for language in CASES for _text in range(each)]
    column, made = pd.Series(texts, dtype="str"), []
    started = busy(lambda: made.append(Index.of(texts, spoken, CASES)))
    first = busy(lambda: search(made[0], read("never")))
    rows = [_one(made[0], column, written) for written in SEARCHES]
    ratio = sum(row["ours"] for row in rows) / sum(row["contains"] for row in rows)
    return {"texts": len(texts), "index": started, "first": first, "ratio": ratio, "searches": rows}


def _one(index: Index, column: pd.Series, written: str) -> dict:
    wanted = read(written)
    letters = [*wanted.words, *(" ".join(phrase) for phrase in wanted.phrases)]
    return {"search": written, "found": len(search(index, wanted)),
            "ours": _usual(lambda: search(index, wanted)), "contains": _usual(lambda: _contains(column, letters))}


def _contains(column: pd.Series, letters: list[str]) -> pd.Series:
    kept = pd.Series(True, index=column.index)
    for word in letters:
        kept &= column.str.contains(word, case=False, regex=False)
    return kept


def _usual(work: Callable[[], object]) -> float:
    return statistics.median(busy(work) for _round in range(ROUNDS))


if __name__ == "__main__":
    main()
