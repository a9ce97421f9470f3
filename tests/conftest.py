"""What tests of several rooms share: a tiny engagement, and a store of it on each database."""

import os
import re
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import settings

from ingest import Folder, Store, open_folder

POSTGRES = "FAIRHEARING_TEST_POSTGRES_URL"

# The same examples every time: a red run is a change, not a lucky find. For a search, without a hurry:
# pytest --hypothesis-profile=thorough
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=20)
settings.register_profile("thorough", deadline=None, max_examples=500)
settings.load_profile("steady")

ENGAGEMENT = """
id = "small"
title = { en = "Your street" }
place = "Old Town"
start = 2026-03-01
end = 2026-03-31
languages = ["en", "es"]

[[questions]]
id = "idea"
label = { en = "What would help?", es = "¿Qué ayudaría?" }
headings = { en = ["Your idea"] }

[[questions]]
id = "worry"
label = { en = "What worries you?" }

[[dimensions]]
id = "age"
label = { en = "Age" }
headings = { en = ["Your age"] }
kind = "age"
categories = [
  { id = "0-17", label = { en = "Under 18" }, synonyms = { en = ["<18"] }, to = 17 },
  { id = "18-64", label = { en = "18 to 64" }, from = 18, to = 64 },
  { id = "65+", label = { en = "65 and over" }, from = 65 },
]

[[dimensions]]
id = "sex"
label = { en = "Sex", es = "Sexo" }
categories = [
  { id = "f", label = { en = "Woman", es = "Mujer" } },
  { id = "m", label = { en = "Man", es = "Hombre" } },
]

[[dimensions]]
id = "part"
label = { en = "Where do you live?" }
kind = "area"
categories = [
  { id = "hill", label = { en = "The Hill" } },
  { id = "quay", label = { en = "The Quay", es = "El Muelle" } },
]

[columns]
ignore = ["IP address"]
"""
CODEBOOK = "theme,label_en,definition,words_en\ntrees,Trees,More green,tree|shade\nbins,Bins,Rubbish,bin|rubbish\n"
BENCHMARK = """area,dimension,category,population,source,year,geography,status
Old Town,age,0-17,200,Made up,2021,residents,illustrative
Old Town,age,18-64,600,Made up,2021,residents,illustrative
Old Town,age,65+,200,Made up,2021,residents,illustrative
"""


TOGETHER = re.compile(r"tests/browser/|tests/pages/test_\w+|libreoffice|test_attack|test_planted_truth.*\[[^]]*")


LONGEST = ("tests/browser/", "test_faults", "test_attack", "libreoffice", "tests/pages/test_", "test_demo", "form_load")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long or waits, so that no process is left alone with it at the end."""
    items.sort(key=lambda item: next((i for i, name in enumerate(LONGEST) if name in item.nodeid), len(LONGEST)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Keep tests that share a slow setup in one process; xdist 3.8 doesn't see its own group marks with pytest 9.2."""
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            found = TOGETHER.search(nodeid)
            return found.group() if found else nodeid
    return Together(config, log)


@pytest.fixture(autouse=True)
def _own_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may touch the database that this machine's own product uses."""
    monkeypatch.delenv("FAIRHEARING_DATABASE_URL", raising=False)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A tiny engagement folder: ages, sexes, two parts of town, two questions."""
    path = tmp_path / "small"
    for name in ("online", "workshops"):
        (path / name).mkdir(parents=True)
    (path / "engagement.toml").write_text(ENGAGEMENT, encoding="utf-8")
    (path / "codebook.csv").write_text(CODEBOOK, encoding="utf-8")
    (path / "benchmark.csv").write_text(BENCHMARK, encoding="utf-8")
    return path


@pytest.fixture
def folder(small: Path) -> Folder:
    """The tiny engagement, opened."""
    return open_folder(small)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, small: Path) -> Iterator[Store]:
    """An empty store of the tiny engagement, on each database the product can use."""
    if request.param == "sqlite":
        opened = Store.open(open_folder(small))
        yield opened
        opened.close()
        return
    url = os.environ.get(POSTGRES)
    if not url:
        pytest.skip(f"NOT TESTED ON POSTGRESQL: set {POSTGRES} to the address of a server to throw schemas at")
    name = f"small-{uuid.uuid4().hex[:12]}"  # every engagement has a schema of its own
    toml = small / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('id = "small"', f'id = "{name}"', 1), encoding="utf-8")
    opened = Store.open(open_folder(small), url)
    try:
        yield opened
    finally:
        with opened.engine.begin() as connection:
            connection.execute(sa.schema.DropSchema(name, cascade=True))
        opened.close()
