"""Change a codebook, and say what a change does: to the texts that are tagged, and to the words that are listed."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.themes import codebook as book
from analysis.themes.tag import tag
from ingest.schema import names as c

MOST = 50_000  # texts a preview looks at: a second or two
PREFIXES = (c.words_column(""), c.exclude_column(""))


@dataclass(frozen=True)
class Changes:
    """What a change of the codebook does to tags. Frames: contribution_id, theme, evidence, text; one row a tag.

    looked_at: texts, a part of them where there are very many.
    """

    newly: pd.DataFrame
    no_longer: pd.DataFrame
    looked_at: int
    texts: int


@dataclass(frozen=True)
class Difference:
    """What became of one theme between two codebooks; words as listed, of all languages together."""

    theme: str
    is_new: bool
    is_gone: bool
    added: list[str]
    removed: list[str]
    other: list[str]  # columns beside words in which it differs


def changed(codebook: pd.DataFrame, theme: str, fields: Mapping[str, str]) -> pd.DataFrame:
    """Give the codebook with some fields of one theme written anew; columns it didn't have are added where needed."""
    new = codebook.copy()
    for column, value in fields.items():
        if column in new or value:
            own = new[column] if column in new else pd.Series("", index=new.index, dtype="str")
            new[column] = own.where(new[c.THEME] != theme, value)
    return new.astype("str")


def with_theme(codebook: pd.DataFrame, theme: str, label_column: str, label: str) -> pd.DataFrame:
    """Give the codebook with one more theme at its end."""
    row = pd.DataFrame([{c.THEME: theme, label_column: label}])
    return pd.concat([codebook, row], ignore_index=True).fillna("").astype("str")


def changes(contributions: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame) -> Changes:
    """Tag texts with the codebook as it is and as it would be, and compare."""
    step = -(-len(contributions) // MOST) or 1
    part = contributions.iloc[::step]
    old, new = tag(part, before), tag(part, after)
    texts = part.set_index(c.CONTRIBUTION)[c.TEXT]
    return Changes(_only_in(new, old, texts), _only_in(old, new, texts), len(part), len(contributions))


def difference(old: pd.DataFrame, new: pd.DataFrame) -> list[Difference]:
    """Say theme by theme what differs between two codebooks; themes that don't differ are left out."""
    before, after = (frame.set_index(c.THEME, drop=False).to_dict("index") for frame in (old, new))
    found = [_difference(str(theme), before.get(theme), after.get(theme)) for theme in dict.fromkeys([*before, *after])]
    return [one for one in found if one.is_new or one.is_gone or one.added or one.removed or one.other]


def _difference(theme: str, old: dict | None, new: dict | None) -> Difference:
    one, other = old or {}, new or {}
    columns = list(dict.fromkeys([*one, *other]))
    added, removed = [], []
    for column in [name for name in columns if name.startswith(PREFIXES)]:
        was, now = book.split(one.get(column, "")), book.split(other.get(column, ""))
        added += [word for word in now if word not in was]
        removed += [word for word in was if word not in now]
    differs = [name for name in columns if not name.startswith(PREFIXES) and one.get(name, "") != other.get(name, "")]
    return Difference(theme, old is None, new is None, added, removed, differs if old and new else [])


def _only_in(tags: pd.DataFrame, others: pd.DataFrame, texts: pd.Series) -> pd.DataFrame:
    key = [c.CONTRIBUTION, c.THEME]
    own = tags.merge(others[key], on=key, how="left", indicator="seen")
    own = own.loc[own["seen"] == "left_only", [*key, c.EVIDENCE]].reset_index(drop=True)
    return own.assign(**{c.TEXT: own[c.CONTRIBUTION].map(texts)})
