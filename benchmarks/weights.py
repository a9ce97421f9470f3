"""What each screen weighs, and how long until it is still: ``python -m benchmarks.weights [--case london] [--json]``.

A browser that was never here opens the screen by its address, and then once more. Bytes are those that came over the
wire, in documents, scripts, fonts and the socket; seconds last until the screen has stopped changing, half a second
of looking twice included. The server is warm: each screen was opened once before.
"""

import argparse
import json
import time
from typing import Any

import pandas as pd

from benchmarks.browsing import TAGS, chromium, demo, screens, until_still
from benchmarks.screenshots import CASES, PUBLIC

SIZE = {"width": 1400, "height": 900}
PAUSE = 250  # ms between the two looks at whether it is still


def main() -> None:
    """Measure and report."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--case", choices=CASES, default=CASES[0])
    options.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = options.parse_args()
    with demo(chosen.case) as (address, _folder), chromium() as browser:
        rows = measure(browser, address)
    print(json.dumps(rows) if chosen.json else
          pd.DataFrame(rows).to_string(index=False, float_format="{:,.1f}".format))


def measure(browser: Any, address: str) -> list[dict[str, Any]]:
    """Weigh every screen of staff, and what residents see: kilobytes and seconds of the first and the second load."""
    page = browser.new_page(viewport=SIZE, locale=TAGS["en"])
    page.goto(address)
    until_still(page)
    paths = ["" if name == "overview" else name for name in screens(page)]
    for path in paths:
        page.goto(f"{address}/{path}")
        until_still(page)
    page.close()
    return [{"screen": path or "overview", **_weighed(browser, f"{address}/{path}")}
            for path in (*paths, *PUBLIC.values())]


def _weighed(browser: Any, address: str) -> dict[str, float]:
    context = browser.new_context(viewport=SIZE, locale=TAGS["en"])
    page = context.new_page()
    scale = Scale(page)
    found: dict[str, float] = {}
    for load in ("first", "second"):
        started = time.perf_counter()
        page.goto(address)
        until_still(page, PAUSE)
        found |= {f"{load} kB": scale.read() / 1000, f"{load} s": time.perf_counter() - started}
    context.close()
    return found


class Scale:
    """Adds up what a page receives."""

    def __init__(self, page: Any) -> None:
        self.bytes = 0
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.loadingFinished", lambda told: self._add(told["encodedDataLength"]))
        wire.on("Network.webSocketFrameReceived", lambda told: self._add(_frame(told["response"])))

    def read(self) -> int:
        """Give what came since the last reading."""
        found, self.bytes = self.bytes, 0
        return found

    def _add(self, more: float) -> None:
        self.bytes += int(more)


def _frame(told: dict[str, Any]) -> float:
    """Give the bytes of a frame; those that aren't text are told in base64."""
    return len(told["payloadData"]) * (1 if told["opcode"] == 1 else 0.75)


if __name__ == "__main__":
    main()
