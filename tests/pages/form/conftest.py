"""A form to fill in without a browser: the tiny engagement's, served alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import Store
from ingest.folder import FOLDER_VARIABLE
from pages.form import door as doors
from pages.form.server import alone

SENSITIVE = 'id = "sex"\nsensitive = true\nwhy = { en = "Women are often not heard." }'


@pytest.fixture
def served(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny engagement's folder, as the one that is served; in English, Spanish and Arabic."""
    toml = small / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('id = "sex"', SENSITIVE).replace(
        'languages = ["en", "es"]', 'languages = ["en", "es", "ar"]'), encoding="utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(small))
    return small


@pytest.fixture
def client(served: Path) -> Iterator[TestClient]:
    """A browser without scripts."""
    with TestClient(alone(), follow_redirects=False) as opened:
        yield opened
    doors.close()


@pytest.fixture
def kept(client: TestClient, served: Path) -> Store:
    """The store behind the form."""
    return doors.door().store
