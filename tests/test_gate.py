"""Pages get at numbers of people through one gate only. A way around it is a small group told to everybody."""

import ast
from pathlib import Path

import pytest

from tests.test_arrows import ROOT, imports

THE_GATE = {"parts/session.py", "parts/cached.py", "parts/opened.py",  # where the data are opened, who is given which
            "parts/others.py",  # the same for another engagement that stands beside
            "partner/gate.py"}  # the same for partners' own pages: rounded numbers for anybody
FORBIDDEN = {  # what makes or holds exact figures
    "analysis.analyse.analyse", "analysis.analyse.people", "analysis.analyse.tag_all", "analysis.analyse.by_rules",
    "analysis.analyse.learnt", "analysis.analyse.settled", "analysis.filters.apply", "analysis.protect.make_copy",
    "analysis.protect.look", "analysis.protect.differences_in", "analysis.protect.partners.partners_copy",
    "analysis.protect.quotes", "analysis.exports.tables", "analysis.exports.summary", "pages.parts.opened",
    "pages.parts.cached", "pages.parts.others", "ingest.package.open_beside"}
EXACT_CALLS = {"frames", "codings", "blind_sample", "quotable"}  # of the store: all of it


def ways_around(source: str) -> list[str]:
    """List what a page's source uses that would give it exact figures for any viewer."""
    used = imports(source)
    found = {name for name in used if any(name == x or name.startswith(x + ".") for x in FORBIDDEN)}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in EXACT_CALLS:
                found.add(f".{node.func.attr}()")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "session" \
                and node.attr.startswith("_"):
            found.add(f"session.{node.attr}")
    return sorted(found)


def _pages() -> list[Path]:
    """List the screens. Commands are typed by whoever has the folder itself, so nothing is kept from them."""
    return [path for path in sorted((ROOT / "pages").rglob("*.py"))
            if str(path.relative_to(ROOT / "pages")) not in THE_GATE and path.parent.name != "commands"]


@pytest.mark.parametrize("path", _pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_page_goes_around_the_gate(path: Path) -> None:
    """If this fails, a screen shows exact numbers to policymakers, or can."""
    found = ways_around(path.read_text(encoding="utf-8"))
    allowed = {"viewer.py": ["pages.parts.opened"]}  # it asks for the engagement's thresholds only
    assert found == allowed.get(path.name, [])


@pytest.mark.parametrize(("source", "expected"), [
    ("from analysis.analyse import Analysis, analyse", ["analysis.analyse.analyse"]),
    ("from pages.parts import session\nx = session.store().frames()", [".frames()"]),
    ("from pages.parts import session\nx = session.store().quotable()", [".quotable()"]),
    ("from analysis.protect import quotes", ["analysis.protect.quotes"]),
    ("from pages.parts import session\nsession._exact()", ["session._exact"]),
    ("from pages.parts import opened", ["pages.parts.opened"]),
    ("from pages.parts import cached", ["pages.parts.cached"]),
    ("from pages.parts.others import read", ["pages.parts.others.read"]),
    ("from analysis.protect import make_copy", ["analysis.protect.make_copy"]),
    ("from pages.parts import session\nsession.analysis().frames.contributions", []),
])
def test_a_way_around_is_seen(source: str, expected: list[str]) -> None:
    """If this fails, the test above is blind."""
    assert ways_around(source) == expected


def test_partners_pages_count_nothing_outside_their_gate() -> None:
    """If this fails, a partner's page shows how many came by a link exactly."""
    for path in sorted((ROOT / "pages" / "partner").glob("*.py")):
        used = {name.rsplit(".", 1)[-1] for name in imports(path.read_text(encoding="utf-8"))}
        assert path.name == "gate.py" or not used & {"list_links", "list_posts", "count_posts", "partners_copy"}
