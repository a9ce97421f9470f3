"""A text alone in a table of people."""

import pytest

from ingest import Folder
from ingest.receipt import grouped
from ingest.records import Batch
from ingest.understand import understand
from tests.make import xlsx

HEADINGS = ["Your idea", "Your age", "Sex"]


def read(folder: Folder, *rows: list, headings: list[str] = HEADINGS) -> Batch:
    return understand(folder.engagement, "hall.xlsx", xlsx([headings, *rows]), "workshop")


@pytest.mark.parametrize(("note", "code"), [
    ("Coffee break", "note_line"), ("INTERVALO", "note_line"), ("Pausa para el café", "note_line"),
    ("Total: see sheet 2", "total_row"), ("Total geral = 31", "total_row")])
def test_a_note_is_nobody(folder: Folder, note: str, code: str) -> None:
    """If this fails, a coffee break is one more participant who did not say her age."""
    batch = read(folder, ["Shade", 20, "Woman"], [note, None, None], ["Bins", 30, "Man"])
    assert [(a.problem.code, a.problem.cell) for a in batch.set_aside] == [(code, "A3")]
    assert len(batch.submissions) == 2


def test_who_answered_nothing_else_counts_but_is_asked_about(folder: Folder) -> None:
    """If this fails, somebody who only wrote an idea is lost, or a note is counted in silence."""
    batch = read(folder, ["Shade", 20, "Woman"], ["More benches", None, None], ["Thanks to all", None, None])
    assert len(batch.submissions) == 3
    assert [(p.code, p.cell, p.value) for p in batch.problems if p.code == "text_alone"] == [
        ("text_alone", "A3", "More benches"), ("text_alone", "A4", "Thanks to all")]
    told = grouped(batch.problems).set_index("code")
    assert told.loc["text_alone", "cells"] == "A3, A4"


@pytest.mark.parametrize("row", [
    ["Lunch at school", None, None, 4], ["Bins", None, "no answer", None], ["Total disaster: the bus", None, "Man", 5]])
def test_who_said_or_ticked_anything_is_a_person(folder: Folder, row: list) -> None:
    """If this fails, the receipt asks about every form that was handed in half empty."""
    batch = read(folder, ["Shade", 20, "Woman", 3], row, headings=[*HEADINGS, "No."])
    assert len(batch.submissions) == 2
    assert "text_alone" not in {p.code for p in batch.problems}


def test_where_nobody_answered_anything_nothing_is_asked(folder: Folder) -> None:
    """If this fails, a list of ideas with unused columns of ages is one long question."""
    batch = read(folder, ["Shade", None, None], ["Bins", None, None])
    assert len(batch.submissions) == 2
    assert "text_alone" not in {p.code for p in batch.problems}
