"""The dashboard on a sample case, as a test's visitor sees it."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

import locales
from analysis.viewers import Role
from ingest import Store, ingest_path, open_folder
from ingest.folder import FOLDER_VARIABLE
from pages.parts.language import LANGUAGE
from pages.parts.viewer import SEE_AS
from tests.pages.seen import Visit

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The London case with everything read, made once; tests that write use a copy."""
    path = tmp_path_factory.mktemp("pages") / "london"
    shutil.copytree(ROOT / "sample_data" / "london", path, ignore=shutil.ignore_patterns("source", "*.db*"))
    folder = open_folder(path)
    store = Store.open(folder)
    for file in folder.inputs():
        ingest_path(store, file)
    store.close()
    return path


@pytest.fixture(scope="session", autouse=True)
def _no_search_for_components() -> Iterator[None]:
    """The product brings no component of its own; to look for one in all that is installed costs each visit a part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.components.v2.manifest_scanner.scan_component_manifests", list)
        yield


@pytest.fixture(autouse=True)
def _main_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that runs takes the main module's place; the processes of later tests would begin as that page."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def london(prepared: Path, tmp_path: Path) -> Path:
    """A copy of the London case to write to."""
    return Path(shutil.copytree(prepared, tmp_path / "london"))


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    """Open a page of the dashboard on a folder, in a language, as a role; give it after its first run."""
    def _visit(folder: Path | None, page: str = "overview", language: str = "en", role: str = "staff") -> AppTest:
        if folder is None:
            monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
        else:
            monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
        app = AppTest.from_file(str(ROOT / "pages" / "parts" / "dashboard.py"), default_timeout=60)
        app.session_state[LANGUAGE] = language
        app.session_state[SEE_AS] = role
        if page != "overview":  # straight to it, as by its address: switch_page() would want another page run first
            app._page_hash = calc_hash(page)
        app.run()
        locales.use(language)  # AppTest reads widgets' words here, in the test's own thread
        return app if page == "overview" else app.switch_page(f"../{page}.py")  # or ValueError: no such page for them
    monkeypatch.setattr("pages.parts.viewer.signed_in", lambda: Role.STAFF)  # AppTest's visitor has no address
    yield _visit  # what Streamlit keeps is looked up by the folder: a copy never sees what another test's copy holds
    locales.use(locales.DEFAULT)

