"""Headings in other words, abbreviated, bilingual, numbered."""

import pytest

from ingest.schema import fold
from ingest.workbook.headings import Headings
from ingest.workbook.wording import bare, gist, parts, spelt_out


@pytest.mark.parametrize(("one", "other"), [
    ("Number of participants", "Nº of participants"), ("Qtd. de pessoas", "Quantidade de pessoas"),
    ("Fecha de la reunión", "Fecha reunión"), ("Form #", "Form no."), ("Idea", "Ideas"),
])
def test_the_same_in_other_words(one: str, other: str) -> None:
    """If this fails, a heading is unknown because somebody wrote «Nº» for «number»."""
    assert gist(fold(spelt_out(one))) == gist(fold(spelt_out(other)))


@pytest.mark.parametrize(("heading", "left"), [
    ("Edad (años)", "Edad"), ("3. Age", "Age"), ("Q2: Age", "Age"), ("Votes [dots]", "Votes"), ("2026", "2026"),
    ("(all)", "(all)"),
])
def test_brackets_and_numbers_are_taken_off(heading: str, left: str) -> None:
    """If this fails, a unit or a number before a question hides what it asks."""
    assert bare(heading) == left


def test_parts() -> None:
    """If this fails, a heading in two languages is in none."""
    assert parts("Age / Edad\nIdade – ") == ["Age", "Edad", "Idade"]


@pytest.mark.parametrize(("heading", "meaning"), [
    ("Age / Edad", "answer:age"), ("Gender\nGénero", "answer:sex"), ("Idea #", None), ("Age / Idea", None),
    ("Nome da moradora", "private:"), ("Nº de presentes", "people:"), ("Location / shop", None),
    ("1. Faixa etária *", "answer:age"), ("Edad (años)", "answer:age"), ("Date of birth", "private:"),
])
def test_what_headings_mean(headings: Headings, heading: str, meaning: str | None) -> None:
    """If this fails, a usual heading is asked about, or one that says two things is taken for one of them."""
    role = headings.role(heading)
    assert (f"{role.kind}:{role.key}" if role else None) == meaning
