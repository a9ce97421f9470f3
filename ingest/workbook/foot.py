"""Head counts that stand below a table of people, in its columns and without headings of their own.

line   a label and a number («under 35 | 6»), as ``counted.py`` reads them.
run    such lines one below the other; empty rows and headings may stand between them.
home   where an answer like it belongs: «under 35» is at home where others answer their age.

A run is cut out of the table where it can't be people. Where it can be both it is left in it, and asked about.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.rows import counts, personal, values
from ingest.schema.engagement import AGE_KIND
from ingest.workbook.counted import Kind, Line, is_plural, line_of, names_a_count
from ingest.workbook.grid import Rows, Sheet, at, filled, is_blank
from ingest.workbook.header import Header
from ingest.workbook.headings import COUNT, Headings
from ingest.workbook.meta import is_note
from ingest.workbook.run import Run, sheets_of
from locales import _

LONGEST = 5_000  # rows; a longer sheet is no workshop's, and only its end is searched
END = 200  # rows
GAP = 2  # empty rows between two lines of a run
PLACES = ("area", "venue", "session", "partner", "category", "dimension", "link", "date")  # whose rows are no people
NUMBERS = ("participant", "id", "supports")  # kinds of columns in which numbers are at home


def cut_out(sheet: Sheet, header: Header, headings: Headings) -> list[Sheet]:
    """Give a table without the head counts below it, and each of those as a sheet of its own."""
    kinds = {column.role.kind for column in header.columns if column.role}
    if not kinds:
        return [sheet]
    if kinds in ({"category", "people"}, {"answer", "people"}):
        return _everybody(sheet, header, headings)
    if kinds & {"people", COUNT}:
        return [sheet]
    lines = {i: line for i in _searched(sheet, header) if (line := line_of(sheet.rows[i], headings))}
    if not any(line.kind in (Kind.WHOLE, Kind.GROUP) for line in lines.values()):
        return [sheet]
    table = _Table(sheet.rows, header, lines, headings)
    counted, perhaps = [], []
    for run in map(table.without_people, _runs(table, headings)):
        for part in [run] if table.is_strong(run) else _known_only(run):
            if table.is_count(part):
                counted.append(part)
            elif table.may_be_count(part):
                perhaps += [i + 1 for i in part.lines]
    return _apart(replace(sheet, perhaps=tuple(perhaps)), counted, table.private, headings)


def _searched(sheet: Sheet, header: Header) -> range:
    """Give the rows in which lines are looked for: those of a table that could be a workshop's, else its last ones."""
    first, end = header.bottom + 1, len(sheet.rows)
    return range(first if end <= LONGEST else max(first, end - END), end)


def _everybody(sheet: Sheet, header: Header, headings: Headings) -> list[Sheet]:
    """Cut «In the room | 23» out of a head count: it is none of the groups."""
    lines = {i: line for i in _searched(sheet, header) if (line := line_of(sheet.rows[i], headings))}
    found = {i: line for i, line in lines.items() if line.kind == Kind.WHOLE
             and not values.says_total(line.label, loosely=True)}
    return _apart(sheet, [Run({i: line}) for i, line in found.items()], set(), headings)


def _apart(sheet: Sheet, counted: list[Run], private: set[int], headings: Headings) -> list[Sheet]:
    gone = {i for run in counted for i in (*run.lines, *run.titles)}
    left = replace(sheet, rows=[[] if i in gone else row for i, row in enumerate(sheet.rows)])
    for run in counted:  # below names stand names, too, where nobody knows what a line is
        run.lines = {i: line._replace(label=_(personal.HIDDEN)) if line.kind == Kind.UNKNOWN and line.column in private
                     else line for i, line in run.lines.items()}
    return [left, *[part for run in counted for part in sheets_of(sheet, run, headings)]]


class _Table:
    """The table above: what stands in its columns in rows that are no lines of a head count."""

    def __init__(self, rows: Rows, header: Header, lines: dict[int, Line], headings: Headings) -> None:
        self.rows, self.header, self.lines, self.headings = rows, header, lines, headings
        self.roles = {column.index: column.role for column in header.columns if column.role}
        self.private = {index for index, role in self.roles.items() if role.kind == "private"}
        below = range(header.bottom + 1, len(rows))
        self.others = [rows[i] for i in below if i not in lines and len(filled(rows[i])) > 1]
        self._said: dict[int, Counter[str]] = {}
        self.said = [line for line in lines.values() if line.kind == Kind.UNKNOWN]

    def is_person(self, line: Line) -> bool:
        """Say whether a line reads as the rows of people do: an answer where it is asked, beside a number at home."""
        role, beside = self.roles.get(line.column), self.roles.get(line.beside)
        if not (role and beside and role.kind == "answer" and role.key == line.dimension):
            return False
        asked = self.headings.engagement.dimension(beside.key) if beside.kind == "answer" else None
        numbered = beside.kind in NUMBERS or bool(asked and asked.kind == AGE_KIND)
        return numbered and not (is_plural(line.label) and self._labels(line.column)[line.label.casefold()] == 1)

    def _labels(self, column: int) -> Counter[str]:
        if column not in self._said:
            self._said[column] = Counter(str(at(row, column)).strip().casefold() for row in self.rows)
        return self._said[column]

    def without_people(self, run: Run) -> Run:
        """Leave people's rows out that stand, after an empty row, before a number of everybody: one alone, or alike."""
        first = next((i for i, line in run.lines.items() if not self.is_person(line)), None)
        before = [line.label.casefold() for i, line in run.lines.items() if first is None or i < first]
        if run.titles or first is None or not before or (len(before) > 1 and len(set(before)) == len(before)):
            return run
        return replace(run, lines={i: line for i, line in run.lines.items() if i >= first}, set_off=False)

    def is_strong(self, run: Run) -> bool:
        """Say whether a run says of itself that it is a head count, or no row above it looks like its lines."""
        return bool(run.titles or run.has(Kind.WHOLE) or self._is_wider(run))

    def is_count(self, run: Run) -> bool:
        """Say whether these lines can't be people."""
        groups, whole = run.has(Kind.GROUP), run.has(Kind.WHOLE)
        if not (groups or whole) or (run.is_loose and not self._is_set_apart(run)):
            return False
        one = (groups or whole)[0]
        home = self._number_at_home(one)
        if whole or run.titles:
            return bool(groups or run.titles or run.set_off or not home or " " in one.label or self._is_wider(run))
        if len({line.label.casefold() for line in groups}) < len(groups):
            return False  # people say the same as others
        if not home:
            return True
        alike = self._label_at_home(one)
        return len(groups) > 1 and not alike and (run.set_off or self._is_wider(run))

    def _is_set_apart(self, run: Run) -> bool:
        """Say whether numbers among words stand where no idea does: «12 women» may be one."""
        rest = range(max(run.lines) + 1, len(self.rows))
        several = len(run.has(Kind.GROUP)) + len(run.has(Kind.WHOLE)) > 1
        is_last = all(is_blank(self.rows[i]) or i in self.lines or is_note(self.rows[i]) for i in rest)
        return bool(run.titles or (several and is_last and (run.set_off or self._is_wider(run))))

    def may_be_count(self, run: Run) -> bool:
        """Say whether nobody can tell: whole columns of answers are not asked about."""
        groups, whole = run.has(Kind.GROUP), run.has(Kind.WHOLE)
        role = self.roles.get((groups or whole)[0].column) if groups or whole else None
        if (role and role.kind in PLACES) or len({line.label.casefold() for line in groups}) < len(groups):
            return False
        return bool(whole or (groups and ((run.set_off and len(groups) > 1) or not self._label_at_home(groups[0]))))

    def _is_wider(self, run: Run) -> bool:
        """Say whether people above fill other cells than a line does."""
        line = next(iter(run.lines.values()))
        more = [row for row in self.others if set(filled(row)) - {line.column, line.beside}]
        if not self.others and not self.said:
            return len(self.roles) > 2
        alike = sum(self.lines[i].column == line.column for i in self.lines if self.lines[i].kind == Kind.UNKNOWN)
        return len(more) > alike

    def _label_at_home(self, line: Line) -> bool:
        role = self.roles.get(line.column)
        if role and (role.kind in PLACES or (role.kind == "answer" and role.key == line.dimension)):
            return True
        said = [self.headings.counted(at(row, line.column)) for row in self.others]
        return any(options.get(line.dimension) for options in said) or not (self.others or self.said)

    def _number_at_home(self, line: Line) -> bool:
        if line.column == line.beside:
            return False
        role = self.roles.get(line.beside)
        asked = self.headings.engagement.dimension(role.key) if role and role.kind == "answer" else None
        numbered = bool(role and role.kind in NUMBERS) or bool(asked and asked.kind == AGE_KIND)
        return numbered or self._holds_numbers(line.beside)

    def _holds_numbers(self, index: int) -> bool:
        said = [line.number for line in self.said if line.beside == index]
        return bool(said) or any(_is_number(at(row, index)) for row in self.others)


def _is_number(cell: Any) -> bool:
    return cell is not None and counts.heads(cell) is not None


# ---------------------------------------------------------------- runs

def _runs(table: _Table, headings: Headings) -> Iterator[Run]:
    """Give each run: from a heading or a line that is known to the last line in the same columns."""
    rows, index = table.rows, table.header.bottom + 1
    while index < len(rows):
        line = table.lines.get(index)
        if line is None or line.kind == Kind.UNKNOWN:
            index += 1
            continue
        run = Run({index: line}, *_above(table, index, headings))
        if table.is_person(line) and not (run.titles or run.set_off):
            index += 1
            continue
        index = _follow(table, run, index, headings) + 1
        yield run


def _above(table: _Table, index: int, headings: Headings) -> tuple[list[int], bool]:
    """Find the heading above a run's first line, and whether an empty row sets the run off."""
    rows, first = table.rows, table.header.bottom + 1
    titles: list[int] = []
    above = index - 1
    while above >= first and index - above <= GAP + 1 and is_blank(rows[above]):
        above -= 1
    if above >= first and filled(rows[above]) and len(filled(rows[above])) <= 2 and above not in table.lines:
        cells = [rows[above][i] for i in filled(rows[above])]
        titles = [above] if names_a_count(cells, headings) else []
    start = titles[0] if titles else index
    return titles, start > first and is_blank(rows[start - 1])


def _follow(table: _Table, run: Run, index: int, headings: Headings) -> int:
    """Add the lines below, and give the row of the last one."""
    first, last, blank = run.lines[index], index, 0
    for i in range(index + 1, len(table.rows)):
        row, line = table.rows[i], table.lines.get(i)
        if is_blank(row):
            blank += 1
        elif line and _same_columns(line, first) and not (blank and line.kind == Kind.UNKNOWN):
            run.lines[i], last, blank = line, i, 0
        elif len(filled(row)) == 1 and line is None and names_a_count([row[filled(row)[0]]], headings) and (
                i + 1 in table.lines):
            run.titles.append(i)
        else:
            break
        if blank > GAP:
            break
    run.titles = [title for title in run.titles if title < last]
    return last


def _same_columns(line: Line, first: Line) -> bool:
    """Say whether two lines stand in the same columns; «Women: 12» in one cell does where it begins there."""
    in_one = line.column in (line.beside, first.beside)
    return line.column == first.column and (line.beside == first.beside or in_one)


def _known_only(run: Run) -> Iterator[Run]:
    """Part a run at lines that nobody knows: where they may be people, they are."""
    part = Run(set_off=run.set_off)
    for i, line in run.lines.items():
        if line.kind != Kind.UNKNOWN:
            part.lines[i] = line
        elif part.lines:
            yield part
            part = Run()
    if part.lines:
        yield part
