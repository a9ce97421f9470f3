"""Find the tables on a sheet, and the lines around them that describe the session.

A header is a row (or two, three of merged cells) in which two headings are known, or that has one
known heading and nothing else, or that names categories with numbers below. Above it,
«label: value» lines are the session's; a lone cell is its title. What else stands there is
``unread``. Below it, rows that can't belong to the table stand ``apart``.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from ingest.workbook.abreast import abreast, is_meeting
from ingest.workbook.counts_alone import counts_alone
from ingest.workbook.grid import Cells, Counted, Rows, Sheet, filled, is_blank, letters
from ingest.workbook.header import Column, Header
from ingest.workbook.headings import COUNT, Headings
from ingest.workbook.likely import likely_header
from ingest.workbook.meta import in_title, is_session_line, is_title, meta_lines
from ingest.workbook.origin import Origin
from ingest.workbook.per_table import per_table
from ingest.workbook.reason import Reason
from ingest.workbook.regions import any_header, first_header, is_repeated, regions
from ingest.workbook.settle import settled
from ingest.workbook.turned import upright
from ingest.workbook.vocabulary import Role, Vocabulary

ASIDE = {"date", "partner", "venue", "session", "area", "language", "dimension", "ignore"}  # told once for many rows

__all__ = ["Block", "Column", "Located", "is_repeated_header", "letters", "locate", "locate_all"]


@dataclass(frozen=True)
class Block:
    """A table on a sheet: its header's last row number (from 1), its columns, and the rows below that
    are not of it (row number → code of the problem). ``origin``: the tool that wrote it, if one did.
    ``headings``: the rows of its header. ``asked``: the dimension that a line alone names."""

    header: int
    columns: list[Column]
    apart: dict[int, str] = field(default_factory=dict)
    origin: Origin | None = None
    headings: Rows = field(default_factory=list)
    asked: str = ""

    def first(self, kind: str) -> Column | None:
        """Find the first column of a kind."""
        return next((column for column in self.columns if column.role and column.role.kind == kind), None)

    def all(self, kind: str) -> list[Column]:
        """Find all columns of a kind."""
        return [column for column in self.columns if column.role and column.role.kind == kind]

    @property
    def counts_heads(self) -> bool:
        """Say whether the numbers in this table are people counted by category."""
        kinds = {column.role.kind for column in self.columns if column.role}
        said = kinds & {"question", "participant", "id", "link", "supports"}
        if self.origin:
            return False
        return COUNT in kinds or {"category", "people"} <= kinds or ({"answer", "people"} <= kinds and not said)

    @property
    def gives_figures(self) -> bool:
        """Say whether the rows of this table are population figures."""
        return self.origin is not None and self.origin.figures is not None

    @property
    def is_list_of_options(self) -> bool:
        """Say whether this may be a list behind a template's dropdowns: no words, no people."""
        kinds = {column.role.kind for column in self.columns if column.role}
        return not self.counts_heads and not kinds & {"question", "participant", "id", "link"}


@dataclass(frozen=True)
class Located:
    """A region of a sheet, understood so far: session lines (role → cell and its address), the table
    if any, and the numbers of the rows outside it that say something nobody understood.
    ``maybe``: what could be the table where nobody can tell without asking a person."""

    sheet: Sheet
    meta: dict[str, tuple[Any, str]] = field(default_factory=dict)
    block: Block | None = None
    unread: list[int] = field(default_factory=list)
    maybe: Block | None = None


def locate_all(sheet: Sheet, vocabulary: Vocabulary) -> list[Located]:
    """Find every table on a sheet; the session's lines above one hold for those after it, too."""
    headings = Headings(vocabulary)
    found: list[Located] = []
    parts: list[Sheet] = []
    if first_header(sheet, headings) is None:
        is_free = any_header(sheet, headings) is None or abreast(sheet, headings) is not None
        parts = counts_alone(sheet, headings) if is_free else []
        sheet = sheet if parts else upright(sheet, headings)
    for region in parts or regions(sheet, headings):
        located = _locate(region, headings, first=not found)
        found.append(replace(located, meta=_from_above(located, found) | located.meta))
    return found


def _from_above(located: Located, found: list[Located]) -> dict[str, tuple[Any, str]]:
    """Give what the lines above the tables before this one tell, as far as it holds for this one, too."""
    if located.sheet.alone and located.sheet.counted:  # all that is told of its meeting
        return next(lead.meta for lead in reversed(found) if not lead.sheet.counted)
    told = {} if not found or any(kind in located.meta for kind in ("partner", "session")) else found[-1].meta
    return {kind: said for kind, said in told.items() if kind != "people"}


def locate(sheet: Sheet, vocabulary: Vocabulary) -> Located:
    """Find the session's lines and the first table on one sheet."""
    return locate_all(sheet, vocabulary)[0]


def is_repeated_header(row: Cells, block: Block) -> bool:
    """Say whether a row merely repeats the headings."""
    return is_repeated(row, block.headings or [[column.heading or None for column in block.columns]])


def _locate(sheet: Sheet, headings: Headings, first: bool) -> Located:
    if sheet.counted:
        return _counted(sheet, sheet.counted)
    if sheet.alone:
        meta, unread = _around(sheet, sheet.rows, headings, True, sheet.alone)
        return Located(sheet, _called(sheet) | meta, None, unread)
    header = any_header(sheet, headings)
    rows = sheet.rows[:header.top if header else None]
    meta, unread = _around(sheet, rows, headings, first and header is not None, len(rows) if first else 0)
    if header is None:
        maybe = likely_header(sheet, headings)
        return Located(sheet, meta, None, unread, _block(sheet, maybe, headings) if maybe else None)
    block = _block(sheet, header, headings)
    columns, people = per_table(block.columns, sheet.rows[block.header:]) if "people" not in meta else ([], None)
    if people is not None:
        block = replace(block, columns=columns)
        place = next(column.index for column in columns if column.reason.code == "per_table")
        meta = meta | {"people": (people, sheet.address(place, block.header))}
    return Located(_told_once(sheet, block), meta, block, unread)


def _called(sheet: Sheet) -> dict[str, tuple[Any, str]]:
    """Find «Workshop 2» above the lines of a head count: what its meeting is called."""
    for number, row in enumerate(sheet.rows[:sheet.alone], start=1):
        if len(here := filled(row)) == 1 and is_meeting(row[here[0]]):
            return {"session": (row[here[0]].strip(), sheet.address(here[0], number))}
    return {}


def _around(sheet: Sheet, rows: Rows, headings: Headings, are_titles: bool,
            titled: int) -> tuple[dict[str, tuple[Any, str]], list[int]]:
    """Read the lines around a table: what they tell, and the numbers of those that tell nothing.

    ``are_titles``: lone cells tell of the meeting, too. ``titled``: the row up to which a lone cell may be a title;
    without a table, only before the first line that tells something.
    """
    meta: dict[str, tuple[Any, str]] = {}
    titles: dict[str, tuple[Any, str]] = {}
    unread = []
    for number, row in enumerate(rows, start=1):
        lines = meta_lines(row, headings.vocabulary)
        same = [meta.setdefault(line.kind, (line.value, sheet.address(line.column, number)))[0] == line.value
                for line in lines]
        said = list(in_title(row, headings.engagement)) if are_titles and not lines else []
        titles |= {line.kind: (line.value, sheet.address(line.column, number)) for line in said}
        may_be_title = number <= titled and (are_titles or not meta)  # between tables a lone cell may be an idea
        is_told = bool(lines or (said and sheet.alone))
        if not all(same) or not (is_told or is_title(row, may_be_title)):
            unread.append(number)
    return titles | meta, unread


def _counted(sheet: Sheet, told: Counted) -> Located:
    """Give the lines of a head count as a table; how many were there in all is told as above a table."""
    reason = Reason("counted", 0.95)
    shares = {i for row in sheet.rows for i in filled(row)}
    columns = [Column(i, "", Role("ignore") if i in shares else None, reason=reason)
               for i in range(max(map(len, sheet.rows)))]
    columns[told.label] = Column(told.label, told.called, Role("category"), reason=reason)
    columns[told.number] = Column(told.number, "", Role("people"), reason=reason)
    most = max(told.whole, key=lambda number: told.whole[number], default=0)
    whole = {"people": (told.whole[most][0], sheet.address(told.number, most))} if told.whole else {}
    return Located(sheet, {**told.told, **whole}, Block(told.first, columns, dict.fromkeys(told.whole, "meeting_line"),
                                      headings=sheet.rows[told.title:told.first], asked=told.dimension))


def _block(sheet: Sheet, header: Header, headings: Headings) -> Block:
    titles = sheet.rows[header.top:header.bottom + 1]
    columns = settled(header.columns, sheet.rows[header.bottom + 1:], headings)
    block = Block(header.bottom + 1, columns, headings=titles, asked=header.asked)
    for number, row in enumerate(sheet.rows[block.header:], start=block.header + 1):
        if is_session_line(row, headings.vocabulary):
            block.apart[number] = "session_line"
    return block


def _told_once(sheet: Sheet, block: Block) -> Sheet:
    """Repeat what stands in a cell merged over several rows, where it tells about them all."""
    sides = {c.index for c in block.columns if c.role is None or c.role.kind in ASIDE}
    tall = [m for m in sheet.merges if m.left == m.right and m.left in sides and m.bottom > m.top >= block.header]
    if not tall:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for merge in tall:
        for row in rows[merge.top + 1:merge.bottom + 1]:
            if not is_blank(row):
                row += [None] * (merge.left + 1 - len(row))
                row[merge.left] = rows[merge.top][merge.left]
    return replace(sheet, rows=rows)
