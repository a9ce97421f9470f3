"""Hostile files, each read in a process of its own: ``python -m benchmarks.hostile [--json]``.

Each must be refused, or read right, in less than 2 seconds and 200 MB: the time from the file's name
to what it says, and the most memory that the process took beyond what it had after its
imports. Exit code 1 if one is over a limit, or comes out otherwise than it should.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.zoo.hostile import HOSTILE, Hostile

SECONDS, MEGABYTES = 2.0, 200.0
PATIENCE = 120  # seconds for a file that is not what it should be


def main() -> None:
    """Measure every file and report."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON document")
    options.add_argument("--only", default="", help="only files whose description has these words")
    options.add_argument("--one", type=Path, help="read one file, and tell what became of it and what it took")
    chosen = options.parse_args()
    if chosen.one:
        print(json.dumps(take_in(chosen.one)))
        return
    results = [measured(case) for case in HOSTILE if chosen.only in case.name]
    print(json.dumps(results, ensure_ascii=False) if chosen.json else table(results))
    sys.exit(any(not result["is_right"] for result in results))


def measured(case: Hostile, memory: int | None = None) -> dict[str, Any]:
    """Read a file in a process of its own; ``memory``: bytes of address space it may have, at most."""
    with tempfile.TemporaryDirectory() as folder:
        path = case.put(Path(folder))
        done = subprocess.run([sys.executable, "-m", "benchmarks.hostile", "--one", str(path)], capture_output=True,
                              text=True, timeout=PATIENCE, cwd=Path(__file__).parents[1],
                              preexec_fn=(lambda: _limit(memory)) if memory else None)
        size = path.stat().st_size
    told: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 else {
        "code": "crashed", "sentence": done.stderr[-300:], "seconds": 0.0, "megabytes": 0.0, "rows": None}
    is_right = (told["code"] == case.code and (bool(case.code) or told["rows"] == case.gold)
                and told["seconds"] < SECONDS and told["megabytes"] < MEGABYTES)
    return {"name": case.name, "file": case.file, "bytes": size, **told, "is_right": is_right}


def take_in(path: Path) -> dict[str, Any]:
    """Read a file as the product does, and tell what became of it, in how many seconds and megabytes."""
    from ingest import FileRefused, from_path
    from ingest.understand import understand
    from ingest.workbook import open_file
    from tests.zoo.case import engagement

    asked, code, sentence, data = engagement(), "", "", b""
    before, started = _forget_peak(), time.perf_counter()
    try:
        data = from_path(path).read()
        batch = understand(asked, path.name, data)
        sentence = f"{batch.rows_read} rows read"
    except FileRefused as refused:
        code, sentence = refused.code, refused.message
    seconds, megabytes = time.perf_counter() - started, (_memory("VmHWM") - before) / 1e6
    cells = None if code else [[str(cell) for cell in row if cell is not None]
                               for row in open_file(path.name, data)[0].rows]
    return {"code": code, "sentence": sentence, "seconds": round(seconds, 2), "megabytes": round(megabytes, 1),
            "rows": cells and [row for row in cells if row], "imports": round(before / 1e6, 1)}


def table(results: list[dict[str, Any]]) -> str:
    """Write the results for people."""
    lines = [f"{'':2}{'file':46}{'outcome':18}{'seconds':>8}{'MB':>7}  sentence"]
    for result in results:
        lines.append(f"{'' if result['is_right'] else '✗':2}{result['name']:46}{result['code'] or 'read':18}"
                     f"{result['seconds']:8.2f}{result['megabytes']:7.1f}  {result['sentence']}")
    wrong = sum(not result["is_right"] for result in results)
    imports = max(result.get("imports", 0) for result in results)
    return "\n".join([*lines, f"{len(results)} files, {wrong} wrong; limits: {SECONDS:g} s, {MEGABYTES:g} MB beyond "
                              f"the {imports:g} MB that the imports take"])


def _forget_peak() -> float:
    """Let the most memory be what it is now (Linux only), and give that in bytes."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _memory("VmRSS")


def _memory(name: str) -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return 1024 * float(next(line.split()[1] for line in status.splitlines() if line.startswith(name)))


def _limit(memory: int) -> None:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
