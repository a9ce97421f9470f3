"""The codebook as the tagger needs it: each theme's words, per language."""

import re

import pandas as pd

from ingest.schema import names as c
from locales import current

SEPARATOR = "|"


def words(codebook: pd.DataFrame, language: str) -> dict[str, list[str]]:
    """Give each theme's words and phrases in one language; themes without any are left out."""
    column = f"words_{language}"
    if column not in codebook:
        return {}
    split = codebook.set_index(c.THEME)[column].map(lambda cell: re.split(r"\s*\|\s*", cell.strip()))
    return {theme: kept for theme, listed in split.items() if (kept := [word for word in listed if word])}


def labels(codebook: pd.DataFrame) -> dict[str, str]:
    """Give each theme's label in the language in use, else in any, else its short name."""
    own = f"label_{current().split('_')[0]}"
    columns = [own, *(column for column in codebook.columns if column.startswith("label_") and column != own)]
    return {row[c.THEME]: next((row[name] for name in columns if row.get(name)), row[c.THEME])
            for row in codebook.to_dict("records")}
