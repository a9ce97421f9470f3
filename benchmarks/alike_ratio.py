"""Time, memory and rightness of grouping near-duplicates: ``python -m benchmarks.alike_ratio [--texts 1000000]``.

Invented texts with planted duplicates and near-misses (``benchmarks/planted.py``) are grouped by
``analysis.themes.alike.grouped``, and, as the baseline, by exact folding: ``groupby(text.map(fold))``
in pandas. Recall: of the planted duplicates of a kind, how many stand with their idea. False: of the
planted near-misses, how many stand with the idea they resemble. Peak memory is that of the process,
with the texts in it.
"""

import json
import resource
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.themes.alike import grouped
from benchmarks.measuring import options
from benchmarks.planted import IDEA, KIND, KINDS, MISSES, OF, TRUTH, planted
from ingest.schema import fold
from ingest.schema import names as c

MEGABYTE = 1024  # ru_maxrss counts kilobytes on Linux


def main() -> None:
    """Measure and report."""
    chosen = options(__doc__, texts=(1_000_000, "contributions"))
    result = measure(chosen.texts)
    if chosen.json:
        print(json.dumps(result))
        return
    print("{texts:,} texts: grouped in {seconds:.1f} s ({processor:.1f} s of a processor), "
          "exact folding {baseline:.1f} s, ratio {ratio:.1f}; "
          "peak {peak_mb:,} MB".format(**result))
    rows = [(name, result["planted"][name], result["recall"][name], result["baseline_recall"][name])
            for name in result["recall"]]
    print(pd.DataFrame(rows, columns=["duplicates", "planted", "found", "by exact folding"]).to_string(index=False))
    misses = [(name, result["planted"][name], result["false"][name]) for name in result["false"]]
    print(pd.DataFrame(misses, columns=["near-misses", "planted", "taken for the same"]).to_string(index=False))
    print("of pairs put together by us, right: {precision:.5f}".format(**result))


def measure(texts: int) -> dict[str, Any]:
    """Time both and compare them with what was planted."""
    frame = _made_elsewhere(texts)
    started = time.process_time()
    seconds, ours = _timed(lambda: grouped(frame).set_axis(frame.index))
    processor = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE
    baseline, exact = _timed(lambda: frame.groupby(frame[c.TEXT].map(fold)).ngroup())
    together, exactly = _with_its_idea(frame, ours), _with_its_idea(frame, exact)
    return {"texts": len(frame), "seconds": round(seconds, 2), "processor": round(processor, 2),
            "baseline": round(baseline, 2),
            "ratio": round(seconds / baseline, 2), "peak_mb": peak,
            "planted": {name: int((frame[KIND] == name).sum()) for name in [*KINDS, *MISSES]},
            "recall": {name: _share(together, frame[KIND] == name) for name in KINDS},
            "baseline_recall": {name: _share(exactly, frame[KIND] == name) for name in KINDS},
            "false": {name: _share(together, frame[KIND] == name) for name in MISSES},
            "recall_of_all": _share(together, frame[KIND].isin(list(KINDS))),
            "false_of_all": _share(together, frame[KIND].isin(list(MISSES))),
            "precision": round(_precision(frame[TRUTH], ours), 6)}


def _made_elsewhere(texts: int) -> pd.DataFrame:
    """Invent the texts in a process of its own, so that its memory isn't counted."""
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "texts.pickle"
        process = get_context("spawn").Process(target=_make, args=(texts, file))
        process.start()
        process.join()
        return pd.read_pickle(file)


def _make(texts: int, file: Path) -> None:
    planted(texts).to_pickle(file)


def _with_its_idea(frame: pd.DataFrame, group: pd.Series) -> pd.Series:
    """Say of each planted text whether it stands in the group of the idea it was made from."""
    idea = frame[KIND] == IDEA
    of = pd.Series(group[idea].to_numpy(), index=frame.loc[idea, TRUTH].to_numpy())
    return frame[OF].map(of) == group


def _share(marked: pd.Series, among: pd.Series) -> float:
    return round(float(marked[among].mean()), 5)


def _precision(truth: pd.Series, group: pd.Series) -> float:
    """Of all pairs of texts in one group, how many are of one idea."""
    def pairs(sizes: pd.Series) -> float:
        return float((sizes * (sizes - 1) / 2).sum())
    together = pd.DataFrame({"truth": truth, "group": group})
    return pairs(together.groupby(["group", "truth"]).size()) / max(pairs(together.groupby("group").size()), 1)


def _timed(work: Any) -> tuple[float, pd.Series]:
    started = time.perf_counter()
    found = work()
    return time.perf_counter() - started, found


if __name__ == "__main__":
    main()
