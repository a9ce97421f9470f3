"""Two spellings of one thing look the same; two things never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.schema import fold


@pytest.mark.parametrize(("text", "folded"), [
    ("  Não-Sei! ", "nao sei"), ("25 – 34", "25 34"), ("25-34", "25 34"), ("65 +", "65+"), ("snake_case", "snake case"),
    ("ﬁne", "fine"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("", ""), ("?!", ""), ("住房", "住房"),
    ("<18", "<18"), ("< 18", "<18"), (">18", ">18"),
    ("≥ 18", "≥18"), ("< £20k", "<20k"), ("> R$ 1.000", ">r 1 000"), ("Home > Age", "home age"),
])
def test_fold(text: str, folded: str) -> None:
    """If this fails, an answer isn't recognised, or «over 18» is read as «under 18»."""
    assert fold(text) == folded


@given(st.text(st.characters(max_codepoint=127, exclude_characters="+<>")))
def test_plain_texts_fold_as_others(text: str) -> None:
    """If this fails, a text is folded in another way beside an accent, and keys that are stored change."""
    assert fold(f"{text} é") == f"{fold(text)} e".strip()
