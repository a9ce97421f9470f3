"""Mappings, found again by the headings of the table they were made for.

layout    the headings of one table, in any order; the same headings are the same layout.
mapping   what a person said about a layout: what its columns hold, and what its values mean.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from ingest.records import digest
from ingest.schema import fold
from ingest.schema.names import State

STATES = {state.value: state for state in (State.PREFER_NOT, State.BLANK)}  # what a value may mean besides a category


class Headed(Protocol):
    """A column, as far as its name goes."""

    @property
    def index(self) -> int:
        """Its place, from 0."""

    @property
    def heading(self) -> str:
        """What stands above it."""


@dataclass(frozen=True)
class Mapping:
    """What a person said about a layout.

    ``headings``: the layout's, as written. ``columns``: a column's name (see ``names``) → its
    meaning (see ``meaning.py``). ``values``: dimension → folded value → category, or a state
    («prefer_not», «blank»).
    """

    headings: tuple[str, ...]
    columns: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Name the layout: the same for the same headings in any order."""
        return key(self.headings)

    @property
    def strangers(self) -> list[str]:
        """List the names of columns that none of the headings has."""
        known = {fold(heading) for heading in self.headings} | {""}
        return [name for name in self.columns if name not in known and _heading(name) not in known]

    def without_strangers(self) -> "Mapping":
        """Leave out what is said of columns that aren't there."""
        strangers = set(self.strangers)
        return replace(self, columns={name: said for name, said in self.columns.items() if name not in strangers})

    def over(self, earlier: "Mapping | None") -> "Mapping":
        """Add what was said before and isn't said anew."""
        if earlier is None:
            return self
        dimensions = {*earlier.values, *self.values}
        return Mapping(self.headings, earlier.columns | self.columns, {
            name: earlier.values.get(name, {}) | self.values.get(name, {}) for name in sorted(dimensions)})


class Layouts:
    """The mappings of an engagement, by layout."""

    def __init__(self, mappings: Iterable[Mapping] = ()) -> None:
        self._mappings = {mapping.key: mapping for mapping in mappings}
        self._sizes = {len(_folded(mapping.headings)) for mapping in self._mappings.values()}

    def __iter__(self) -> Iterator[Mapping]:
        return iter(self._mappings.values())

    def __len__(self) -> int:
        return len(self._mappings)

    def find(self, headings: Iterable[Any]) -> Mapping | None:
        """Find what was said about a table with these headings; empty ones don't count."""
        return self._mappings.get(key(headings)) if self._mappings else None

    def is_header(self, row: Sequence[Any]) -> bool:
        """Say whether a row of cells is the header of a layout we were told about."""
        if not self._mappings:
            return False
        cells = [cell for cell in row if cell is not None]
        return all(isinstance(cell, str) for cell in cells) and len(_folded(cells)) in self._sizes and (
            key(cells) in self._mappings)

    def with_(self, mappings: Iterable[Mapping]) -> "Layouts":
        """Add mappings; what they say wins over what was said before."""
        return Layouts([*self, *[mapping.over(self.find(mapping.headings)) for mapping in mappings]])


def key(headings: Iterable[Any]) -> str:
    """Name a layout by its headings, whatever their order."""
    return digest(*_folded(headings))


def names(columns: Sequence[Headed]) -> list[str]:
    """Name each column: by its heading, or by its letter where it has none or shares it with one before."""
    taken: set[str] = set()
    found = []
    for column in columns:
        name = fold(column.heading)
        if not name or name in taken:
            name = f"{name} #{column.index + 1}".strip()
        taken.add(name)
        found.append(name)
    return found


def _heading(name: str) -> str | None:
    """Give the heading in a name that tells apart columns of one heading, or of none: «banda #2», «#3»."""
    heading, sign, number = name.rpartition("#")
    return heading.strip() if sign and number.isdigit() else None


def _folded(headings: Iterable[Any]) -> list[str]:
    return sorted(folded for heading in headings if heading is not None and (folded := fold(str(heading))))
