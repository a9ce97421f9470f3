"""A trained spaCy pipeline is used where one is installed; everything works without."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.cli.package import package

from analysis.themes import tag
from analysis.themes.pipeline import trained
from tests.analysis.make import codebook, texts

NAME = "en_core_web_sm"
BOOK = codebook({"games": "play", "animals": "goose", "phrases": "run for office"})
TEXT = "They ran for office, and the foxes and oxen went"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make a tiny pipeline with a lemmatizer, package it as spaCy does, and put it where Python finds it."""
    nlp = spacy.blank("en")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    lemmatizer.lookups.add_table("lemma_lookup", {"ran": "run", "oxen": "goose", "went": "play"})  # type: ignore[attr-defined]
    nlp.meta |= {"name": "core_web_sm", "version": "0.0.1"}
    nlp.to_disk(tmp_path / "made")
    package(tmp_path / "made", tmp_path, create_sdist=False, create_wheel=False)
    where = tmp_path / f"{NAME}-0.0.1"
    shutil.copy(where / "meta.json", where / NAME)  # as building a wheel would
    info = where / f"{NAME}-0.0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 0.0.1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(where))
    trained.cache_clear()
    yield
    trained.cache_clear()
    sys.modules.pop(NAME, None)


@pytest.mark.usefixtures("installed")
def test_its_lemmas_find_more() -> None:
    """If it fails, an office that installed a trained pipeline has nothing of it."""
    tags = tag(texts(TEXT), BOOK)
    assert dict(zip(tags["theme"], tags["evidence"], strict=True)) == {
        "phrases": "ran for office", "animals": "oxen", "games": "went"}


@pytest.mark.usefixtures("installed")
def test_what_is_found_without_it_is_found_with_it() -> None:
    """If it fails, installing a pipeline takes themes away."""
    assert tag(texts("Playing with geese"), BOOK)["evidence"].tolist() == ["Playing", "geese"]


def test_without_one() -> None:
    """If it fails, nothing works where nothing was downloaded."""
    trained.cache_clear()
    assert trained("en") is None
    assert tag(texts(TEXT), BOOK).empty
