"""Time of the dashboard's pages against bare counting: ``python -m benchmarks.pages_ratio [--texts 1000000]``.

Each page is run as a visitor's browser makes the server run it (Streamlit's AppTest), in one process: opened for the
first time, again, after a filter that nobody chose before, and with that filter again. The first page of all reads
the store and finds the themes. *Bare* is what an analyst writes for the same figures on tables that are in memory
already: ``groupby`` of people by each question, of texts by theme, of texts by whether they hold a word. *Heard* is
what it takes until the overview says who was heard; *asked for* what Themes works out when somebody presses the button.
Seconds are the processor's, so that a busy computer measures the same.
"""

import argparse
import json
import os
import resource
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd

from benchmarks.measuring import busy
from ingest import open_folder
from ingest.folder import FOLDER_VARIABLE
from ingest.schema import names as c

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("overview", "themes", "reach", "voices")
ROLES = ("staff", "policymaker")
ASKING = "work-out-"  # how the keys of buttons that work something out begin
AREA = 0  # which area the filter keeps
MEGABYTE = 1024  # ru_maxrss counts kilobytes on Linux


def main() -> None:
    """Measure and report."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--texts", type=int, default=1_000_000, help="contributions (default 1,000,000)")
    options.add_argument("--folder", type=Path, help="an engagement that ``benchmarks.generate`` made, not a new one")
    options.add_argument("--role", choices=ROLES, default=ROLES[0], help="who looks (default staff)")
    options.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        result = measure(chosen.folder or made(Path(kept) / "engagement", chosen.texts), chosen.role)
    if chosen.json:
        print(json.dumps(result))
        return
    print(f"{result['texts']:,} contributions, {result['role']}; bare counting on tables in memory")
    print(pd.DataFrame(result["pages"]).to_string(index=False, float_format="{:,.2f}".format))
    print("; ".join(f"{name} {seconds:,.2f}" for name, seconds in result["asked"].items()))
    print(f"peak memory {result['peak_mb']:,.0f} MB")


def made(path: Path, texts: int) -> Path:
    """Make an engagement with so many invented contributions."""
    from benchmarks.generate import fill

    fill(path, texts).close()
    return path


def measure(path: Path, role: str) -> dict[str, Any]:
    """Time every page, then bare counting; ratios are to that."""
    os.environ[FOLDER_VARIABLE] = str(path)
    visitor = Visitor(path, role)
    from pages.parts import session

    heard = busy(session.people) if role == "staff" else 0.0  # others wait for the rounded copy
    pages = [visitor.times(page) for page in PAGES]
    pages[0]["first"] += heard
    asked = {"heard": heard, **(visitor.asked("themes") if role == "staff" else {})}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    frames, tags = session.analysis().frames, session.analysis().tags
    bare = counted(frames.participants, frames.contributions, tags)
    for row in pages:
        row["bare"] = bare[row["page"]]
        row["filter/bare"] = row["filter"] / row["bare"]
        row["again/bare"] = row["again"] / row["bare"]
    return {"texts": len(frames.contributions), "role": role, "peak_mb": peak, "pages": pages, "asked": asked}


class Visitor:
    """Somebody who goes from page to page and always comes back to everything."""

    def __init__(self, path: Path, role: str) -> None:
        from analysis.viewers import Role
        from pages.parts import viewer

        viewer.signed_in = lambda: Role.STAFF  # AppTest's visitor has no address
        self.role = role
        areas = open_folder(path).engagement.areas
        self.area = areas.categories[AREA].id if areas else ""

    def times(self, page: str) -> dict[str, Any]:
        """Give the seconds of each opening of a page."""
        from pages.parts.filters import AREAS, PART

        app, first = self._opened(page)
        again = busy(app.run)
        if self.role == "staff":
            app.session_state[f"{AREAS}:en"] = [self.area]
        else:
            app.session_state[f"{PART}:en"] = f"area {self.area}"
        filtered, repeated = busy(app.run), busy(app.run)
        assert not app.exception, app.exception
        return {"page": page, "first": first, "again": again, "filter": filtered, "filter again": repeated}

    def asked(self, page: str) -> dict[str, float]:
        """Give the seconds of each thing that a page works out when somebody asks."""
        app, _first = self._opened(page)
        keys = [button.key for button in app.button if button.key and button.key.startswith(ASKING)]
        return {key.removeprefix(ASKING): busy(app.button(key=key).click().run) for key in keys}

    def _opened(self, page: str) -> tuple[Any, float]:
        from streamlit.testing.v1 import AppTest
        from streamlit.util import calc_hash

        app = AppTest.from_file(str(ROOT / "pages" / "parts" / "dashboard.py"), default_timeout=3600)
        app.session_state["language"], app.session_state["see_as"] = "en", self.role
        if page != "overview":
            app._page_hash = calc_hash(page)
        return app, busy(app.run)


def counted(people: pd.DataFrame, texts: pd.DataFrame, tags: pd.DataFrame) -> dict[str, float]:
    """Time what an analyst writes for each page's figures."""
    asked = [column for column in people.columns if column.startswith(c.category_column(""))]

    def by_question() -> list[pd.Series]:
        return [people.groupby([c.CHANNEL, column], dropna=False).size() for column in asked]

    def by_theme() -> pd.Series:
        return tags.groupby(c.THEME)[c.CONTRIBUTION].nunique()

    def with_word() -> int:
        return int(texts[c.TEXT].str.contains("bus", case=False, regex=False).sum())
    reach, themes, voices = busy(by_question), busy(by_theme), busy(with_word)
    return {"overview": reach + themes, "themes": themes, "reach": reach, "voices": voices}


if __name__ == "__main__":
    main()
