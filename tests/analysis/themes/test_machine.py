"""Rules alone, or rules and what was learnt: whichever is better, and said which."""

from dataclasses import dataclass

import pandas as pd
import pytest

from analysis.analyse import analyse, tag_all
from analysis.exports import summary, tables
from analysis.themes.machine import machine
from analysis.themes.people import Said, lesson, reviews
from ingest.schema import names as c
from tests.analysis.make import benchmark, codebook, coded, engagement, frames, texts
from tests.analysis.themes.test_people import plain, tags

BOOK = codebook({"bins": "bin", "shops": "shop"})
TEXTS = texts("bin", "shop", "nothing")
RULES = tags(("t0", "bins", "bin"), ("t1", "shops", "shop"))


@dataclass(frozen=True)
class Double:
    """A model that finds shops everywhere."""

    used: bool
    version: str = "m7"

    def tag(self, contributions: pd.DataFrame, rule_tags: pd.DataFrame) -> pd.DataFrame:
        """Find shops everywhere."""
        found = tags(*((text, "shops", "") for text in contributions[c.CONTRIBUTION]))
        return found.assign(**{c.SCORE: 0.9, c.TAGGED_BY: "model"})

    def unsure(self, contributions: pd.DataFrame, rule_tags: pd.DataFrame) -> pd.Series:
        """Be unsure of the last text."""
        return pd.Series([0.1] * (len(contributions) - 1) + [0.9], contributions[c.CONTRIBUTION])


@pytest.fixture
def double(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Put the double in the place of what is learnt."""
    monkeypatch.setattr("analysis.themes.machine.learn", lambda *_: Double(request.param))


def _said(*more: tuple[str, str, str, str]) -> Said:
    return Said(coded(*((f"x{i}", "ana", "review", "bins") for i in range(30)), *more), (), {}, 4)


@pytest.mark.parametrize("double", [True], indirect=True)
@pytest.mark.usefixtures("double")
def test_a_better_model_is_used_and_named() -> None:
    """If this fails, learning changes nothing, or nobody can tell which model a tag is from."""
    data, asked = frames(texts=[{c.TEXT: "bin"}, {c.TEXT: "shop"}, {c.TEXT: "x"}]), engagement()
    known = analyse(tag_all(data, asked, BOOK, _said(("t0", "ana", "review", "bins"))), asked, BOOK, benchmark())
    assert plain(known.tags) == [
        ("t0", "bins", "", "person"), ("t1", "shops", "", "model"), ("t2", "shops", "", "model")]
    assert summary(known)["tagging"] == {
        "codebook_version": 4, "model": "m7", "learnt": 30, "reviewed": 1, "differing": 0, "gone": 0,
        "tags": {"rule": 0, "model": 2, "person": 1}}
    written = tables(known)["tags"].set_index(c.CONTRIBUTION)
    assert written["model"].to_dict() == {"t0": "", "t1": "m7", "t2": "m7"}
    assert set(written[c.CODEBOOK_VERSION]) == {4}


@pytest.mark.parametrize("double", [False], indirect=True)
@pytest.mark.usefixtures("double")
def test_a_model_that_is_no_better_only_orders_the_queue() -> None:
    """If this fails, tags get worse by learning, or reviewing goes on in the old order."""
    found = machine(TEXTS, BOOK, RULES, lesson(reviews(_said().codings, BOOK), []))
    assert plain(found.tags) == plain(RULES)
    assert found.version == ""
    assert found.learnt == 30
    assert found.unsure is not None
    assert found.unsure["t2"] == 0.9


@pytest.mark.parametrize("double", [True], indirect=True)
@pytest.mark.usefixtures("double")
def test_nothing_is_learnt_from_too_few() -> None:
    """If this fails, a model is made of nothing."""
    found = machine(TEXTS, BOOK, RULES, lesson(reviews(_said().codings.head(29), BOOK), []))
    assert (found.model, found.unsure, found.learnt) == (None, None, 0)
    assert plain(found.tags) == plain(RULES)


def test_nothing_said_is_as_before() -> None:
    """If this fails, a consultation without reviews loses its themes."""
    data, asked = frames(texts=[{c.TEXT: "bin"}]), engagement()
    tagged = tag_all(data, asked, BOOK)
    assert plain(tagged.tags) == [("t0", "bins", "bin", "rule")]
    assert tagged.tagging.reviewed == 0
