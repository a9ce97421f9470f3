"""The addresses that the cells of a sheet tell, thousands at once: «<c r="XFD1048576"»."""

from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[Any]

BEYOND = bytes(24)  # what a text has to end with, so that every tag is followed by as many bytes as are looked at
_LONGEST = 18  # bytes from a cell's «<» to the sign behind its address, at most
_LETTERS, _DIGITS = 3, 7  # of an address, at most
_BEFORE = b'<c r="'


def begins(text: bytes, end: int) -> Numbers:
    """Find the places before ``end`` where tags begin."""
    return np.flatnonzero(np.frombuffer(text, np.uint8, end) == ord("<"))


def first_bytes(text: bytes, places: Numbers) -> Numbers:
    """Give the eight bytes that stand at each place, as one number."""
    found: Numbers = np.ndarray(len(text) - len(BEYOND), "<u8", text, 0, (1,))[places]
    return found


def start_with(numbers: Numbers, said: bytes) -> Numbers:
    """Say which of these ``first_bytes`` start with what is said."""
    found: Numbers = (numbers & np.uint64((1 << 8 * len(said)) - 1)) == np.uint64(int.from_bytes(said, "little"))
    return found


def reach(text: bytes, cells: Numbers) -> tuple[int, int] | None:
    """Give the last row and the last column of the cells whose tags begin at these places.

    None where a cell tells its address in another way than most programs write it, or not at all.
    """
    if not len(cells):
        return 0, 0
    tags = np.ndarray(len(text) - len(BEYOND), f"V{_LONGEST}", text, 0, (1,))[cells]
    before, signs = np.split(np.ascontiguousarray(tags.view(np.uint8).reshape(-1, _LONGEST).T), [len(_BEFORE)])
    if not (before == np.frombuffer(_BEFORE, np.uint8)[:, None]).all():
        return None
    is_letter = (signs[:_LETTERS] - ord("A")) < 26  # unsigned: what comes before «A» is a large number
    letters = np.logical_and.accumulate(is_letter).sum(axis=0)
    found = [_reach(signs if (letters == n).all() else signs[:, letters == n], n) for n in np.unique(letters)]
    told = [one for one in found if one]
    return (max(row for row, _ in told), max(column for _, column in told)) if len(told) == len(found) else None


def _reach(signs: Numbers, letters: int) -> tuple[int, int] | None:
    """Give the last row and column of addresses with so many letters; ``signs``: a line for each place in them."""
    row = column = np.zeros(signs.shape[1], np.int64)
    for line in signs[:letters]:
        column = column * 26 + (line - (ord("A") - 1))
    is_open = np.full(len(row), letters > 0)
    for n, line in enumerate(signs[letters:letters + _DIGITS + 1]):
        digit = line - ord("0")
        goes_on = is_open & (digit < 10)
        ends = is_open & ~goes_on
        if not (line[ends] == ord('"')).all() or (n == 0 and ends.any()):
            return None
        row, is_open = np.where(goes_on, row * 10 + digit, row), goes_on
        if not is_open.any():
            return (int(row.max()), int(column.max())) if letters else None
    return None
