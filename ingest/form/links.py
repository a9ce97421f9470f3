"""Short links: one per partner, venue and language, so that we know where people came from, and not who came."""

import csv
import datetime as dt
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import sqlalchemy as sa

from ingest.errors import FairHearingError
from ingest.form.letters import any_code, typed
from ingest.rows.values import misspelt, spellings_of
from ingest.schema import Engagement, fold
from ingest.schema.names import SEPARATOR, Sent
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.engine import reading, writing
from locales import _

COLUMNS = ("name", "area", "languages", "venues")  # of the list of partners
LINK_COLUMNS = ("code", "partner", "venue", "language", "area", "made_at", "off_at", "came")


@dataclass(frozen=True)
class Partner:
    """An organisation that spreads links: where it is, its languages and where it meets people."""

    name: str
    area: str | None
    languages: tuple[str, ...]
    venues: tuple[str, ...]


@dataclass(frozen=True)
class ShortLink:
    """A link that leads to the form: whose it is, and whether it is in use."""

    code: str
    partner: str
    venue: str
    language: str
    area: str | None = None
    in_use: bool = True

    @property
    def path(self) -> str:
        """Give its address, without the server's name."""
        return f"/s/{self.code}"


def read_partners(path: Path, engagement: Engagement) -> list[Partner]:
    """Read a list of partners: columns name, area, languages, venues; several in one cell are parted by «|».

    No language: all of the engagement's. Raises ``FairHearingError`` with the line that is wrong.
    """
    try:
        reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), restval="")
    except (OSError, UnicodeDecodeError) as error:
        raise FairHearingError("unreadable_partners", _(
            "{file} can't be read. Save it as CSV in UTF-8 and try again.").format(file=path.name)) from error
    if "name" not in (reader.fieldnames or []):
        raise FairHearingError("missing_column", _(
            "{file}, line 1: the column {column} is missing. Add it; columns are separated by commas.").format(
                file=path.name, column="name"))
    return [_partner({name: (row.get(name) or "").strip() for name in COLUMNS}, f"{path.name}, {reader.line_num}",
                     engagement) for row in reader if (row.get("name") or "").strip()]


def make_links(store: Store, partners: Iterable[Partner]) -> list[ShortLink]:
    """Make the links that partners don't have yet, and give all of theirs, in the order of the list."""
    wanted = list(dict.fromkeys((partner.name, venue, language) for partner in partners
                                for venue in partner.venues or ("",) for language in partner.languages))
    area = {partner.name: partner.area for partner in partners}
    with writing(store.engine) as connection:
        there = {(link.partner, link.venue, link.language): link for link in _all(connection)}
        taken = {link.code for link in there.values()}
        for name in wanted:
            if name not in there:
                there[name] = ShortLink(_fresh(taken), *name, area[name[0]])
                _insert(connection, there[name])
    return [there[name] for name in wanted]


def find_link(store: Store, code: str) -> ShortLink | None:
    """Find a link by its letters, as people type them."""
    with reading(store.engine) as connection:
        return find_links(connection, {typed(code)}).get(typed(code))


def find_links(connection: sa.Connection, codes: Iterable[str]) -> dict[str, ShortLink]:
    """Find several links by their letters."""
    return {link.code: link for link in _all(connection, t.short_links.c.code.in_(list(codes)))}


def switch_link(store: Store, code: str, on: bool) -> ShortLink:
    """Switch a link off or on; what came by it stays. Raises ``FairHearingError`` where there is none."""
    l = t.short_links.c  # noqa: E741
    off_at = None if on else dt.datetime.now(dt.UTC)
    with writing(store.engine) as connection:
        connection.execute(sa.update(t.short_links).where(l.code == typed(code)).values(off_at=off_at))
        found = find_links(connection, [typed(code)]).get(typed(code))
    if found is None:
        raise FairHearingError("no_such_link", _(
            "There is no link «{code}». See the list: fairhearing links FOLDER").format(code=code))
    return found


def list_links(store: Store) -> pd.DataFrame:
    """List the links: ``LINK_COLUMNS``, one row per link; ``came``: submissions by it that weren't taken back."""
    l, p = t.short_links.c, t.posts.c  # noqa: E741
    came = sa.select(sa.func.count()).where(p.link == l.code, p.state == Sent.STORED).scalar_subquery().label("came")
    query = sa.select(l.code, l.partner, l.venue, l.language, l.area, l.made_at, l.off_at, came)
    with reading(store.engine) as connection:
        rows = connection.execute(query.order_by(l.partner, l.venue, l.language)).fetchall()
    return pd.DataFrame(rows, columns=list(LINK_COLUMNS))


def _all(connection: sa.Connection, *only: sa.ColumnElement[bool]) -> list[ShortLink]:
    l = t.short_links.c  # noqa: E741
    query = sa.select(l.code, l.partner, l.venue, l.language, l.area, l.off_at.is_(None)).where(*only)
    return [ShortLink(*row) for row in connection.execute(query)]


def _insert(connection: sa.Connection, link: ShortLink) -> None:
    connection.execute(sa.insert(t.short_links), [{
        "code": link.code, "partner": link.partner, "venue": link.venue, "language": link.language,
        "area": link.area, "made_at": dt.datetime.now(dt.UTC)}])


def _fresh(taken: set[str]) -> str:
    """Draw letters that no link has; more of them once half of all are in use."""
    for _attempt in range(50):
        if (code := any_code()) not in taken:
            taken.add(code)
            return code
    taken.add(longer := any_code() + any_code())
    return longer


def _partner(row: dict[str, str], where: str, engagement: Engagement) -> Partner:
    languages = _several(row["languages"]) or tuple(engagement.languages)
    if unknown := [name for name in languages if name not in engagement.languages]:
        raise _wrong(where, ", ".join(unknown), _("it is not one of the engagement's languages"))
    return Partner(row["name"], _area(row["area"], where, engagement), languages, _several(row["venues"]))


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
