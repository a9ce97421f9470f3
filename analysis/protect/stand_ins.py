"""Frames made of stand-ins: as many rows as the rounded copy counts, so that everything downstream works as ever.

Answers to one question are as many as the copy says. Which answers meet in one row means nothing.
"""

import numpy as np
import pandas as pd

from analysis.protect.tables import AREAS, CHANNELS, FORMS, LANGUAGES, MONTHS, Counted, Table, answer
from ingest.schema import Frames
from ingest.schema import names as c


def stand_ins(people: Counted, texts: Counted, sessions: pd.DataFrame, empty: Frames, way: str, part: str) -> Frames:
    """Make the frames of everybody or of one part. ``empty``: frames without rows, for their columns."""
    named = {CHANNELS: c.CHANNEL, AREAS: c.AREA}
    kept = sessions[sessions[named[way]] == part] if way else sessions
    return Frames(participants(people, kept, empty.participants, way, part),
                  _contributions(texts, empty.contributions, way, part), kept, empty.tallies, empty.links)


def participants(people: Counted, sessions: pd.DataFrame, empty: pd.DataFrame, way: str, part: str) -> pd.DataFrame:
    """Make one row per person counted, with an answer to every question."""
    sizes = _sizes(people, way, part)
    columns = _place(sizes, way, part, c.PARTICIPANT)
    columns[c.SESSION] = _meetings(columns[c.CHANNEL], sessions)
    for name in [name for name in people.tables if name not in (FORMS, MONTHS)]:
        told = [answer(column) for column in _filled(people.tables[name], sizes, way)]
        columns[c.state_column(name)] = pd.Series([state for state, _ in told], dtype="str")
        columns[c.category_column(name)] = pd.Series([category for _, category in told], dtype="str")
    return empty.reindex(range(int(sizes.sum()))).assign(**columns)


def _contributions(texts: Counted, empty: pd.DataFrame, way: str, part: str) -> pd.DataFrame:
    sizes = _sizes(texts, way, part)
    columns = _place(sizes, way, part, c.CONTRIBUTION)
    columns[c.LANGUAGE] = pd.Series(_filled(texts.tables[LANGUAGES], sizes, way), dtype="str")
    return empty.reindex(range(int(sizes.sum()))).assign(**columns)


def _sizes(counted: Counted, way: str, part: str) -> pd.Series:
    """Give how many there are in the part looked at, or in each channel where it is everybody."""
    return counted.sizes[way].reindex([part], fill_value=0) if way else counted.sizes[CHANNELS]


def _filled(table: Table, sizes: pd.Series, way: str) -> list[str]:
    """List the answers of all rows, one per stand-in, row after row."""
    rows = table.parts[way or CHANNELS].reindex(sizes.index, fill_value=0)
    return [column for row in rows.to_numpy() for column, n in zip(rows.columns, row, strict=True) for _ in range(n)]


def _place(sizes: pd.Series, way: str, part: str, key: str) -> dict[str, pd.Series]:
    """Name the stand-ins, and say where they stand: in their channel, or in the area looked at."""
    n = int(sizes.sum())
    where = list(np.repeat(sizes.index.to_numpy(dtype="object"), sizes.to_numpy()))
    columns = {key: pd.Series([f"stand-in {i}" for i in range(n)], dtype="str")}
    columns[c.CHANNEL] = pd.Series(where if way != AREAS else [""] * n, dtype="str")
    if way == AREAS:
        columns[c.AREA] = pd.Series([part] * n, dtype="str")
    return columns


def _meetings(channels: pd.Series, sessions: pd.DataFrame) -> pd.Series:
    """Seat the stand-ins of a channel in as many meetings as it had, all alike: people who meet resemble each other.

    How many meetings there were is no secret, so that this tells nothing new.
    """
    met = sessions[c.CHANNEL].value_counts() if (channels != "").any() else pd.Series({"": len(sessions)})
    nth = channels.groupby(channels).cumcount()
    seats = channels.map(met).fillna(0).astype("int64")
    return (channels + "/" + (nth % seats.where(seats > 0, 1)).astype("str")).where(seats > 0).astype("str")
