"""What columns can mean side by side: a place in a table of people is where they live; groups beside numbers are
a head count. What doesn't fit is asked about, not kept because its heading is usual."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ingest.layout.role import Role
from ingest.rows import counts, values
from ingest.rows.names import look_like_names
from ingest.schema import fold
from ingest.workbook import looks
from ingest.workbook.grid import Rows, at
from ingest.workbook.header import Column
from ingest.workbook.headings import COUNT, Headings
from ingest.workbook.reason import SURE, Reason
from ingest.workbook.wording import gist, words_of
from ingest.workbook.words import COUNTERS, DESCRIBING, NUMBERED, QUANTITY, WHEREVER

FIRM = ("told", "own", "tool", "counted")  # codes of columns that nothing beside them can change
MEETING = ("date", "partner", "session", "people")  # kinds of columns that tell one meeting from another
ONCE = ("supports", "people", "date", "id", "participant", "area", "venue", "partner", "session")  # one column each
ADDED = ("supports", "people")  # kinds of which several columns may be parts of one number
WHOLE = frozenset(("total", "totai", "all", "sum", "suma", "soma"))
_COUNTERS, _QUANTITY, _NUMBERED, _WHEREVER, _DESCRIBING = (
    frozenset(gist(fold(name)) for name in names) for names in (COUNTERS, QUANTITY, NUMBERED, WHEREVER, DESCRIBING))
FITS = {  # what the values of some kinds have to look like
    "supports": lambda cell: counts.votes(cell) is not None,
    "people": counts.looks_counted,
}


def sensible(columns: Sequence[Column], rows: Rows, headings: Headings) -> list[Column]:
    """Give the columns with what they can mean beside each other. ``rows``: some of those below the header."""
    table = _Table(list(columns), rows, headings)
    for change in (_values_fit, _counted_in_groups, _crossed, _where_people_live, _meetings, _numbers_of_rows,
                   _numbers_of_ideas, _nobodys_groups, _one_each, _described, _names):
        change(table)
    return table.columns


class _Table:
    """A table while its columns are being settled."""

    def __init__(self, columns: list[Column], rows: Rows, headings: Headings) -> None:
        self.columns, self.rows, self.headings = columns, rows, headings
        self._seen: dict[int, list[Any]] = {}

    def seen(self, column: Column) -> list[Any]:
        """Give the values of a column, as far as they are looked at."""
        if column.index not in self._seen:
            self._seen[column.index] = [cell for row in self.rows if (cell := at(row, column.index)) is not None]
        return self._seen[column.index]

    def has(self, *kinds: str) -> bool:
        """Say whether any column is of one of these kinds."""
        return any(column.role and column.role.kind in kinds for column in self.columns)

    def loose(self, *kinds: str) -> list[Column]:
        """Give the columns of some kinds that may still change."""
        return [column for column in self.columns if column.role and column.role.kind in kinds
                and column.reason.code not in FIRM]

    def set(self, column: Column, role: Role | None, reason: Reason | None = None) -> None:
        """Take a column for something else; without a role it is asked about, and what it was is offered."""
        place = next(i for i, each in enumerate(self.columns) if each.index == column.index)
        unsure = Reason(column.reason.code, SURE - 0.05, column.reason.detail)
        said = reason or (unsure if unsure.code in ("words", "values", "both") else Reason("fits_not", SURE - 0.05))
        self.columns[place] = replace(column, role=role, maybe=role or column.maybe or column.role, reason=said,
                                      taken_for=column.taken_for if role else "")

    def is_people(self) -> bool:
        """Say whether a row is a person: it tells more of them than where they live."""
        area = self.headings.engagement.areas
        return any(c.role and c.role.kind == "answer" and not (area and c.role.key == area.id) for c in self.columns)


def _values_fit(table: _Table) -> None:
    """Ask about usual headings whose values are something else: «Place» above numbers."""
    for column in table.loose("supports", "people", "date", "answer", "question"):
        seen, role = table.seen(column), column.role
        if role and seen and _share_of(role, seen, table.headings) < looks.FEW:
            table.set(column, None)


def _share_of(role: Role, seen: list[Any], headings: Headings) -> float:
    if role.kind in FITS:
        return looks.share(seen, FITS[role.kind])
    if role.kind == "date":
        return max(looks.days(seen, headings), looks.share(seen, lambda cell: isinstance(cell, float | int)))
    if role.kind == "question":
        return looks.share(seen, lambda cell: isinstance(cell, str) and any(map(str.isalpha, cell)))
    dimension = headings.engagement.dimension(role.key)
    return looks.answered(seen, dimension, headings)[1] if dimension and len(seen) > 1 else 1.0


# ---------------------------------------------------------------- head counts

def _counted_in_groups(table: _Table) -> None:
    """Take groups, each once, beside numbers for a head count: rows of people never name each group just once."""
    if table.has("question", COUNT, "dimension", "link") or not (groups := _groups(table) or _mixed(table)):
        return
    numbers = [column for column in table.columns if column is not groups and _is_counted(table, column)]
    called = [column for column in numbers if _is_called_a_number(column)]
    called = _in_figures(called, table) or called
    chosen = _only(_totals(called) or called) or (_only(numbers) if len(table.seen(groups)) > 2 else None)
    if not numbers:
        return
    if chosen is None:  # as people they would be counted wrongly
        table.set(groups, None)
    for column in numbers:
        if column is chosen and not (column.role and column.role.kind == "people"):
            table.set(column, Role("people"), Reason("beside_groups", 0.9))
        elif column is not chosen and column.role and column.reason.code not in FIRM:
            table.set(column, None)
    if chosen and groups.role is None:
        table.set(groups, groups.maybe, Reason("values", 0.9))


def _groups(table: _Table) -> Column | None:
    """Find the one column that names groups, (nearly) each of them once."""
    found = [column for column in table.columns if (role := column.role or column.maybe) and role.kind == "answer"
             and _each_once(table.seen(column), role, table.headings)]
    people = [column for column in table.columns if column.role and column.role.kind == "answer"]
    return found[0] if len(found) == 1 and len(people) <= 1 else None


def _mixed(table: _Table) -> Column | None:
    """Find the one column that names groups of several questions, each of them once; then take it for that."""
    found = [c for c in table.columns if (c.role is None or c.role.kind == "category")
             and _are_groups(table.seen(c), table.headings, 2 if c.role else 3)]
    if len(found) != 1 or table.has("answer") or (found[0].role is None and table.has("category")):
        return None
    place = table.columns.index(found[0])
    table.columns[place] = replace(found[0], maybe=Role("category"))
    return table.columns[place]


def _are_groups(seen: list[Any], headings: Headings, fewest: int) -> bool:
    said = [cell for cell in seen if isinstance(cell, str) and not values.is_total([cell], loosely=True)]
    return len(said) >= fewest and len(set(said)) == len(said) and looks.share(
        said, lambda cell: any(headings.counted(cell).values())) >= looks.MOST


def _each_once(seen: list[Any], role: Role, headings: Headings) -> bool:
    dimension = headings.engagement.dimension(role.key)
    labels = [cell for cell in seen if (isinstance(cell, str) and counts.heads(cell) is None) or _is_band(cell)]
    if dimension is None or len(labels) < len(seen) or len(seen) < 2:
        return False
    known, _ = looks.answered(seen, dimension, headings)
    return len(known) >= 2 and len(known) >= looks.MOST * known.total() and known.total() >= len(seen) / 2


def _is_band(cell: Any) -> bool:
    return isinstance(cell, str) and any(not char.isdigit() for char in cell.strip())


def _is_counted(table: _Table, column: Column) -> bool:
    seen = table.seen(column)
    return bool(seen) and looks.share(seen, lambda cell: counts.heads(cell) is not None) >= looks.MOST and (
        "%" not in column.heading and not all(isinstance(cell, float) and 0 < cell < 1 for cell in seen))


def _is_called_a_number(column: Column) -> bool:
    said = " ".join(words_of(column.heading))
    usual = column.role is not None and column.role.kind == "people"
    return usual or said in _COUNTERS


def _in_figures(columns: list[Column], table: _Table) -> list[Column]:
    """Leave strokes aside where the numbers stand beside them."""
    return [column for column in columns if looks.share(
        table.seen(column), lambda cell: not isinstance(cell, str) or any(map(str.isdigit, cell))) >= looks.MOST]


def _totals(columns: list[Column]) -> list[Column]:
    return [column for column in columns if WHOLE.intersection(words_of(column.heading))]


def _only(columns: list[Column]) -> Column | None:
    return columns[0] if len(columns) == 1 else None


def _crossed(table: _Table) -> None:
    """Read groups down the side of a head count written across: ages down, sexes across."""
    across = {c.role.key.partition("/")[0] for c in table.columns if c.role and c.role.kind == COUNT}
    if not across or table.has("answer", "category", *MEETING, "venue", "area"):
        return
    for column in table.columns:
        for dimension in table.headings.engagement.dimensions if column.role is None else ():
            role = Role("answer", dimension.id)
            seen = [cell for cell in table.seen(column) if not values.is_total([cell], loosely=True)]
            if dimension.id not in across and _each_once(seen, role, table.headings):
                table.set(column, role, Reason("values", 0.9))
                return


# ---------------------------------------------------------------- people, meetings, ideas

def _where_people_live(table: _Table) -> None:
    """Take a place in a table of people for where they live, if the engagement asks that and nothing else tells it."""
    areas = table.headings.engagement.areas
    if areas is None or not (table.is_people() or table.has("private")):
        return
    if table.has("venue", "partner", "session", "people"):
        return
    lives = Role("answer", areas.id)
    places = [c for c in table.columns if c.reason.code not in FIRM and (
        (c.role and c.role.kind == "area") or (c.role is None and c.maybe in (lives, Role("area"))))]
    if lives in [column.role for column in table.columns] or len(places) != 1:
        return
    seen = table.seen(places[0])
    fits = looks.answered(seen, areas, table.headings)[1] >= looks.HALF if seen else True
    table.set(places[0], lives if fits else None, Reason("of_people", 0.8) if fits else None)


def _meetings(table: _Table) -> None:
    """Ask about «Location» in a list of ideas: it may be where the meeting was, or where something is to be done."""
    for column in table.loose("venue", "area", "date", "people"):
        wherever = all(word in _WHEREVER for word in words_of(column.heading))
        told = [c for c in table.columns if c is not column and c.role and c.role.kind in (*MEETING, "venue")]
        if column.role and table.has("question") and not told and (wherever or column.role.kind == "people"):
            table.set(column, None)


def _numbers_of_rows(table: _Table) -> None:
    """Keep a bare number as somebody's where rows are people; elsewhere each idea would count as one."""
    for column in table.loose("id"):
        if " ".join(words_of(column.heading)) in _NUMBERED:
            said = [str(cell) for cell in table.seen(column)]
            numbers = looks.share(said, lambda text: any(map(str.isdigit, text))) >= looks.MOST
            if not (table.is_people() and numbers and len(set(said)) == len(said)) or table.has("participant"):
                table.set(column, None)


def _numbers_of_ideas(table: _Table) -> None:
    """Ask about «No.» beside one question and its votes: as a participant's, each idea would count as a person."""
    questions = [column for column in table.columns if column.role and column.role.kind == "question"]
    if table.is_people() or len(questions) != 1 or not table.has("supports", "decision"):
        return
    for column in table.loose("participant"):
        if " ".join(words_of(column.heading)) == "number":
            table.set(column, None)


def _nobodys_groups(table: _Table) -> None:
    """Ask about «Group» outside a head count, and about «Count» beside ideas."""
    kinds = {column.role.kind for column in table.columns if column.role}
    counted = COUNT in kinds or ("people" in kinds and not kinds & {"question", "link"})
    for column in [] if counted else table.loose("category", "dimension"):
        table.set(column, None)
    for column in table.loose("people") if "question" in kinds else ():
        if " ".join(words_of(column.heading)) in _QUANTITY:
            table.set(column, None)


def _one_each(table: _Table) -> None:
    """Keep one column of each kind: the sum of the others; if there is none, the first, but no number."""
    for kind in ONCE:
        several = [column for column in table.columns if column.role and column.role.kind == kind]
        if len(several) < 2:
            continue
        firm = [column for column in several if column.reason.code in FIRM]
        if len({column.heading for column in several}) == 1:
            continue
        kept = _only(firm or _totals(several)) or (several[0] if kind not in ADDED else None)
        for column in several:
            if column is not kept and column.reason.code not in FIRM and (not kept or column.heading != kept.heading):
                table.set(column, None, Reason("twice", SURE - 0.05) if kind not in ADDED else None)


def _described(table: _Table) -> None:
    """Take «Description» for what is proposed, where no other column is."""
    texts = [c for c in table.columns if c.role is None and c.maybe and c.maybe.kind == "question"]
    found = _only([c for c in texts if " ".join(words_of(c.heading)) in _DESCRIBING])
    if found and not table.has("question") and looks.things_said(table.seen(found)) > looks.HALF:
        first = Role("question", table.headings.vocabulary.first_question)
        table.set(found, first, Reason("both", 0.8, found.heading))


def _names(table: _Table) -> None:
    """Take columns of people's names for personal details, whatever stands above them."""
    if not (table.is_people() or table.has("private", "participant")) or table.has(COUNT):
        return
    for column in table.columns:
        several = sum(bool(each.role and each.role.kind == "question") for each in table.columns) > 1
        known = column.role and column.role.kind not in ("participant", "id", "ignore", *(["question"] * several))
        asks = column.role is None and column.maybe and column.maybe.kind == "question"
        worded = asks and column.reason.code in ("words", "both")
        if not known and not worded and column.reason.code not in FIRM and look_like_names(table.seen(column)):
            table.set(column, Role("private"), Reason("names", 0.8))
