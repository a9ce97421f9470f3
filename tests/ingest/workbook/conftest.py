"""What the tests of the workbook reader share."""

from typing import Any

import pytest

from ingest import Folder
from ingest.workbook import Located, Sheet, Vocabulary, locate_all
from ingest.workbook.headings import Headings


@pytest.fixture
def headings(folder: Folder) -> Headings:
    """What headings mean in the tiny engagement."""
    return Headings(Vocabulary(folder.engagement))


@pytest.fixture
def held(folder: Folder):
    """Tell what each column of the one table in some rows was taken for, by its heading."""
    def go(*rows: list[Any]) -> dict[str, str]:
        block = located(*rows)[0].block
        return {} if block is None else {
            column.heading: f"{column.role.kind}:{column.role.key}".rstrip(":") if column.role else "?"
            for column in block.columns if column.heading or column.role}

    def located(*rows: list[Any]) -> list[Located]:
        return locate_all(Sheet("S", [list(row) for row in rows]), Vocabulary(folder.engagement))
    return go
