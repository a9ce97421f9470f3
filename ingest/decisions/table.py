"""Read a table of decisions that staff keep elsewhere: all of it is kept, or nothing, and every fault is named.

Columns: theme (its short name or its label; several parted by «|»), status, text_<language>, who, date, and
decision (as in D3) where a row changes what is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.decisions.kept import enter, read_decisions
from ingest.decisions.told import status_spellings
from ingest.errors import FileRefused
from ingest.folder import Folder
from ingest.rows.days import told as read_day
from ingest.rows.values import text
from ingest.schema import Decision, fold
from ingest.schema import names as c
from ingest.store import Store
from ingest.store.engine import writing
from ingest.workbook.grid import Sheet, is_blank
from ingest.workbook.open import open_file
from locales import _

DECISION, WHO, WORDS = "decision", "who", "text_"  # headings
NEEDED = (c.THEME, c.STATUS, WHO, c.DATE)
LONGEST_WORDS, LONGEST_NAME = 2_000, 200


@dataclass(frozen=True)
class Fault:
    """One cell that can't be kept: its address in the file, its heading, what stands there, and why not."""

    cell: str
    field: str
    value: str
    reason: str


def add_table(store: Store, path: Path) -> tuple[int, list[Fault]]:
    """Keep the decisions of a CSV or workbook; give how many were new, or every fault, and then nothing was kept."""
    found, faults = read_rows(path, store.folder, read_decisions(store))
    if faults:
        return 0, faults
    standing = {(one.number, _same(one)) for one in read_decisions(store)}
    known = {same for _number, same in standing}
    fresh = [one for one in found
             if (one.number, _same(one)) not in standing and (one.number or _same(one) not in known)]
    with writing(store.engine) as connection:
        for one in fresh:
            enter(connection, one)
    return len(fresh), []


def read_rows(path: Path, folder: Folder, standing: list[Decision]) -> tuple[list[Decision], list[Fault]]:
    """Read the first sheet's decisions, and list what is wrong; raises ``FileRefused`` where it can't be read."""
    try:
        sheet = open_file(path.name, path.read_bytes())[0]
    except OSError as error:
        raise FileRefused("no_such_file", _("{file} can't be read. Is the name right?").format(file=path)) from error
    head = next((i for i, row in enumerate(sheet.rows) if not is_blank(row)), 0)
    columns = {text(cell).lower(): j for j, cell in enumerate(sheet.rows[head])} if sheet.rows else {}
    if absent := [name for name in NEEDED if name not in columns]:
        return [], [Fault(sheet.address(0, head + 1), name, "", _("this column is missing")) for name in absent]
    reader = _Reader(sheet, columns, folder, {one.number: one for one in standing})
    rows = [i for i in range(head + 1, len(sheet.rows)) if not is_blank(sheet.rows[i])]
    found = [decision for i in rows if (decision := reader.read(i))]
    return found, reader.faults


class _Reader:
    """Reads row after row, and collects what is wrong."""

    def __init__(self, sheet: Sheet, columns: dict[str, int], folder: Folder, standing: dict[int, Decision]) -> None:
        self.sheet, self.columns, self.folder, self.standing = sheet, columns, folder, standing
        self.faults: list[Fault] = []
        self.themes = _theme_spellings(folder)
        self.statuses = status_spellings()

    def read(self, row: int) -> Decision | None:
        """Read a row; None where something is wrong with it."""
        before = len(self.faults)
        number = self._number(row)
        themes = self._themes(row, number)
        status = self.statuses.get(fold(self._said(row, c.STATUS)))
        if status is None:
            self._fault(row, c.STATUS, _("write one of: {words}").format(words=", ".join(c.Decided)))
        date = read_day(self._cell(row, c.DATE), self.folder.engagement.date_order)
        if date is None:
            self._fault(row, c.DATE, _("write a date, as in 2026-03-04"))
        who = self._within(row, WHO, LONGEST_NAME)
        if not who:
            self._fault(row, WHO, _("write who decided"))
        words = {name: said for name in self._languages() if (said := self._within(row, WORDS + name, LONGEST_WORDS))}
        if not words:
            first = self.folder.engagement.languages[0]
            self._fault(row, WORDS + first, _("write what was decided, in one language at least"))
        if len(self.faults) > before or status is None or date is None:
            return None
        old = self.standing.get(number) if not themes else None  # what isn't said anew stays
        answered = (old.themes, old.idea, old.text) if old else (themes, "", "")
        return Decision(number=number, themes=answered[0], idea=answered[1], text=answered[2], status=status,
                        words=words, who=who, date=date)

    def _number(self, row: int) -> int:
        said = self._said(row, DECISION).upper().removeprefix("D")
        if not said:
            return 0
        if not said.isdecimal() or int(said) not in self.standing:
            self._fault(row, DECISION, _("there is no such decision; leave it empty for a new one"))
            return 0
        return int(said)

    def _themes(self, row: int, number: int) -> tuple[str, ...]:
        said = list(filter(None, (one.strip() for one in self._said(row, c.THEME).split(c.SEPARATOR))))
        if not said and not number:
            self._fault(row, c.THEME, _("write which theme this answers"))
        for unknown in (one for one in said if fold(one) not in self.themes):
            self._fault(row, c.THEME, _("there is no theme «{theme}» in the codebook").format(theme=unknown))
        return tuple(dict.fromkeys(self.themes[fold(one)] for one in said if fold(one) in self.themes))

    def _languages(self) -> Iterator[str]:
        for name in self.columns:
            language = name.removeprefix(WORDS)
            if name.startswith(WORDS) and len(language) == 2 and language.isalpha():
                yield language

    def _within(self, row: int, column: str, most: int) -> str:
        said = self._said(row, column)
        if len(said) > most:
            self._fault(row, column, _("this is too long: {n} letters at most").format(n=most))
        return said

    def _cell(self, row: int, column: str) -> Any:
        cells, place = self.sheet.rows[row], self.columns.get(column)
        return cells[place] if place is not None and place < len(cells) else None

    def _said(self, row: int, column: str) -> str:
        return text(self._cell(row, column))

    def _fault(self, row: int, column: str, reason: str) -> None:
        cell = self.sheet.address(self.columns.get(column, 0), row + 1)
        self.faults.append(Fault(cell, column, self._said(row, column), reason))


def _theme_spellings(folder: Folder) -> dict[str, str]:
    """Give every spelling of a theme, folded, with its short name; a short name wins over another theme's label."""
    book = folder.codebook
    labels = [name for name in book.columns if name.startswith(c.label_column(""))]
    spelt = {fold(row[name]): row[c.THEME] for row in book.to_dict("records") for name in labels if row[name]}
    return spelt | {fold(theme): theme for theme in book[c.THEME]}


def _same(decision: Decision) -> str:
    return decision.model_copy(update={"number": 0}).model_dump_json()
