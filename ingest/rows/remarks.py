"""What has to be told of single cells, kept until their row is read."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ingest.workbook.locate import Column


class Remark(NamedTuple):
    """A problem with one cell."""

    code: str
    column: Column
    value: str


class Remarks(dict[int, list[Remark]]):
    """Remarks by the row's place in its table, in the order in which its columns are read."""

    def add(self, cells: Sequence[Any], doubtful: Mapping[Any, Remark]) -> None:
        """Add a remark wherever one of the doubtful cells stands in a column."""
        for i, cell in enumerate(cells if doubtful else ()):
            if cell in doubtful:
                self.setdefault(i, []).append(doubtful[cell])
