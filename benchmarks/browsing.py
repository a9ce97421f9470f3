"""A sample case as ``fairhearing demo`` shows it, and a browser that goes through all of its screens."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars"]
FOUND = ("chromium", "chromium-browser", "google-chrome")
TAGS = {"en": "en-GB", "pt_BR": "pt-BR", "es": "es-ES"}  # what a browser calls our languages
STILL = ("!document.querySelector('[data-testid=stSkeleton], [data-testid=stStatusWidget], [data-testid=stSpinner], "
         "[data-stale=true]') && document.querySelector('[data-testid=stMain] h1, main h1')")
LINKS = "[data-testid=stSidebarNavLink]"


@contextlib.contextmanager
def demo(case: str) -> Iterator[tuple[str, Path]]:
    """Serve a fresh sample case, all files handed in and decisions published; give its address and its folder."""
    with tempfile.TemporaryDirectory() as kept, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        server = subprocess.Popen(
            [sys.executable, "cli.py", "demo", "--case", case, "--no-browser", "--port", str(port)], cwd=ROOT,
            env={**os.environ, "XDG_CONFIG_HOME": kept}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield when_up(f"http://127.0.0.1:{port}", server), next(Path(kept).glob(f"*/demo/{port}/{case}"))
        finally:
            server.terminate()
            server.wait(20)


def when_up(address: str, server: subprocess.Popen) -> str:
    """Wait until a server answers; give its address."""
    for _attempt in range(600):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/health", timeout=2):
            return address
        if server.poll() is not None:
            break
        time.sleep(0.2)
    raise RuntimeError("the dashboard stopped before it was ready, or was not ready within two minutes")


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """Open the system's Chromium, or the one playwright brought."""
    from playwright.sync_api import sync_playwright

    own = next(filter(None, map(shutil.which, FOUND)), None)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=own, args=QUIET)
        yield opened
        opened.close()


def until_still(page: Any, pause: int = 350) -> None:
    """Wait until a screen is complete and has stopped changing: quiet, and still quiet after a pause (ms)."""
    for _look in range(2):
        page.wait_for_function(STILL, timeout=120_000)
        page.wait_for_timeout(pause)
    page.wait_for_function(STILL, timeout=120_000)


def screens(page: Any) -> list[str]:
    """Name the screens this viewer may open, by the end of their address; the first is ``overview``."""
    found = page.locator(LINKS).evaluate_all("all => all.map(a => new URL(a.href).pathname.slice(1))")
    return [name or "overview" for name in found]


def turn_to(page: Any, screen: str) -> None:
    """Turn to a screen as by its link in the menu, whether that is open or folded away."""
    end = "/" if screen == "overview" else f"/{screen}"
    page.locator(f"{LINKS}[href$='{end}']").first.dispatch_event("click")
    page.wait_for_function("end => location.pathname === end", arg=end)
    until_still(page)
