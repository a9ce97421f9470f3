"""One table of the package: its rows, and what each of its columns is and means."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from analysis.exports import harmless
from analysis.viewers import about_column, hidden_column

DECIMALS = 4  # of shares and ratios
BELOW = "_below"  # beside a count: where it is hidden, the number that it is below


class Kind(StrEnum):
    """What the cells of a column are, as Frictionless names it."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    YES_NO = "boolean"
    DAY = "date"
    YEAR = "year"


@dataclass(frozen=True)
class Field:
    """A column: its name, the same in every language, what its cells are, and what they mean.

    column: what the frame calls it, where that is another name. one_of: all that may stand there.
    counted: it counts people or texts, so a column with ``BELOW`` stands beside it.
    """

    name: str
    kind: Kind
    meaning: str
    column: str = ""
    one_of: tuple[str, ...] = ()
    counted: bool = False

    @property
    def source(self) -> str:
        """Give the frame's name of the column."""
        return self.column or self.name

    def described(self) -> dict[str, Any]:
        """Describe the column as a Frictionless field."""
        told: dict[str, Any] = {"name": self.name, "type": self.kind.value, "description": self.meaning}
        return {**told, "constraints": {"enum": list(self.one_of)}} if self.one_of else told


@dataclass(frozen=True)
class Resource:
    """A table to be written as ``data/<name>.csv``: ``fields`` are all its columns, in their order."""

    name: str
    title: str
    frame: pd.DataFrame
    fields: tuple[Field, ...]

    def table(self) -> pd.DataFrame:
        """Give the columns by the names they have outside, texts that can't run as formulas."""
        own = self.frame[[field.source for field in self.fields]]
        own = own.set_axis([field.name for field in self.fields], axis=1)
        return harmless(own.round({field.name: DECIMALS for field in self.fields if field.kind is Kind.NUMBER}))

    def csv(self) -> bytes:
        """Write the table: UTF-8, commas, nothing where nothing is known."""
        return self.table().to_csv(index=False, lineterminator="\n").encode()


def with_limits(fields: Iterable[Field], below: str) -> tuple[Field, ...]:
    """Put beside every count the column that says where it is hidden; ``below`` says what that means."""
    found: list[Field] = []
    for field in fields:
        found.append(field)
        if field.counted:
            found.append(Field(f"{field.name}{BELOW}", Kind.WHOLE, below, column=limit(field.source)))
    return tuple(found)


def limits(frame: pd.DataFrame) -> pd.DataFrame:
    """Add to a protected frame, for every count, the number that it is below, or nothing where it is shown."""
    counts = [name for name in frame if about_column(str(name)) in frame]
    below = {limit(str(name)): frame[hidden_column(str(name))].astype("Int64") for name in counts}
    return frame.assign(**{name: at.mask(at == 0) for name, at in below.items()})


def limit(count: str) -> str:
    """Name the column of ``limits`` for a count."""
    return f"limit:{count}"
