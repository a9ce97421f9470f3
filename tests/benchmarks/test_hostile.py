"""Hostile files in a process of their own, with a hard limit on its memory."""

import pytest

from benchmarks.hostile import measured, table
from tests.zoo.hostile import HOSTILE, Hostile

ENOUGH = 3 << 29  # bytes of address space: of the imports, most is never touched
SOME = ("zip bomb: a sheet of 200 MB in 195 kB", "far cell", "a promise of a trillion texts",
        "an old workbook that never ends", "dimension: A1")


@pytest.mark.parametrize("case", [case for case in HOSTILE if case.name in SOME], ids=lambda case: case.name)
def test_in_little_memory(case: Hostile) -> None:
    """If this fails, a small file fills the memory of the server, or ends it."""
    result = measured(case, memory=ENOUGH)
    assert (result["code"], result["megabytes"] < 200) == (case.code, True), result["sentence"]


def test_what_is_over_a_limit_is_marked() -> None:
    """If this fails, the command is green whatever the files take."""
    fine = {"name": "a", "code": "", "seconds": 0.1, "megabytes": 1.0, "sentence": "", "is_right": True, "imports": 9.0}
    assert "✗" in table([fine | {"is_right": False}])
    assert "✗" not in table([fine])
    wrong = Hostile("wrong", "x.csv", lambda: b"Idea,Age\n", code="too_big")
    assert not measured(wrong)["is_right"]
