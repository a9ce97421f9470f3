"""In which of the engagement's languages a text is written."""

from collections.abc import Sequence
from functools import cache

import pandas as pd
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from ingest.schema import names as c


def with_language(contributions: pd.DataFrame, languages: Sequence[str]) -> pd.DataFrame:
    """Fill in the language where nobody declared it; the engagement's languages are the only choices.

    Takes and returns contributions (one row per text); ``language`` is never missing afterwards.
    """
    missing = contributions[c.LANGUAGE].isna()
    texts = contributions.loc[missing, c.TEXT]
    found = pd.Series([detect(text, tuple(languages)) for text in texts.tolist()], index=texts.index, dtype="str")
    return contributions.assign(**{c.LANGUAGE: contributions[c.LANGUAGE].fillna(found)})


def detect(text: str, languages: tuple[str, ...]) -> str:
    """Say which of these languages a text is in; the first, where there is no choice."""
    identifier = _identifier(languages) if len(languages) > 1 else None
    return str(identifier.classify(text)[0]) if identifier else languages[0]


@cache
def _identifier(languages: tuple[str, ...]) -> LanguageIdentifier | None:
    """Load the identifier with the languages it knows; nothing where it knows fewer than two of them."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = [language for language in languages if language in identifier.labels]
    if len(known) < 2:
        return None
    identifier.set_languages(known)
    return identifier
