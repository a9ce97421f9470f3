"""Measured is what the machine found, never what people put in its place."""

import pandas as pd
import pytest

from analysis.figures.quality import quality_figure
from analysis.tables.quality import quality_table, served_table
from analysis.themes import quality_words as words
from analysis.themes.machine import Machine
from analysis.themes.people import Said, reviews
from analysis.themes.report import Report, kept_in_review, report
from ingest.schema import names as c
from tests.analysis.make import codebook, coded, engagement, frames
from tests.analysis.themes.test_people import tags

BOOK = codebook({"bins": "bin", "shops": "shop"}).assign(label_en=["Litter", "Shops"])
TEXTS = [f"t{i}" for i in range(40)]
DATA = frames(texts=[{c.LANGUAGE: "en" if i < 25 else "es", c.TEXT: f"{i}"} for i in range(40)])
RIGHT = tags(*((text, "bins", "bin") for text in TEXTS[:20]), *((text, "shops", "shop") for text in TEXTS[35:]))
BLIND = [(text, coder, "blind", "bins" if i < 28 else "shops" if i >= 35 else "other")
         for coder in ("ana", "ben") for i, text in enumerate(TEXTS)]


def _report(*said: tuple[str, str, str, str], found: pd.DataFrame = RIGHT) -> Report:
    return report(DATA, Machine(found, found), Said(coded(*said), TEXTS), ("ana", "ben"), BOOK, engagement())


def test_the_sample_says_how_good_the_tags_are() -> None:
    """If this fails, staff read another quality than there is."""
    known = _report(*BLIND)
    assert words.finding(known.quality) == (
        "Of 100 themes that the program gave, 100 were right; of 100 that people found, it found 76")  # 25 of 33
    assert known.quality.n == 40
    assert quality_table(known.quality.themes).shown().to_numpy().tolist() == [
        ["Litter", "28", "0.83", "0.69", "0.92", "1.00", "0.71", "1.00"],
        ["Shops", "5", *["not measured"] * 6]]


def test_a_review_changes_no_figure() -> None:
    """If this fails, reviewing texts makes the program look better than it is for all others."""
    reviewed = [(text, "eve", "review", "bins") for text in TEXTS[20:28]]
    before, after = _report(*BLIND), _report(*BLIND, *reviewed)
    assert after.quality.micro == before.quality.micro
    assert (after.reviewed, after.spoilt) == (8, 0)
    assert (before.reviewed, before.spoilt) == (0, 0)


def test_who_saw_the_proposals_did_not_code_blind() -> None:
    """If this fails, edits of what was proposed pass for a blind judgement."""
    seen = [("t0", "ana", "review", "bins"), ("t1", "eve", "review", "bins")]
    known = _report(*seen, *BLIND, ("t2", "ben", "review", "bins"))  # t2: after both had coded it
    assert (known.quality.n, known.spoilt, known.reviewed) == (39, 1, 3)


def test_a_language_that_is_served_worse_has_a_flag_of_its_own() -> None:
    """If this fails, nobody learns that the codebook lacks a language's words."""
    blind = [(text, coder, "blind", "bins") for coder in ("ana", "ben") for text in TEXTS]
    known = _report(*blind, found=tags(*((text, "bins", "bin") for text in TEXTS[:27])))
    assert words.worse(known.groups, engagement()) == [
        "Language: Spanish: ▼ served worse. F1 0.24 in 15 texts, 1.00 in all others."]
    shown = served_table(known.groups, engagement()).shown()
    assert shown["Finding"].tolist() == ["● not clearly worse", "▼ served worse", "– nobody to compare with"]
    assert shown["Group"].tolist() == ["Language: English", "Language: Spanish", "How it came in: Online"]


def test_nothing_is_claimed_from_too_few_texts() -> None:
    """If this fails, nine texts are read as a measurement, or the page breaks on the first day."""
    for said in ([], BLIND[:9] + BLIND[40:49]):
        known = _report(*said)
        assert words.finding(known.quality) == "How good the themes are is not measured yet"
        assert words.nobody_worse(known.groups) == "No group has enough texts to be compared with the others."
    assert len(quality_figure(_report(*BLIND).quality.themes).data) == 2  # one interval, and the dots


@pytest.mark.parametrize(("alpha", "said"), [(0.8, "reliable"), (0.79, "only tentative conclusions"),
                                             (0.66, "not reliable: talk about the definitions"),
                                             (float("nan"), "nothing to tell apart")])
def test_alpha_is_read_in_words(alpha: float, said: str) -> None:
    """If this fails, staff rest conclusions on codings that people don't agree about."""
    assert words.reading(alpha) == said


def test_what_people_kept_is_told_apart() -> None:
    """If this fails, agreement with what was seen is taken for quality."""
    found = tags(("t0", "bins", "bin"), ("t0", "shops", "shop"), ("t1", "bins", "bin"), ("t9", "bins", "bin"))
    said = reviews(coded(("t0", "ana", "review", "bins"), ("t1", "ana", "review", "cannot_tell"),
                         ("t2", "ana", "review", "shops"), ("t2", "ben", "review", "shops|bins"),
                         ("t9", "ana", "blind", "other"), ("t3", "ana", "review", "shops|lamps")), BOOK)
    kept = kept_in_review(found, said)
    assert (kept.texts, kept.proposals, kept.kept, kept.added, kept.cannot_tell) == (3, 2, 1, 3, 1)
    told = words.in_review(kept, said)
    assert told[0].startswith("In review people kept 1 of 2 themes that the codebook's words propose, and added 3,")
    assert told[2:] == ["Of 1 more text somebody could not tell.",
                        "Two people differ about 1 text; the newest word counts.",
                        "1 theme that people gave is not in the codebook any more; it is kept, and not shown."]
    assert words.in_review(kept_in_review(found, reviews(coded(), BOOK)), reviews(coded(), BOOK)) == [
        "Nobody has reviewed a text yet."]
