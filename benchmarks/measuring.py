"""What benchmarks share: how they are asked, and clocks."""

import argparse
import time
from collections.abc import Callable


def options(about: str | None, **numbers: tuple[int, str]) -> argparse.Namespace:
    """Read what was asked for: whole numbers, each with its usual value and what it counts; and whether as JSON."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, (usual, of) in numbers.items():
        parser.add_argument(f"--{name}", type=int, default=usual, help=f"{of} (default {usual:,})")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    return parser.parse_args()


def seconds(work: Callable[[], object]) -> float:
    """Give the seconds that something takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def busy(work: Callable[[], object]) -> float:
    """Give the seconds of this process's processor that something takes."""
    started = time.process_time()
    work()
    return time.process_time() - started
