"""Which themes a meeting spoke of above all: said only where it tells nothing of a few people.

A theme named for a meeting says «at least two people here spoke of it», so it is a number. Three rules
keep it from telling more than the rounded copy does: a meeting of fewer people than the limit names
none; it names as many as every other meeting, or none, so that a theme that isn't named may have been
spoken of; and no theme is named by more meetings than the copy says there are texts at the very least,
of everybody, of the meeting's channel and of its area.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator

import pandas as pd

from analysis import counts
from analysis.analyse import Tagged
from analysis.protect import Copy
from analysis.protect.tables import AREAS, CHANNELS, EVERYTHING, THEME_PREFIX, YES
from analysis.themes.counts import with_parents
from ingest.schema import names as c

NAMED = 3  # themes of a meeting
AT_LEAST = 2  # people who spoke of a theme that is named
Part = tuple[str, str]  # a way to cut, and a part


def spoken_in(tagged: Tagged, copy: Copy, codebook: pd.DataFrame, secret: bytes) -> dict[str, list[str]]:
    """Give each meeting the themes it spoke of above all, the most spoken of first; meetings that name none are out."""
    people = counts.heads(tagged.frames).dropna(subset=[c.SESSION]).groupby(c.SESSION)[c.PEOPLE].sum()
    large = set(people[people >= max(copy.base, 1)].index)
    ranked = {session: themes for session, themes in _ranked(tagged, codebook).items()
              if session in large and len(themes) == NAMED}
    told: Counter[tuple[str, Part]] = Counter()
    kept: dict[str, list[str]] = {}
    parts = _parts(tagged)
    for session in sorted(ranked, key=lambda name: _drawn(name, secret)):  # no meeting is always the one left out
        own = [(theme, part) for theme in ranked[session] for part in parts[session]]
        if all(told[one] + AT_LEAST <= _least(copy, *one) for one in own):
            told.update(one for one in own for _person in range(AT_LEAST))
            kept[session] = ranked[session]
    return kept


def _ranked(tagged: Tagged, codebook: pd.DataFrame) -> dict[str, list[str]]:
    """Give each meeting the themes most people of it spoke of, ``NAMED`` at most, each of ``AT_LEAST`` people."""
    said = tagged.frames.contributions[[c.CONTRIBUTION, c.PARTICIPANT, c.SESSION]].dropna(subset=[c.SESSION])
    said = said.assign(**{c.PARTICIPANT: said[c.PARTICIPANT].fillna(said[c.CONTRIBUTION])})
    each = with_parents(tagged.tags, codebook).merge(said, on=c.CONTRIBUTION)
    found = each.groupby([c.SESSION, c.THEME])[c.PARTICIPANT].nunique().rename("n").reset_index()
    found = found[found["n"] >= AT_LEAST].sort_values([c.SESSION, "n", c.THEME], ascending=[True, False, True])
    return {str(name): rows[c.THEME].tolist()[:NAMED] for name, rows in found.groupby(c.SESSION)}


def _parts(tagged: Tagged) -> dict[str, list[Part]]:
    """Give each meeting the parts of the rounded copy that its texts are counted in."""
    said = tagged.frames.contributions.dropna(subset=[c.SESSION])
    return {str(name): [(EVERYTHING, EVERYTHING), *_cut(rows)] for name, rows in said.groupby(c.SESSION)}


def _cut(rows: pd.DataFrame) -> Iterator[Part]:
    for way, column in ((CHANNELS, c.CHANNEL), (AREAS, c.AREA)):
        found = rows[column].dropna().unique()
        if len(found) == 1 and rows[column].notna().all():  # else nobody can say which of them it counts in
            yield way, str(found[0])


def _least(copy: Copy, theme: str, part: Part) -> int:
    """Say how many texts of a theme there are at the very least, by the copy."""
    table = copy.texts.tables.get(THEME_PREFIX + theme)
    if table is None:
        return 0
    way, name = part
    row = table.parts[way].reindex([name], fill_value=0).iloc[0] if way else table.whole
    return max(int(row[YES]) - copy.base + 1, 0)


def _drawn(session: str, secret: bytes) -> str:
    return hashlib.sha256(secret + session.encode()).hexdigest()
