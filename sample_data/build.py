"""Turn the written texts and the plan of a case into its workbooks and its online export.

``python -m sample_data.build [CASE …]``; see BUILDING.md. The same input gives the same bytes.
"""

import csv
import datetime as dt
import io
import random
import sys
import tomllib
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import canonicalize

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from ingest.schema import Engagement
from sample_data.layouts import LAYOUTS
from sample_data.plan import UNANSWERED, Cell, Job, Ledger, Planned, Row, Sheet

HERE = Path(__file__).parent
WRITTEN = dt.datetime(2026, 1, 1)  # the date inside every workbook, so that a rebuild changes nothing
ROWS_OF_PEOPLE = ("form_export", "forms", "titled_forms")
HEAD_COUNTS = ("titled_forms", "ideas_by_question", "tables", "tally")
FILL = PatternFill("solid", fgColor="DCE6F1")
TITLE_WIDTH = 4  # cells that a title is merged over
NARROW, WIDE = 12, 60  # characters


@dataclass(frozen=True)
class Text:
    """One row of ``contributions.csv``."""

    text_id: str
    file: str
    cell: str
    question: str
    text: str


@dataclass(frozen=True)
class Case:
    """Everything that was written by hand for one case."""

    engagement: Engagement
    seed: int
    files: list[Planned]
    texts: list[Text]


def build(folder: Path) -> list[Path]:
    """Make every file that the plan of a case names, and give their paths."""
    case = read_case(folder)
    if problems := list(problems_of(case)):
        raise ValueError("\n".join(problems))
    ledger = Ledger(initials(case.engagement.id))
    cells = cells_of(case.texts)
    made: dict[Path, bytes] = {}
    for plan in sorted(case.files, key=lambda plan: plan.layout == "minutes"):  # minutes name submissions
        rng = random.Random(f"{case.seed}:{plan.path}")
        job = Job(case.engagement, plan, cells.get(plan.path, {}), rng, ledger)
        made[folder / plan.path] = as_bytes(plan.path, LAYOUTS[plan.layout](job))
    for path, content in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return list(made)


def read_case(folder: Path) -> Case:
    """Read the engagement, the plan and the texts of a case."""
    plan = _toml(folder / "source" / "plan.toml")
    return Case(
        engagement=Engagement.model_validate(_toml(folder / "engagement.toml")),
        seed=plan["seed"],
        files=[Planned.model_validate(entry) for entry in plan["files"]],
        texts=read_texts(folder / "source" / "contributions.csv"),
    )


def read_texts(path: Path) -> list[Text]:
    """Read the texts; a line with a comma too many, or with a gap, is refused."""
    texts = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        if missing := {*Text.__annotations__} - {*(lines.fieldnames or [])}:
            raise ValueError(f"{path.name}: no column {', '.join(sorted(missing))}")
        for row in lines:
            if None in row or None in row.values() or not row["text"].strip():
                raise ValueError(f"{path.name}: line {lines.line_num}: a cell too many, too few or no text")
            texts.append(Text(*(row[name] for name in Text.__annotations__)))
    return texts


def cells_of(texts: list[Text]) -> dict[str, dict[str, list[Cell]]]:
    """Join the ideas that share a cell, and give the cells by file and question."""
    groups: dict[tuple[str, str, str], list[Text]] = defaultdict(list)
    for text in texts:
        groups[text.file, text.question, text.cell or text.text_id].append(text)
    cells: dict[str, dict[str, list[Cell]]] = defaultdict(lambda: defaultdict(list))
    lists = 0
    for (file, question, _), group in groups.items():
        ideas = [text.text for text in group]
        written = as_list(ideas, style=lists) if group[0].cell else ideas[0]
        lists += bool(group[0].cell)
        cells[file][question].append(Cell(written, tuple(text.text_id for text in group)))
    return cells


def as_list(ideas: list[str], style: int) -> str:
    """Write several ideas as a list: with hyphens, with numbers or with bullets, in turn."""
    marks = (["-"] * len(ideas), [f"{i}." for i, _ in enumerate(ideas, start=1)], ["•"] * len(ideas))
    return "\n".join(f"{mark} {idea}" for mark, idea in zip(marks[style % 3], ideas, strict=True))


def initials(case_id: str) -> str:
    """Shorten a case's name for its submission numbers: london → LON, new-york → NY."""
    words = case_id.split("-")
    return (case_id[:3] if len(words) == 1 else "".join(word[0] for word in words)).upper()


def problems_of(case: Case) -> Iterator[str]:
    """Say everything in a case's inputs that doesn't fit together."""
    ids = Counter(text.text_id for text in case.texts)
    yield from (f"contributions.csv: {text_id} is there {n} times" for text_id, n in ids.items() if n > 1)
    paths = Counter(plan.path for plan in case.files)
    yield from (f"plan.toml: {path} is planned {n} times" for path, n in paths.items() if n > 1)
    takes_texts = {plan.path for plan in case.files if plan.layout != "minutes"}
    questions = {question.id for question in case.engagement.questions}
    for text in case.texts:
        if text.file not in takes_texts:
            yield f"contributions.csv: {text.text_id}: no file {text.file} that takes texts is planned"
        if text.question not in questions:
            yield f"contributions.csv: {text.text_id}: there is no question {text.question}"
    cells = cells_of(case.texts)
    for plan in case.files:
        yield from (f"{plan.path}: {problem}" for problem in _plan_problems(case, plan))
        yield from (f"{plan.path}: {problem}" for problem in _room_problems(plan, cells.get(plan.path, {})))


def _plan_problems(case: Case, plan: Planned) -> Iterator[str]:
    dimensions = {dimension.id: dimension for dimension in case.engagement.dimensions}
    if plan.counts and plan.layout not in (*ROWS_OF_PEOPLE, "tally"):
        yield f"the layout {plan.layout} has no counts"
    if plan.filled != plan.people and plan.layout not in HEAD_COUNTS:
        yield f"the layout {plan.layout} has no head count, so rows can't differ from people"
    for name, counts in plan.counts.items():
        if name not in dimensions:
            yield f"there is no dimension {name}"
            continue
        known = {*(category.id for category in dimensions[name].categories), *UNANSWERED}
        yield from (f"{name} has no category {answer}" for answer in counts if answer not in known)
        wanted = plan.people if plan.layout == "tally" else plan.filled
        if sum(counts.values()) != wanted:
            parts = " + ".join(str(n) for n in counts.values())
            yield f"{name} adds up to {sum(counts.values())} ({parts}), not to {wanted}"


def _room_problems(plan: Planned, cells: dict[str, list[Cell]]) -> Iterator[str]:
    if plan.layout in ROWS_OF_PEOPLE:
        for question, written in cells.items():
            if len(written) > plan.filled:
                yield f"{len(written)} cells of {question} don't fit on {plan.filled} rows"


def as_bytes(path: str, sheets: list[Sheet]) -> bytes:
    """Write sheets as the file that its ending asks for."""
    return _csv(sheets[0].rows) if path.endswith(".csv") else _stable(_workbook(sheets))


def _csv(rows: list[Row]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _workbook(sheets: list[Sheet]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    book.properties.creator = "Fair Hearing sample data"
    book.properties.created = book.properties.modified = WRITTEN
    return book


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for i, row in enumerate(sheet.rows):
        for j, value in enumerate(row):
            cell = page.cell(i + 1, j + 1, value)
            cell.alignment = Alignment(wrap_text=not (sheet.titled and i == 0), vertical="top")
            if isinstance(value, dt.date):
                cell.number_format = "dd/mm/yyyy"
            if i == sheet.header:
                cell.font, cell.fill = Font(bold=True), FILL
            elif j == 0 and (sheet.header is None or i < sheet.header):  # a label beside its value
                cell.font = Font(bold=True)
    if sheet.titled:
        page["A1"].font = Font(bold=True, size=14)
        page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=TITLE_WIDTH)
    _set_widths(page, sheet)


def _set_widths(page: Worksheet, sheet: Sheet) -> None:
    for j in range(max(len(row) for row in sheet.rows)):
        under_title = (row[j] for row in sheet.rows[int(sheet.titled) :] if j < len(row))
        longest = max((len(str(value)) for value in under_title if value is not None), default=0)
        page.column_dimensions[get_column_letter(j + 1)].width = min(WIDE, max(NARROW, longest + 2))


def _stable(book: Workbook) -> bytes:
    """Save without the clock and the machine: times, compressors and XML writers all differ."""
    saved, again = io.BytesIO(), io.BytesIO()
    ExcelWriter(book, zipfile.ZipFile(saved, "w")).save()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=WRITTEN.timetuple()[:6])
            entry.create_system = 3  # Windows would say 0
            new.writestr(entry, canonicalize(old.read(name)))  # stored as it is, not compressed
    return again.getvalue()


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def main(names: list[str]) -> None:
    """Build the cases named, or all of them."""
    for name in names or sorted(path.parent.parent.name for path in HERE.glob("*/source/plan.toml")):
        try:
            made = build(HERE / name)
        except (OSError, ValueError) as error:
            sys.exit(f"{name}: {error}")
        print(f"{name}: {len(made)} files")


if __name__ == "__main__":
    main(sys.argv[1:])
