"""Which question a heading asks in other words."""

import pytest

from ingest.workbook.asking import asked_about, asked_likeness, asks_for_several, is_question
from ingest.workbook.headings import Headings


@pytest.mark.parametrize(("heading", "question"), [
    ("What would be a help to you?", "idea"), ("¿Qué le preocupa?", "worry"), ("Worries about the street", "worry"),
    ("How did you hear of us?", None), ("Worry status", None), ("", None), ("Where do you live?", None),
])
def test_likeness(headings: Headings, heading: str, question: str | None) -> None:
    """If this fails, what people said is not read, or a remark is taken for it."""
    assert list(asked_likeness(heading, headings.engagement)) == ([question] if question else [])


@pytest.mark.parametrize(("heading", "question"), [
    ("¿Qué mejoraría su calle?", "idea"), ("What are you afraid of?", "worry"), ("Improvements", "idea"),
    ("What should not change?", None), ("The change in numbers", None),
])
def test_what_a_heading_is_about(headings: Headings, heading: str, question: str | None) -> None:
    """If this fails, «What should not change?» is read as what should."""
    assert asked_about(heading, headings.engagement) == question


def test_how_questions_are_put() -> None:
    """If this fails, «Tell us …» is no question, or any heading is."""
    assert [is_question(text) for text in ("What?", "¿Qué", "Deixe sua ideia", "One wish for the park", "Ward")] == [
        True, True, True, True, False]


def test_ideas_of_several_people() -> None:
    """If this fails, what a table of eight said is one idea; or one person's idea is two."""
    assert [asks_for_several(text) for text in ("Propostas do grupo", "Main demands", "Proposal", "Address")] == [
        True, False, False, False]
