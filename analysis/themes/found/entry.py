"""A group of texts that somebody gave a name becomes an entry of the codebook."""

import re
from collections.abc import Iterable

import pandas as pd

from analysis.themes.codebook import SEPARATOR
from analysis.themes.found.groups import Group
from analysis.themes.tag import tag
from ingest.schema import fold
from ingest.schema import names as c

NAMELESS = "theme"  # where a name has no letter or figure that a short name may have
LONGEST = 60


def as_entry(group: Group, name: str, language: str, codebook: pd.DataFrame,
             words: Iterable[str] | None = None) -> pd.DataFrame:
    """Give the codebook with one more theme, in its last row.

    name: what people read (``label_<language>``). words: those that find the theme, in the group's own
    language (``words_<its language>``); else the group's terms. The theme's short name is made from
    the name and is one that no other theme has. What was there stays as it was.
    """
    told = [" ".join(word.replace(SEPARATOR, " ").split()) for word in (group.terms if words is None else words)]
    row = {c.THEME: _short(name, set(codebook[c.THEME])), f"label_{language}": " ".join(name.split()),
           f"words_{group.language}": SEPARATOR.join(dict.fromkeys(word for word in told if word))}
    columns = [*codebook.columns, *(column for column in row if column not in codebook)]
    new = pd.DataFrame([row], columns=columns)
    return pd.concat([codebook.reindex(columns=columns), new], ignore_index=True).fillna("").astype("str")


def would_tag(codebook: pd.DataFrame, texts: pd.DataFrame) -> pd.Series:
    """Give the ``contribution_id`` of the texts in which the codebook's last theme would be found."""
    tags = tag(texts, codebook)
    return tags.loc[tags[c.THEME] == codebook[c.THEME].iloc[-1], c.CONTRIBUTION].drop_duplicates()


def _short(name: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name))[:LONGEST].strip("-") or NAMELESS
    number, short = 1, plain
    while short in taken:
        number += 1
        short = f"{plain}-{number}"
    return short
