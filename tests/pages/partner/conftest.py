"""Partners' own pages without a browser: the tiny engagement's, served beside its form."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import Store
from ingest.folder import FOLDER_VARIABLE
from ingest.form import Partner, ShortLink, make_links, take_in
from pages.form import door as doors
from pages.form.server import alone
from pages.partner import routes
from tests.ingest.form.make import met, post

KITE = "Kite Tenants (invented)"
ADDRESS = '\n[form]\naddress = "https://form.example.org"\n'
ONLINE, TABLET = 33, 13  # who came through Kite: no multiples of ten, so that they show where they get out


@pytest.fixture
def served(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny engagement's folder, as the one that is served."""
    toml = small / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + ADDRESS, encoding="utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(small))
    return small


@pytest.fixture
def client(served: Path) -> Iterator[TestClient]:
    """A browser without scripts."""
    with TestClient(alone(routes()), follow_redirects=False) as opened:
        yield opened
    doors.close()


@pytest.fixture
def kept(client: TestClient) -> Store:
    """The store behind the pages."""
    return doors.door().store


@pytest.fixture
def links(kept: Store) -> list[ShortLink]:
    """Kite's links in two languages, people who came by the first, and as many others."""
    found = make_links(kept, [Partner(KITE, "hill", ("en", "es"), ("Hall",)), Partner("Harbor", None, ("en",), ())])
    take_in(kept, [post(f"Benches {i}", link=found[0].code, answers={"age": "65+"}) for i in range(ONLINE)]
            + [post(f"Trees {i}", link=found[0].code, answers={"age": "18-64"}, met=met()) for i in range(TABLET)]
            + [post(f"Lamps {i}", answers={"age": "18-64"}) for i in range(21)])
    return found
