"""A dashboard of its own on an engagement folder, and what its visitors' browsers tell."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.folder import FOLDER_VARIABLE

ROOT = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def serving(path: Path) -> Iterator[str]:
    """Serve a folder for as long as it is needed; give the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, FOLDER_VARIABLE: str(path)}
    environment.pop("FAIRHEARING_DATABASE_URL", None)
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.address",
         "127.0.0.1", "--server.fileWatcherType", "none"], cwd=ROOT, env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield _when_up(f"http://127.0.0.1:{port}", server)
    finally:
        server.terminate()
        server.wait(10)


def faults(page) -> list[tuple[str, str]]:
    """List what shuts somebody out, as axe sees it."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="NOT TESTED: axe is missing").Axe()
    return [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in axe.run(page).response["violations"]
            if fault["impact"] in ("serious", "critical")]


def until_still(page) -> None:
    """Wait until the page has stopped changing."""
    page.wait_for_timeout(300)
    page.wait_for_function("!document.querySelector('[data-testid=stSkeleton], [data-testid=stStatusWidget], "
                           "[data-stale=true]')")


def _when_up(address: str, server: subprocess.Popen) -> str:
    for _attempt in range(150):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/health", timeout=2):
            return address
        assert server.poll() is None, "the dashboard stopped before it was ready"
        time.sleep(0.2)
    raise AssertionError("the dashboard did not answer within half a minute")
