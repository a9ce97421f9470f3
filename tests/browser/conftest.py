"""A real browser, for whoever tests with one."""

import shutil
from collections.abc import Iterator

import pytest

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-dev-shm-usage", "--no-first-run"]


@pytest.fixture(scope="module")  # while it is open, its thread has a loop, and no test there may run one of its own
def browser() -> Iterator:
    """The system's Chromium, or the one playwright brought."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="NOT TESTED IN A BROWSER: playwright is missing")
    own = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_api.sync_playwright() as playwright:
        try:
            opened = playwright.chromium.launch(executable_path=own, args=QUIET)
        except sync_api.Error as error:
            pytest.skip(f"NOT TESTED IN A BROWSER: no Chromium starts here ({str(error).splitlines()[0]})")
        yield opened
        opened.close()
