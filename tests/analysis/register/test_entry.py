"""The register entry: whole in every language, true to what was measured, and telling no small group."""

import json
from dataclasses import replace

import pandas as pd
import pytest

import locales
from analysis.analyse import Tagging
from analysis.register import Entry, document, entry, sections
from analysis.themes.quality_groups import Served
from tests.analysis.brief.case import TOWN, material

DAY = "2026-04-20"
SERVED = pd.DataFrame([
    ("age", "old", 0.61234, 0.5, 0.7, 0.81, Served.WORSE), ("age", "young", 0.4, 0.3, 0.5, 0.8, Served.WORSE),
    ("channel", "online", 0.8, 0.7, 0.9, 0.7, Served.ALIKE), ("language", "en", None, None, None, None,
                                                              Served.NOT_MEASURED)],
    columns=["dimension", "category", "f1", "low", "high", "others", "served"])


def _made(**changes: object) -> Entry:
    return entry(replace(material(), **changes), DAY)


def _told(made: Entry, key: str) -> str:
    return next(fact.told for group in made.groups for fact in group.facts if fact.key == key)


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_nothing_is_left_empty_and_keys_are_the_same_in_every_language(language: str) -> None:
    """If this fails, a register's question has no answer, or another key for each language."""
    with locales.speaking(language):
        made = _made(served=SERVED)
    assert all(fact.asked and fact.told for group in made.groups for fact in group.facts)
    assert list(document(made)) == ["title", "made", "tool", "owner", "data", "method", "quality", "oversight", "risks",
                                    "measured"]
    assert json.loads(json.dumps(document(made), allow_nan=False))["made"] == DAY


def test_what_is_not_measured_is_said_to_be() -> None:
    """If this fails, silence reads as «it works»."""
    made = _made()
    assert _told(made, "finding") == "How good the themes are is not measured yet."
    assert _told(made, "groups") == "Not measured yet."
    assert _told(made, "organisation") == "not stated yet"


def test_groups_served_worse_are_named_unless_their_number_is_hidden() -> None:
    """If this fails, a bias is kept quiet, or the entry tells how many a small group are."""
    made = _made(served=SERVED)
    assert made.served[["dimension", "category"]].to_numpy().tolist() == [
        ["age", "old"], ["channel", "online"], ["language", "en"]]
    assert made.served["f1"].tolist()[:2] == [0.61, 0.8]
    assert _told(made, "groups") == "Themes are found less well for: Age: كبار السن."


def test_the_program_that_learned_is_named() -> None:
    """If this fails, nobody can tell which version found the themes."""
    told = _told(_made(tagging=Tagging(codebook_version=4, model="m7", learnt=40, reviewed=40)), "model")
    assert "version m7" in told
    assert "No such program is used" in _told(_made(), "model")
    assert _told(_made(tagging=Tagging(codebook_version=4)), "codebook") == "2 themes, version 4"


def test_page_and_paper_say_the_same() -> None:
    """If this fails, a section of the entry is missing where it is printed."""
    made = _made(served=SERVED)
    shown = sections(made, TOWN)
    assert [section.heading for section in shown[:len(made.groups)]] == [group.heading for group in made.groups]
    table = shown[-1].table
    assert table
    assert [[cell.shown for cell in row] for row in table.rows][-1] == [
        "Language: English", "not measured", "not measured", "not measured", "not measured", "? not measured"]
