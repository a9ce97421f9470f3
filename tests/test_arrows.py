"""Which room may use which. A broken arrow today is a knot in a year."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = {"app", "cli", "pages", "ingest", "analysis", "locales", "sample_data", "benchmarks", "tests"}
MAY_USE = {  # room → what of ours it may import, beside itself
    "pages": ("analysis", "ingest", "locales"),
    "app": ("pages", "analysis", "ingest", "locales"),
    "cli": ("ingest", "locales", "pages.commands"),
    "analysis": ("ingest.schema", "locales"),
    "ingest": ("locales",),
    "locales": (),
}
MAY_USE_STREAMLIT = ("pages", "app")


def imports(source: str, package: str = "") -> set[str]:
    """Name everything a source imports, in functions, too; ``from a import b`` gives ``a.b``."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[:len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join(filter(None, [*above, node.module or ""]))
            found |= {f"{module}.{alias.name}" for alias in node.names}
    return found


def broken(room: str, source: str, package: str = "") -> list[str]:
    """List what a file of a room imports against the arrows."""
    allowed = (room, *MAY_USE[room])
    used = imports(source, package)
    ours = {name for name in used if name.split(".")[0] in OURS and not any(_inside(name, room) for room in allowed)}
    streamlit = {name for name in used if _inside(name, "streamlit") and room not in MAY_USE_STREAMLIT}
    return sorted(ours | streamlit)


def _inside(name: str, room: str) -> bool:
    return name == room or name.startswith(room + ".")


def sources(room: str) -> list[Path]:
    """List the files of a room: a folder's, or the one file's."""
    single = ROOT / f"{room}.py"
    return [single] if single.exists() else sorted((ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("room", MAY_USE)
def test_a_room_uses_only_what_it_may(room: str) -> None:
    """If this fails, a part can no longer be changed, tested or replaced without the others."""
    files = sources(room)
    assert files
    found = {}
    for file in files:
        package = ".".join(file.relative_to(ROOT).parent.parts)
        if against := broken(room, file.read_text(encoding="utf-8"), package):
            found[str(file.relative_to(ROOT))] = against
    assert found == {}


@pytest.mark.parametrize(("room", "source", "expected"), [
    ("analysis", "from ingest.store import Store", ["ingest.store.Store"]),
    ("analysis", "from ingest import open_folder", ["ingest.open_folder"]),
    ("analysis", "def f():\n    import streamlit as st", ["streamlit"]),
    ("analysis", "from ingest.schema.names import Channel\nimport ingest.schema", []),
    ("analysis", "from ingest.schemas import x", ["ingest.schemas.x"]),
    ("ingest", "import analysis.counts\nimport pandas", ["analysis.counts"]),
    ("ingest", "from streamlit.runtime import exists", ["streamlit.runtime.exists"]),
    ("cli", "import streamlit.web", ["streamlit.web"]),
    ("cli", "from pages import upload", ["pages.upload"]),
    ("cli", "from pages.commands.figures import analyse", []),
    ("pages", "import streamlit, analysis.counts, ingest.store, locales", []),
    ("pages", "import cli", ["cli"]),
    ("locales", "from ingest.schema import names", ["ingest.schema.names"]),
])
def test_a_broken_arrow_is_seen(room: str, source: str, expected: list[str]) -> None:
    """If this fails, the test above is blind."""
    assert broken(room, source) == expected


def test_relative_imports_are_seen() -> None:
    """If this fails, two dots are a way around the arrows."""
    assert broken("analysis", "from ..ingest import store", "analysis.themes") == []  # analysis.ingest: our own
    assert broken("analysis", "from ...ingest import store", "analysis.themes") == ["ingest.store"]


def test_the_form_stands_alone() -> None:
    """If this fails, who serves the form to everybody serves parts of the dashboard, too."""
    files = sorted((ROOT / "pages" / "form").rglob("*.py"))
    assert files
    for file in files:
        used = imports(file.read_text(encoding="utf-8"))
        ours = {name for name in used if name.split(".")[0] in OURS}
        assert {name for name in ours if not name.startswith(("pages.form", "ingest", "locales"))} == set(), file.name
        assert not {name for name in used if _inside(name, "streamlit")}, file.name


def test_commands_stand_beside_the_screens() -> None:
    """If this fails, `fairhearing --help` waits for Streamlit, or a screen goes around the gate by way of a command."""
    beside = ("analysis", "ingest", "locales", "pages.commands", "pages.form", "pages.partner",
              "pages.parts.server")
    for file in sorted((ROOT / "pages").rglob("*.py")):
        used = imports(file.read_text(encoding="utf-8"))
        if file.parent.name == "commands":
            ours = {name for name in used if name.split(".")[0] in OURS}
            strange = {name for name in ours if not any(_inside(name, room) for room in beside)}
            assert strange | {name for name in used if _inside(name, "streamlit")} == set(), file.name
        else:
            assert not {name for name in used if _inside(name, "pages.commands")}, file.name


def test_partners_pages_stand_beside_the_form() -> None:
    """If this fails, a server that is open to everybody serves parts of the dashboard, or exact numbers get out."""
    files = sorted((ROOT / "pages" / "partner").rglob("*.py"))
    assert files
    for file in files:
        used = imports(file.read_text(encoding="utf-8"))
        assert not {name for name in used if _inside(name, "streamlit") or _inside(name, "pages.parts")}, file.name
        assert {name for name in used if _inside(name, "pages")} <= {
            name for name in used if _inside(name, "pages.form") or _inside(name, "pages.partner")}, file.name


def test_every_room_of_the_project_has_its_arrows() -> None:
    """If this fails, a new room was built without saying what it may use."""
    free = {"tests", "sample_data", "benchmarks", "docs", "build"}
    rooms = {path.name for path in ROOT.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert rooms - free - {name for name in rooms if name.startswith(".")} <= set(MAY_USE)
