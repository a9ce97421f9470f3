"""Change a codebook, and say what a change does: to the texts that are tagged, and to the words that are listed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.themes import codebook as book
from analysis.themes.tag import tag
from ingest.schema import names as c

MOST = 50_000  # texts a preview looks at: a second or two
WORDS = c.words_column("")
PREFIXES = (WORDS, c.exclude_column(""))


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


def line_of(codebook: pd.DataFrame, theme: str) -> dict[str, str]:
    """Give a theme's line of a codebook: column → cell."""
    return {str(name): str(value) for name, value in codebook.set_index(c.THEME).loc[theme].items()}


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


def short_name(label: str) -> str:
    """Make a theme's short name of its label: small letters, digits and hyphens; nothing where it has none."""
    return re.sub(r"[^a-z0-9]+", "-", book.form(label)).strip("-")


def in_vain(contributions: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """List the words that a change adds and that find nothing in the texts, as they were written.

    Each is tried as a theme of its own beside all others, because a theme's evidence doesn't tell which word found it.
    """
    old = before.set_index(c.THEME).to_dict("index")
    tried = {f"{row[c.THEME]} {column} {word}": (row, column, word) for row in after.to_dict("records")
             for column in map(str, row) if column.startswith(WORDS)
             for word in book.split(row[column]) if word not in book.split(old.get(row[c.THEME], {}).get(column, ""))}
    if not tried:
        return []
    rows = [{**{name: cell for name, cell in row.items() if not str(name).startswith(WORDS)}, c.RETIRED: "",
             c.THEME: theme, column: word.removesuffix(book.HINT).strip()}
            for theme, (row, column, word) in tried.items()]
    probe = pd.concat([after, pd.DataFrame(rows)], ignore_index=True).fillna("").astype("str")
    found = set(tag(contributions.iloc[::_step(contributions)], probe)[c.THEME])
    return list(dict.fromkeys(word for theme, (_row, _column, word) in tried.items() if theme not in found))


def changes(contributions: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame) -> Changes:
    """Tag texts with the codebook as it is and as it would be, and compare."""
    part = contributions.iloc[::_step(contributions)]
    old, new = tag(part, before), tag(part, after)
    texts = part.set_index(c.CONTRIBUTION)[c.TEXT]
    return Changes(_only_in(new, old, texts), _only_in(old, new, texts), len(part), len(contributions))


def difference(old: pd.DataFrame, new: pd.DataFrame) -> list[Difference]:
    """Say theme by theme what differs between two codebooks; themes that don't differ are left out."""
    before, after = (frame.set_index(c.THEME, drop=False).to_dict("index") for frame in (old, new))
    found = [_difference(str(theme), before.get(theme), after.get(theme)) for theme in dict.fromkeys([*before, *after])]
    return [one for one in found if one.is_new or one.is_gone or one.added or one.removed or one.other]


def _step(contributions: pd.DataFrame) -> int:
    return -(-len(contributions) // MOST) or 1


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
