"""Text tables that don't say how their letters are stored."""

import pytest

from ingest import Folder
from ingest.understand import understand
from ingest.workbook.encodings import assumed, decode

SPANISH = "Idea;Age\nMás árboles, café y educación;20\nAquí no hay niños;30\n"
PORTUGUESE = "Idea;Age\nMais saúde e educação já;20\nA praça não tem sombra;30\n"
ENGLISH = "Idea,Age\n“Don’t close the café” – it’s naïve… €5 at Acme™;20\n"


@pytest.mark.parametrize("said", [SPANISH, PORTUGUESE, SPANISH.upper(), PORTUGUESE.upper()])
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_words_tell_the_encoding(said: str, encoding: str) -> None:
    """If this fails, a table from a Macintosh is stored as «M‡s ‡rboles», and nobody finds a theme in it."""
    assert decode("x.csv", said.encode(encoding)) == (said, encoding)


@pytest.mark.parametrize("said", [ENGLISH, "Idea\nIt’s 20° – “hot”\n", "Idea\nÇEDI", "Idea\n€5, 1ª rua\n"])
def test_marks_of_print_are_no_letters_of_another_encoding(said: str) -> None:
    """If this fails, «don’t» from an English Windows is read as «donít»."""
    assert assumed(said.encode("cp1252")) == "cp1252"


def test_what_was_assumed_is_said_and_what_is_sure_is_not(folder: Folder) -> None:
    """If this fails, nobody learns why accents look wrong, or every file has a question about them."""
    said = {kind: understand(folder.engagement, "x.csv", SPANISH.encode(kind)).problems
            for kind in ("utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman")}
    assert {kind: [(p.code, p.value) for p in found if "encoding" in p.code] for kind, found in said.items()} == {
        "utf-8": [], "utf-8-sig": [], "utf-16": [], "cp1252": [("encoding_usual", "Windows (cp1252)")],
        "mac_roman": [("encoding_guessed", "Macintosh (Mac Roman)")]}
