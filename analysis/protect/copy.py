"""The rounded copy: every count that others than staff can look at, made once, and adding up.

Whatever is shown to them is worked out from this copy alone, so nothing on any page, in any
sentence or in any file can tell more than the copy does. Why that is enough:
``docs/protecting-people.md``.
"""

import numpy as np
import pandas as pd

from analysis.protect.rounding import DOWN, DRAWN, Cells, Draws, Room, single, spread
from analysis.protect.tables import AREAS, CHANNELS, Counted, Table, is_open

Pulls = dict[str, pd.Series]  # table → where its counts go, by answer


def rounded(counted: Counted, kind: str, base: int, draws: Draws, pulls: Pulls) -> Counted:
    """Round all counts of one kind (people or texts) to multiples of ``base``; the parts add up to the whole.

    pulls: for some tables, where the counts of the whole are to go (``rounding.DOWN`` …). A base
    of 0 or 1 leaves everything as it is.
    """
    if base <= 1 or counted.sizes[CHANNELS].empty:
        return counted
    total = single(counted.total, base, draws.one(kind))
    sizes = {way: sizes_of(of, total, counted.total, base, draws, f"{kind}/{way}") for way, of in counted.sizes.items()}
    tables = {}
    for name, table in counted.tables.items():
        pull = _as_sizes(table, counted.sizes, {way: of * base for way, of in sizes.items()}, pulls.get(name))
        tables[name] = _table(table, sizes, base, draws, f"{kind}/{name}", pull)
    return Counted(total * base, {way: of * base for way, of in sizes.items()}, tables)


def sizes_of(exact: pd.Series, total: int, everybody: int, base: int, draws: Draws, name: str) -> pd.Series:
    """Round the sizes of the parts, in units; with those who are in no part they add up to the whole."""
    row = pd.concat([exact, pd.Series({"": max(everybody - int(exact.sum()), 0)})]).to_frame().T
    anything = Room(np.full(row.shape[1], np.inf), np.full(row.shape[1], False))
    return pd.Series(spread(cells_of(row, base, draws, name), base, np.array([total]), anything)[0, :-1], exact.index)


def _as_sizes(table: Table, exact: dict[str, pd.Series], rounded: dict[str, pd.Series],
              pull: pd.Series | None) -> pd.Series:
    """Let the same people be the same number: an answer that all of a part gave, and nobody else, goes as it went."""
    asked = (pd.Series(dtype="float64") if pull is None else pull).reindex(table.whole.index).to_numpy(dtype="float64")
    for way, part in table.parts.items():
        people, sizes = part.to_numpy(), exact[way].to_numpy()[:, None]
        same = (people == sizes) & (people == table.whole.to_numpy()) & (people > 0)
        went = np.sign(rounded[way].to_numpy()[:, None] - sizes)
        asked = np.where(same.any(axis=0), np.where(same, went, 0).sum(axis=0), asked)
    return pd.Series(asked, table.whole.index)


def _table(table: Table, sizes: dict[str, pd.Series], base: int, draws: Draws, name: str, pull: pd.Series) -> Table:
    """Round a table by channel and as a whole together, then by area so that it fits."""
    if table.whole.empty:
        return table
    whole = table.whole.to_frame().T
    channels = table.parts[CHANNELS]
    units = spread(cells_of(channels, base, draws, f"{name}/{CHANNELS}"), base, sizes[CHANNELS].to_numpy(),
                   cells_of(whole, base, draws, name, pull))
    areas = table.parts[AREAS]
    # what can't be cut along areas is «not asked» there: such a column may hold more in parts than as a whole
    most = np.where(areas.sum() <= table.whole, units.sum(axis=0), np.inf)
    room = Room(most, np.array([is_open(column) for column in whole.columns], dtype="bool"))
    cut = spread(cells_of(areas, base, draws, f"{name}/{AREAS}"), base, sizes[AREAS].to_numpy(), room)
    return Table(pd.Series(units.sum(axis=0) * base, whole.columns), {
        CHANNELS: pd.DataFrame(units * base, channels.index, channels.columns),
        AREAS: pd.DataFrame(cut * base, areas.index, areas.columns)})


def cells_of(counts: pd.DataFrame, base: int, draws: Draws, name: str, pull: pd.Series | None = None) -> Cells:
    """Prepare a table; a count below the base goes down unless something else is asked for it."""
    exact = counts.to_numpy(dtype="int64")
    usual = np.where(exact < base, DOWN, DRAWN)
    asked = usual if pull is None else pull.reindex(counts.columns).to_numpy()[None, :]
    return Cells(exact, draws.table(name, map(str, counts.index), [str(x) for x in counts.columns]),
                 np.where(pd.isna(asked), usual, asked).astype("float64"))
