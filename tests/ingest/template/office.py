"""LibreOffice for tests: whether it is there, and how to let it write workbooks."""

import datetime as dt
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

PYTHON = "/usr/bin/python3"  # the system's: LibreOffice's bridge is a package of it
FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}
Cells = list[tuple[str, str, Any]]


def require() -> None:
    """Skip a test where LibreOffice, or its bridge to Python, is absent."""
    if shutil.which("soffice") is None:
        pytest.skip("NOT TESTED WITH LIBREOFFICE: install libreoffice-calc-nogui")
    if subprocess.run([PYTHON, "-c", "import uno"], capture_output=True).returncode:
        pytest.skip("NOT TESTED WITH LIBREOFFICE: install python3-uno")


def write(folder: Path, jobs: dict[str, tuple[bytes, Cells]]) -> dict[str, dict[str, bytes]]:
    """Let LibreOffice fill in workbooks (name → bytes and cells); give each in every format (name → ending → bytes)."""
    told = []
    for name, (template, cells) in jobs.items():
        (folder / f"{name}.xlsx").write_bytes(template)
        told.append({"open": str(folder / f"{name}.xlsx"), "cells": [_typed(*cell) for cell in cells],
                     "save": {str(folder / f"{name}-filled.{ending}"): writer for ending, writer in FILTERS.items()}})
    script = Path(__file__).with_name("typewriter.py")
    subprocess.run([PYTHON, str(script), str(folder / "profile")], input=json.dumps(told), text=True, check=True,
                   timeout=240)
    return {name: {ending: (folder / f"{name}-filled.{ending}").read_bytes() for ending in FILTERS} for name in jobs}


def _typed(sheet: str, cell: str, value: Any) -> tuple[str, str, str, Any]:
    if isinstance(value, dt.date):
        return sheet, cell, "date", value.isoformat()
    return sheet, cell, "number" if isinstance(value, int) else "text", value
