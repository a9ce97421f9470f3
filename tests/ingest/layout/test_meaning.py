"""What a column may hold: every name leads to a role and to words."""

import pytest

import locales
from ingest import Folder
from ingest.layout import meaning_of, meanings, role_of, spoken
from ingest.layout.meaning import COMMON
from ingest.layout.role import Role
from ingest.workbook.vocabulary import COMMON as KNOWN


def test_every_meaning_offered_can_be_chosen(folder: Folder) -> None:
    """If this fails, the list offers what then does nothing."""
    for meaning in meanings(folder.engagement):
        assert meaning_of(role_of(meaning, folder.engagement)) == meaning
        assert spoken(meaning, folder.engagement) not in ("", "Not known yet")


def test_every_usual_kind_of_column_is_offered() -> None:
    """If this fails, a heading that the reader knows can't be chosen by a person."""
    assert set(COMMON) == set(KNOWN)


@pytest.mark.parametrize("meaning", ["", "answer:shoe", "question:", "count:age/ancient", "count", "started"])
def test_what_the_engagement_does_not_have_is_no_role(meaning: str, folder: Folder) -> None:
    """If this fails, a mapping of another engagement is followed."""
    assert role_of(meaning, folder.engagement) is None


def test_counted_groups_are_said_in_words(folder: Folder) -> None:
    """If this fails, the preview shows names that only programs know."""
    assert role_of("count:age/65+", folder.engagement) == Role("count", "age/65+")
    assert spoken("count:age/65+", folder.engagement) == "People counted: 65 and over"
    assert spoken("count:age/", folder.engagement) == "People counted: did not say"
    locales.use("es")
    try:
        assert spoken("answer:sex", folder.engagement) == "Sobre la persona: Sexo"
    finally:
        locales.use("en")
