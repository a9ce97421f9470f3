"""The list of partners: read line by line, each fault named, and held against the links that are there."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import FairHearingError
from ingest.rows.values import misspelt, spellings_of
from ingest.schema import Engagement, fold
from ingest.schema.names import SEPARATOR
from locales import _

COLUMNS = ("name", "area", "languages", "venues")  # of the list of partners


@dataclass(frozen=True)
class Partner:
    """An organisation that spreads links: where it is, its languages and where it meets people."""

    name: str
    area: str | None
    languages: tuple[str, ...]
    venues: tuple[str, ...]


@dataclass(frozen=True)
class PartnerList:
    """What a list says: the partners that can be read, and a sentence for each line that can't."""

    partners: list[Partner]
    faults: list[FairHearingError]


def read_partners(path: Path, engagement: Engagement) -> list[Partner]:
    """Read a list of partners: columns name, area, languages, venues; several in one cell are parted by «|».

    No language: all of the engagement's. Raises ``FairHearingError`` with the first line that is wrong.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path.name) from error
    found = look_at_partners(path.name, data, engagement)
    if found.faults:
        raise found.faults[0]
    return found.partners


def look_at_partners(file: str, data: bytes, engagement: Engagement) -> PartnerList:
    """Read a list of partners, and collect what is wrong with its lines. Columns are parted by commas or semicolons.

    Raises ``FairHearingError`` where it is no such list at all.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(file) from error
    first = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="", delimiter=";" if ";" in first else ",")
    reader.fieldnames = [fold(name) for name in reader.fieldnames or []]
    if "name" not in reader.fieldnames:
        raise FairHearingError("missing_column", _(
            "{file}, line 1: the column {column} is missing. Add it; columns are separated by commas.").format(
                file=file, column="name"))
    partners, faults = [], []
    for row in reader:
        said = {name: (row.get(name) or "").strip() for name in COLUMNS}
        try:
            if said["name"]:
                partners.append(read_partner(said, f"{file}, {reader.line_num}", engagement))
        except FairHearingError as fault:
            faults.append(fault)
    return PartnerList(partners, faults)


def read_partner(said: dict[str, str], where: str, engagement: Engagement) -> Partner:
    """Read one partner as somebody wrote it: ``COLUMNS``. Raises ``FairHearingError`` for what we don't know."""
    languages = _several(said["languages"]) or tuple(engagement.languages)
    if unknown := [name for name in languages if name not in engagement.languages]:
        raise _wrong(where, ", ".join(unknown), _("it is not one of the engagement's languages"))
    name = " ".join(said["name"].split())
    return Partner(name, _area(said["area"], where, engagement), languages, _several(said["venues"]))


def spelt_as(partners: Iterable[Partner], names: Iterable[str]) -> Iterator[Partner]:
    """Give partners the names by which they are known already, however the list spells them."""
    known = {fold(name): name for name in names}
    for one in partners:
        yield Partner(known.setdefault(fold(one.name), one.name), one.area, one.languages, one.venues)


def _area(said: str, where: str, engagement: Engagement) -> str | None:
    if not said or engagement.areas is None:
        return said or None
    spellings = spellings_of(engagement.areas)
    found = spellings.get(fold(said)) or misspelt(said, spellings)
    if found is None:
        raise _wrong(where, said, _("this area is not in engagement.toml"))
    return found


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in cell.split(SEPARATOR)))))


def _wrong(where: str, value: str, reason: str) -> FairHearingError:
    return FairHearingError("bad_partner", _("{where}: «{value}» — {reason}.").format(
        where=where, value=value, reason=reason))


def _unreadable(file: str) -> FairHearingError:
    return FairHearingError("unreadable_partners", _(
        "{file} can't be read. Save it as CSV in UTF-8 and try again.").format(file=file))
