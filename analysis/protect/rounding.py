"""Round counts to multiples of a base so that they still add up: controlled random rounding.

Each count goes to one of its two neighbours among the multiples, up the more often the nearer it
is (Fellegi 1975, Survey Methodology 1, 123-133), while rows and columns keep adding up (Cox 1987,
Journal of the American Statistical Association 82, 520-524). The drawing is done by the
engagement's secret and the cell's name, so that the same counts give the same figures.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import block_array, csr_array, eye_array, kron

DOWN, DRAWN, UP = -1, 0, 1  # where a count is to go: below, where the draw says, above
FIRMLY = 500  # times one of these: even if another number must go further than its neighbour for it
CELL, TOTAL = 1e2, 1e4  # what it costs to go against DOWN or UP; against a draw it costs some 20 at most
EXCESS = 1e5  # to show more people in all parts together than in the whole
FAR = 1e6  # to go further than the next multiple
INVENTED = 1e7  # to show people where nobody is


@dataclass(frozen=True)
class Draws:
    """A number between 0 and 1 for every cell, the same whenever it is asked for; nobody can guess it."""

    secret: bytes

    def one(self, *name: str) -> float:
        """Draw for the cell of this name."""
        drawn = hmac.digest(self.secret, "\0".join(name).encode(), hashlib.sha256)
        return (int.from_bytes(drawn[:6]) + 0.5) / 2**48

    def table(self, name: str, rows: Iterable[str], columns: Sequence[str]) -> np.ndarray:
        """Draw for every cell of a table: rows × columns."""
        drawn = [[self.one(name, row, column) for column in columns] for row in rows]
        return np.array(drawn).reshape(-1, len(columns))


@dataclass(frozen=True)
class Cells:
    """Counts to be rounded, with a draw and a direction (``DOWN``, ``DRAWN``, ``UP``) for each; arrays of one shape."""

    counts: np.ndarray
    draws: np.ndarray
    pull: np.ndarray

    def below(self, base: int) -> np.ndarray:
        """Give the next lower multiples, in units of the base."""
        return self.counts // base

    def costs(self, base: int, firm: float) -> np.ndarray:
        """Say what the first unit above ``below`` costs, less than nothing where the draw wants it, and any further."""
        part = self.counts % base / base
        inside = np.clip(part, 1 / (2 * base), 1 - 1 / (2 * base))
        drawn = np.log(self.draws / (1 - self.draws)) - np.log(inside / (1 - inside)) - firm * self.pull
        further = np.where(self.counts > 0, FAR, INVENTED)
        first = np.where(part > 0, drawn, further)
        return np.concatenate([first.ravel(), np.maximum(first, further).ravel()])


def single(count: int, base: int, draw: float) -> int:
    """Round one count up or down, in units of the base; one below the base is 0."""
    return 0 if count < base else count // base + (draw < count % base / base)


@dataclass(frozen=True)
class Room:
    """What the columns of a table may add up to, in units of the base; and whether one may hold more if it must."""

    most: np.ndarray
    may_exceed: np.ndarray


def spread(cells: Cells, base: int, rows: np.ndarray, columns: Cells | Room) -> np.ndarray:
    """Round a table, rows × columns, so that its rows add up to given totals in units of the base.

    columns: their own counts, to be rounded with the table; or the room there is in them. No count
    of ``base`` or more becomes 0. It is a flow from rows to columns, so the linear programme's
    corner is whole.
    """
    below, (n_rows, n_columns), size = cells.below(base), cells.counts.shape, cells.counts.size
    if not size:
        return below
    least, arcs, limits = _ends(columns, base)
    solved = linprog(
        np.concatenate([cells.costs(base, CELL), arcs]), method="highs-ds",
        A_eq=_flows(n_rows, n_columns).copy(),  # the solver may change what it is given
        b_eq=np.concatenate([rows - below.sum(axis=1), least - below.sum(axis=0)]),
        bounds=[(0, 1)] * size + [(0, None)] * size + limits)
    if solved.x is None:
        raise ValueError(f"these totals can't be met: {solved.message}")
    return below + np.rint(solved.x[:size] + solved.x[size:2 * size]).astype("int64").reshape(below.shape)


def _ends(columns: Cells | Room, base: int) -> tuple[np.ndarray, np.ndarray, list[tuple[float, float]]]:
    """Say what each column holds at least, and what it costs, and how far it is possible, to hold more."""
    if isinstance(columns, Cells):
        least = columns.below(base).ravel()
        return least, columns.costs(base, TOTAL), [(0, 1)] * len(least) + [(0, np.inf)] * len(least)
    n, beyond = len(columns.most), np.where(columns.may_exceed, np.inf, 0.0)
    return np.zeros(n), np.repeat([0.0, EXCESS], n), [(0, x) for x in (*columns.most, *beyond)]


@lru_cache(maxsize=256)  # there are few shapes, and each is asked for again for every theme
def _flows(n_rows: int, n_columns: int) -> csr_array:
    """Write what flows: out of each row through its cells (the first unit, the further ones) into each column's end."""
    by_row = kron(eye_array(n_rows), np.ones((1, n_columns)))
    by_column = kron(np.ones((1, n_rows)), eye_array(n_columns))
    end = -eye_array(n_columns)
    return csr_array(block_array([[by_row, by_row, None, None], [by_column, by_column, end, end]]))
