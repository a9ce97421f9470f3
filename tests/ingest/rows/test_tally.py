"""Head counts whose questions are called as they usually are, not as the engagement calls them."""

import pytest

from ingest import Folder
from ingest.preview import preview
from ingest.rows.counts import heads
from ingest.understand import understand
from tests.make import xlsx

HEAD_COUNTS = {
    "en": [["Question", "Answer", "People"], ["Age group", "0-17", 3], [None, "18-64", 2], ["Gender", "Women", 4],
           ["Neighbourhood", "The Quay", 1]],
    "pt": [["Pergunta", "Resposta", "Pessoas"], ["Idade", "0-17", 3], [None, "18 a 64", 2], ["Gênero", "Feminino", 4],
           ["Bairro", "The Quay", 1]],
    "es": [["Pregunta", "Respuesta", "Personas"], ["Edad (años)", "0-17", 3], [None, "18 a 64", 2],
           ["Sexo / Sex", "Mujeres", 4], ["Barrio", "El Muelle", 1]],
}


@pytest.mark.parametrize("language", HEAD_COUNTS)
def test_usual_words_for_the_questions(folder: Folder, language: str) -> None:
    """If this fails, a head count in another language than engagement.toml's headings counts nobody."""
    data = xlsx(HEAD_COUNTS[language])
    batch = understand(folder.engagement, "hall.xlsx", data, "workshop")
    assert [(t.dimension, t.category, t.people) for t in batch.tallies] == [
        ("age", "0-17", 3), ("age", "18-64", 2), ("sex", "f", 4), ("part", "quay", 1)]
    assert batch.set_aside == []
    [table] = preview(folder.engagement, "hall.xlsx", data, "workshop").tables
    assert [value.meaning for value in table.values] == ["0-17", "18-64", "f", "quay"]


@pytest.mark.parametrize("said", ["did not say", "não informou", "no respondió"])
def test_people_who_did_not_say_are_counted_so(folder: Folder, said: str) -> None:
    """If this fails, a head count's silent people are set aside as a group that nobody knows."""
    batch = understand(folder.engagement, "hall.xlsx", xlsx([
        ["Question", "Answer", "People"], ["Gender", "Women", 4], ["Gender", said, 2]]), "workshop")
    assert [(t.category, t.people) for t in batch.tallies] == [("f", 4), (None, 2)]


def test_a_question_that_is_not_asked_stays_aside(folder: Folder) -> None:
    """If this fails, sizes of shoes are ages."""
    batch = understand(folder.engagement, "hall.xlsx", xlsx([
        ["Pergunta", "Resposta", "Pessoas"], ["Calçado", "42", 3], ["Sexo", "Feminino", 1]]), "workshop")
    assert [a.problem.cell for a in batch.set_aside] == ["A2"]


@pytest.mark.parametrize(("cell", "number", "about"), [
    ("twelve", 12, False), ("Doze", 12, False), ("veinte", 20, False), ("a dozen", 12, True), ("uma dúzia", 12, True),
    ("dos docenas", 24, True), ("half a dozen", 6, True), ("20ish", 20, True), ("20 or so", 20, True),
    ("at least 20", 20, True), ("20 e poucos", 20, True)])
def test_numbers_in_words(cell: str, number: int, about: bool) -> None:
    """If this fails, whoever counts in words has counted nobody."""
    assert heads(cell) == (number, about)


@pytest.mark.parametrize("cell", ["a few", "several", "many", "one of us", "dozens", "", "none"])
def test_words_that_are_no_number(cell: str) -> None:
    """If this fails, people are invented."""
    assert heads(cell) is None


def test_a_number_too_large_for_a_room_is_no_personal_detail(folder: Folder) -> None:
    """If this fails, the receipt says of a slip of the pen that it was somebody's telephone number."""
    batch = understand(folder.engagement, "hall.xlsx", xlsx([
        ["Question", "Answer", "People"], ["Gender", "Women", 1_000_000_000], ["Gender", "Men", 4]]), "workshop")
    assert [(a.problem.code, a.problem.value) for a in batch.set_aside] == [("too_many_people", "> 999999999")]
