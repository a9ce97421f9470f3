"""Texts that change their language."""

import pytest

from analysis.themes import tag
from tests.analysis.make import codebook, texts

BOOK = codebook({"homes": "rent|landlord", "green": "tree"}, es={"homes": "renta|casero", "green": "árbol|parque"})


@pytest.mark.parametrize(("text", "language", "evidence"), [
    ("More trees. Los árboles del parque son para los niños.", "en", {"green": "trees|árboles|parque"}),
    ("I need ayuda con la renta, el landlord me subió 400 and nobody picks up the phone", "en",
     {"homes": "renta|landlord"}),
    ("Queremos árboles. And the rent of the flats is too high!", "es", {"green": "árboles", "homes": "rent"}),
    ("The trees of Los Angeles", "en", {"green": "trees"}),
    ("The parque", "en", {}),
])
def test_each_sentence_is_read_in_its_language(text: str, language: str, evidence: dict[str, str]) -> None:
    """If it fails, half of what a bilingual resident says is not heard, or a name makes a text foreign."""
    tags = tag(texts(text, language=language), BOOK)
    assert dict(zip(tags["theme"], tags["evidence"], strict=True)) == evidence
