"""What headings mean, and who wins when two know a heading."""

import pytest

from ingest import Folder
from ingest.schema import Engagement
from ingest.workbook import Role, Vocabulary


@pytest.mark.parametrize(("heading", "role"), [
    ("Your idea", Role("question", "idea")),
    ("  ¿QUE AYUDARIA  ", Role("question", "idea")),
    ("Proposal", Role("question", "idea")),
    ("What worries you?", Role("question", "worry")),
    ("worry", Role("question", "worry")),
    ("YOUR AGE:", Role("answer", "age")),
    ("Sexo", Role("answer", "sex")),
    ("Area", Role("area")),
    ("Where do you live?", Role("answer", "part")),
    ("Participant no.", Role("participant")),
    ("Online ID", Role("link")),
    ("IP address", Role("ignore")),
    ("Shoe size", None),
    ("", None),
    (12, None),
    (None, None),
])
def test_headings(folder: Folder, heading: object, role: Role | None) -> None:
    """If this fails, a column is not read, or is read as something else."""
    assert Vocabulary(folder.engagement).role(heading) == role


@pytest.mark.parametrize(("label", "kind"), [
    ("Partner:", "partner"), ("Fecha", "date"), ("PEOPLE PRESENT", "people"), ("Location", "venue"),
    ("Your idea", None), ("Decision", None), (4, None),
])
def test_session_labels(folder: Folder, label: object, kind: str | None) -> None:
    """If this fails, a meeting has no partner, no date or no head count."""
    assert Vocabulary(folder.engagement).meta(label) == kind


def test_the_engagements_own_words_win(folder: Folder) -> None:
    """If this fails, an engagement can't call its question «Area»."""
    plain = folder.engagement.model_dump(by_alias=True)
    plain["questions"][0]["headings"] = {"en": ["Area"]}
    plain["columns"]["decision"] = ["Idea"]
    vocabulary = Vocabulary(Engagement.model_validate(plain))
    assert vocabulary.role("area") == Role("question", "idea")
    assert vocabulary.role("Idea") == Role("question", "idea")  # a question's id wins over [columns]
    assert vocabulary.role("Ideas") == Role("question", "idea")
