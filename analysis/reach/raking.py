"""Fill a table from its margins."""

import numpy as np

ENOUGH = 1e-10  # of the total: as near as the margins have to come
MOST_ROUNDS = 10_000


def rake(seed: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Scale a table's rows and columns in turn until they add up to the margins given.

    Iterative proportional fitting (Deming and Stephan 1940): of all tables with these margins, the
    result is the one nearest to the seed. Margins are scaled to the rows' total. A row or column
    that is empty in the seed stays empty; then, and where margins contradict such zeros, they are
    met as nearly as can be.
    """
    table = np.asarray(seed, dtype="float64")
    rows, columns = np.asarray(rows, dtype="float64"), np.asarray(columns, dtype="float64")
    total = rows.sum()
    if not total or not columns.sum():
        return np.zeros_like(table)
    columns = columns * (total / columns.sum())
    for _ in range(MOST_ROUNDS):
        table = table * _scale(rows, table.sum(axis=1))[:, None]
        table = table * _scale(columns, table.sum(axis=0))
        if np.abs(table.sum(axis=1) - rows).max() <= ENOUGH * total:
            break
    return table


def _scale(wanted: np.ndarray, there: np.ndarray) -> np.ndarray:
    return np.divide(wanted, there, out=np.zeros_like(wanted), where=there > 0)
