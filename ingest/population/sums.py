"""Whether the figures of a table can be what it says: its totals are the sums of its groups, and no group is a share.

A *whole* is what a table tells of one area, question, year and unit.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ingest.records import Figure
from ingest.schema import fold
from ingest.schema.names import Unit

SAME = 0.01  # by which part of it a total and the sum of its groups may differ: censuses blur small numbers
ROUNDED = (1000, 100, 10)  # to what all numbers of a whole may be rounded; others are blurred by as much as 10
HUNDRED = range(98, 103)  # what percentages add up to


class Whole(NamedTuple):
    """An area as it is written, a question, a year and a unit."""

    area: str
    dimension: str
    year: int | None
    unit: Unit

    @classmethod
    def of(cls, figure: Figure) -> "Whole":
        """Say to which whole a figure belongs."""
        return cls(fold(figure.area_written), figure.dimension, figure.year, figure.unit)


class Sums:
    """What the groups of each whole add up to, and what the table says of it."""

    def __init__(self) -> None:
        self.told: dict[Whole, list[int]] = defaultdict(list)
        self.totals: list[tuple[Whole, int, int]] = []

    def add(self, whole: Whole, people: int) -> None:
        """Add a group, or people of whom nobody knows the group."""
        self.told[whole].append(people)

    def state(self, whole: Whole, people: int, row: int) -> None:
        """Keep a total and its row; without a dimension it is the total of each that is told of there."""
        self.totals.append((whole, people, row))

    def unlike(self, shares: bool = False) -> tuple[dict[Whole, str], dict[int, str]]:
        """Find the wholes whose total is another number than their sum, and the totals' rows; both numbers in words.

        shares: the table holds percentages, so a total of a hundred is none.
        """
        wholes: dict[Whole, str] = {}
        rows: dict[int, str] = {}
        for stated, total, row in self.totals:
            if shares and total <= HUNDRED[-1]:
                continue
            every = [stated] if stated.dimension else [
                whole for whole in self.told if whole._replace(dimension="") == stated]
            for whole in every:
                if (groups := self.told.get(whole)) and not _alike(groups, total):
                    wholes[whole] = rows[row] = f"{sum(groups)} ≠ {total}"
        return wholes, rows


def shares(figures: Iterable[Figure]) -> set[str]:
    """Name the dimensions whose figures are percentages: all of them, in every whole of several groups."""
    sums: dict[str, dict[Whole, list[int]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        sums[figure.dimension][Whole.of(figure)].append(figure.people)
    return {name for name, wholes in sums.items() if _are_shares([groups for groups in wholes.values()])}


def _are_shares(wholes: list[list[int]]) -> bool:
    several = [groups for groups in wholes if len(groups) > 1]
    return bool(several) and all(sum(groups) in HUNDRED for groups in several) and all(
        max(groups) <= HUNDRED[-1] for groups in wholes)


def _alike(groups: list[int], total: int) -> bool:
    """Say whether groups add up to a total, but for what rounding each of them and blurring small ones may do."""
    step = next((step for step in ROUNDED if not any(number % step for number in (*groups, total))), ROUNDED[-1])
    return abs(sum(groups) - total) <= max(SAME * total, step * (len(groups) + 1) / 2)
