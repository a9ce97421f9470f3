"""What is known of a tool's export: how to tell it from others, and what its headings mean.

heading    what stands above a column. Compared folded: «Hora de início» is «hora de inicio».
constant   a heading that the tool writes by itself, the same in every export.
kind       what a column holds: a key of ``vocabulary.COMMON``, or one of those below.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest.schema import fold
from ingest.workbook.origin import Origin

Rows = list[list[Any]]

IDEA = "idea"  # an answer to the first question
TITLE, BODY = "title", "body"  # together one contribution: title, blank line, body
AGE, SEX = "age", "sex"  # the dimension the engagement has for it, if any
STARTED = "started"  # tells apart the rows of two forms that both count from 1
KEPT = "kept"  # of no use here: kept with the row, and no problem


def folded(*headings: str) -> frozenset[str]:
    """Give a signature: headings as they are compared."""
    return frozenset(map(fold, headings))


def means(**kinds: Iterable[str]) -> dict[str, str]:
    """Give roles, written the short way: ``means(id=["ID"])`` → ``{"id": "id"}``."""
    return {fold(heading): kind for kind, headings in kinds.items() for heading in headings}


def _nothing(heading: str) -> list[str]:
    return []


def _as_it_is(rows: Rows) -> Rows:
    return rows


def _always(rows: Rows) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Tool(Origin):
    """A tool whose exports are recognised.

    ``signatures``: any of these sets of headings tells it beyond doubt; ``proof`` looks at the
    rows, too. ``roles``: what its constants hold; ``patterns``: the same for headings as they
    are written, looked at first. ``spelt``: how a heading is compared. ``parts``: what
    else a heading may be called, where the whole is not known. ``tidy`` puts the rows, header
    first, into the one shape that is read; it keeps their number, so that problems name the
    right cell.
    """

    signatures: tuple[frozenset[str], ...]
    roles: Mapping[str, str] = field(default_factory=dict)
    patterns: tuple[tuple[str, str], ...] = ()
    spelt: Callable[[str], str] = fold
    parts: Callable[[str], list[str]] = _nothing
    proof: Callable[[Rows], bool] = _always
    tidy: Callable[[Rows], Rows] = _as_it_is

    def wrote(self, rows: Rows) -> bool:
        """Say whether this tool wrote rows that start with their header."""
        headings = {self.spelt(cell) for cell in rows[0] if isinstance(cell, str)}
        return any(signature <= headings for signature in self.signatures) and self.proof(rows)

    def constant(self, heading: str) -> str | None:
        """Say what a column of the tool's own holds; None where the heading is somebody's question."""
        for pattern, kind in self.patterns:
            if re.fullmatch(pattern, heading):
                return kind
        return self.roles.get(self.spelt(heading))
