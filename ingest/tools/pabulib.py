"""Pabulib: `.pb` files, three tables in one: META, PROJECTS (ideas), VOTES (people, online and on paper)."""

from dataclasses import replace
from typing import Any

from ingest.tools.tool import Tool, folded, means
from ingest.workbook import Sheet

META, PROJECTS_LINE, VOTES_LINE = "META", "PROJECTS", "VOTES"
SEXES = {
    "m": ("male", "man", "men", "masculino", "homem", "hombre", "varón", "boy", "m"),
    "f": ("female", "woman", "women", "feminino", "femenino", "mulher", "mujer", "girl", "f"),
    "o": ("other", "another", "non-binary", "outro", "otro", "outra", "otra", "o"),
}


def sections(sheet: Sheet) -> list[Sheet]:
    """Take a `.pb` file apart into its tables, each with its rows where they stood; give others as they are."""
    first = next((row for row in sheet.rows if any(cell is not None for cell in row)), [])
    starts = [_only(row) for row in sheet.rows] if _only(first) == META else []
    if PROJECTS_LINE not in starts or VOTES_LINE not in starts:
        return [sheet]
    projects, votes = starts.index(PROJECTS_LINE), starts.index(VOTES_LINE)
    ends = {projects: votes, votes: len(starts)} if projects < votes else {votes: projects, projects: len(starts)}
    return [replace(sheet, name=starts[start] or "", rows=_alone(sheet.rows, start, end))
            for start, end in ends.items()]


def _only(row: list[Any]) -> str | None:
    """Give what stands in a row's first cell, if nothing else stands in the row."""
    filled = [cell for cell in row if cell is not None]
    return str(filled[0]).strip() if len(filled) == 1 else None


def _alone(rows: list[list[Any]], start: int, end: int) -> list[list[Any]]:
    """Blank every row that is not of the table; older files write «None» for nothing."""
    return [[_clean(cell) for cell in row] if start < i < end else [] for i, row in enumerate(rows)]


def _clean(cell: Any) -> Any:
    bare = cell.strip() if isinstance(cell, str) else cell
    return None if bare in ("", "None") else bare


PROJECTS = Tool(
    name="Pabulib",
    people=False,
    signatures=(folded("project_id", "cost"),),
    roles=means(
        id=["project_id"],
        title=["name"],
        body=["description"],
        supports=["votes"],
        area=["neighborhood"],
        private=["proposer"],
        kept=["cost", "score", "category", "target", "beneficiaries", "selected", "subunit", "district", "public_id",
              "latitude", "longitude"],
    ),
)

VOTES = Tool(
    name="Pabulib",
    people=True,
    words=SEXES,
    signatures=(folded("voter_id", "vote"),),
    roles=means(
        id=["voter_id"],
        age=["age"],
        sex=["sex"],
        channel=["voting_method"],
        area=["neighborhood", "district"],
        kept=["vote", "points", "education"],
    ),
)
