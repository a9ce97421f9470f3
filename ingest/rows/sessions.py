"""Which meeting a row belongs to, from the lines above the table, its columns, or the file's name."""

import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from ingest.problems import Problem
from ingest.records import Session
from ingest.rows import counts, days, values
from ingest.schema import Engagement, fold
from ingest.workbook import Located

NAMING = ("partner", "date", "session")  # any of these tells one session from another
_VERSION = re.compile(
    r"(?:[\s_.-]*\(\d+\)|[\s_.-]+(?:v\d+|copy|final|corrected|corrigido|corregido|copia))$", re.IGNORECASE)


@dataclass(frozen=True)
class Surroundings:
    """What a sheet says of its session, and whether the file had to be taken at its name."""

    session: Session
    problems: list[Problem]


def surroundings(located: list[Located], engagement: Engagement, file: str) -> list[Surroundings]:
    """Work out each sheet's session.

    A sheet without lines of its own takes those of the file, if all its sheets agree; a head count on a sheet of its
    own has its own alone (``whose.py`` finds its meeting).
    """
    described = [sheet.meta for sheet in located if any(kind in sheet.meta for kind in NAMING)]
    agreed = {fold(_told(meta)) for meta in described}
    result = []
    for sheet in located:
        problems: list[Problem] = []
        if not described or sheet.sheet.alone or any(kind in sheet.meta for kind in NAMING):
            meta = sheet.meta
        elif len(agreed) == 1:
            meta = described[0] | sheet.meta
        else:
            meta = {"session": (f"{PurePath(file).stem} {sheet.sheet.name}", "A1")} | sheet.meta
            problems.append(Problem("session_unclear", sheet.sheet.name))
        session = _read(meta, engagement, sheet, problems)
        result.append(Surroundings(session, problems))
    return result


def identify(session: Session, file: str) -> Session:
    """Give a session its id: what names it, else the file's name without its version."""
    parts = [session.session, session.partner, session.day.isoformat() if session.day else None, session.venue]
    told = [part for part in parts if part]
    folded = " · ".join(filter(None, map(fold, told)))
    return replace(session, session=folded or base_name(file))


def base_name(file: str) -> str:
    """Give a file's name without ending and version: «Table 2_v3 FINAL (1).xlsx» → «table 2»."""
    name = PurePath(file).stem
    while (shorter := _VERSION.sub("", name)) and shorter != name:
        name = shorter
    return fold(name) or name


def area_of(cell: Any, spellings: dict[str, str] | None) -> str | None:
    """Find the area a cell names by the areas' spellings (None: any name is an area)."""
    said = values.text(cell)
    return (said or None) if spellings is None else spellings.get(fold(said)) or values.misspelt(said, spellings)


def _told(meta: dict[str, tuple[Any, str]]) -> str:
    return "|".join(values.text(meta[kind][0]) if kind in meta else "" for kind in NAMING)


def _read(meta: dict[str, tuple[Any, str]], engagement: Engagement, sheet: Located, problems: list[Problem]) -> Session:
    areas = values.spellings_of(engagement.areas) if engagement.areas else None

    def take(kind: str, reader: Any, code: str) -> Any:
        if kind not in meta:
            return None
        cell, address = meta[kind]
        found = reader(cell)
        if kind not in sheet.meta:  # another sheet's line; its problem is told there
            return found
        if found is None and values.text(cell):
            problems.append(Problem(code, sheet.sheet.name, address, values.text(cell)))
        elif kind == "area" and areas and fold(values.text(cell)) not in areas:
            problems.append(Problem("place_guessed", sheet.sheet.name, address, f"{values.text(cell)} → {found}"))
        return found

    def told(kind: str) -> str | None:
        return values.text(meta[kind][0]) or None if kind in meta else None

    return Session(
        session=told("session") or "", partner=told("partner"), venue=told("venue"), language=told("language"),
        area=take("area", lambda cell: area_of(cell, areas), "unknown_area"),
        day=take("date", lambda cell: days.told(cell, engagement.date_order), "unknown_date"),
        people=_people(take("people", counts.heads, "unknown_people"), meta, sheet, problems))


def _people(heads: counts.Heads | None, meta: dict[str, tuple[Any, str]], sheet: Located,
            problems: list[Problem]) -> int | None:
    """Give how many were there; what was said about is told with what was taken."""
    if heads and heads.about and "people" in sheet.meta and not sheet.sheet.counted:
        cell, address = meta["people"]
        problems.append(Problem("people_about", sheet.sheet.name, address, f"{values.text(cell)} → {heads.number}"))
    return heads.number if heads else None
