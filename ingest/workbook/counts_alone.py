"""Sheets that are nothing but a head count: a title, a date and a place perhaps, and lines (see ``counted.py``).

lead   what stands around the lines: it tells of the meeting.
part   the lines of one dimension, as a sheet of its own; where two columns count two meetings, those of one column.

Numbers beside groups may be of anything: votes, codes, ages, a population. So the sheet must say that they were in a
room, or count several groups and nothing that speaks of something else; where that is not sure, it is asked about.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ingest.rows import values
from ingest.schema import fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.workbook.abreast import Told, abreast, names_a_meeting
from ingest.workbook.counted import Kind, Line, empty_line, is_answer, is_plural, line_of, names_a_count, opens_a_count
from ingest.workbook.foot import LONGEST
from ingest.workbook.grid import Cells, Sheet, at, filled, is_blank
from ingest.workbook.headings import Headings
from ingest.workbook.meta import in_title, is_note, meta_lines, readable
from ingest.workbook.run import Run, sheets_of
from ingest.workbook.wording import gist
from ingest.workbook.words import COUNTERS

CROWD = 5_000  # people; more are a population's
YOUNGEST, OLDEST = 5, 110  # what may be somebody's age
TEXT = 60  # letters; a longer line says something
_OTHERWISE = re.compile(  # what is counted, where it isn't who came
    r"\b(?:votes?|voters?|votos?|votantes|responses?|respostas?|respuestas?|replies|surveys?|pesquisas?|encuestas?|online|"
    r"complaints?|reclamac\w+|queixas?|quejas|households?|domicilios?|hogares|ideas?|ideias?|proposals?|propostas?|"
    r"propuestas?|comments?|comentarios?|population|populacao|poblacion|census|censo|registered|"
    r"registrations?|invited|expected|invitad\w+|convidad\w+|inscrit\w+|esperad\w+|targets?|metas?|quotas?|cotas?|cuotas?|"
    r"codes?|codigos?|lists?|listas? de op\w+|likes|visits?|visitas|percent\w*|porcent\w+|share)\b")
_BARE = frozenset(("yes", "no", "sim", "nao", "si", "y", "n", "s"))  # answers to whatever was asked
_COUNTERS = frozenset(gist(fold(name)) for name in COUNTERS)


def counts_alone(sheet: Sheet, headings: Headings) -> list[Sheet]:
    """Give a sheet that is nothing but head counts as their leads and parts; nothing for any other sheet.

    A sheet that may be one is given with its lines named in ``perhaps``. For sheets on which no header was found.
    """
    if sheet.hidden or len(sheet.rows) > LONGEST:
        return []
    for cut in (_blocks, _pairs):
        blocks = [_one(block, headings) for block in cut(sheet, headings)]
        if len(blocks) > 1 and all(block and not block[0].perhaps for block in blocks):
            return [part for block in blocks for part in block]
    return _one(sheet, headings)


def _one(sheet: Sheet, headings: Headings) -> list[Sheet]:
    """Give the lead and the parts of one head count, or of several side by side."""
    lead, columns = abreast(sheet, headings) or (None, [({}, sheet, sheet)])
    runs = [_run(column, headings, is_column=lead is not None) for _, column, _ in columns]
    known, around = [run for run in runs if run], lead or sheet
    if len(known) < len(runs):
        return []
    first = min(i for run in known for i in run.lines)
    if not all(run.has(Kind.GROUP) or run.has(Kind.WHOLE) for run in known):
        says = any(says_so(around, run, headings) for run in known) and all(run.has(Kind.UNKNOWN) for run in known)
        return [replace(sheet, perhaps=tuple(i + 1 for i in known[0].lines))] if says and lead is None else []
    if any(contradicts(around, run) for run in known) or not any(is_sure(around, run, headings) for run in known):
        return [replace(sheet, perhaps=tuple(i + 1 for i in known[0].lines))]
    in_a_room = any(says_so(around, run, headings) for run in known)
    lead = lead or _without(sheet, {*known[0].lines, *known[0].titles})
    parts = [_told(part, told, in_a_room) for (told, _, whole), run in zip(columns, known, strict=True)
             for part in sheets_of(whole, run if _people(around, headings) else _with_whole(run), headings)]
    return [replace(part, alone=first + 1) for part in [lead, *parts]]


def _told(part: Sheet, told: Told, in_a_room: bool) -> Sheet:
    assert part.counted is not None
    return replace(part, counted=replace(part.counted, told=told, in_a_room=in_a_room))


def _without(sheet: Sheet, gone: set[int]) -> Sheet:
    return replace(sheet, rows=[[] if i in gone else row for i, row in enumerate(sheet.rows)])


def _blocks(sheet: Sheet, headings: Headings) -> list[Sheet]:
    """Cut a sheet where lines of another meeting stand between the numbers; give it whole where there are none."""
    starts, above, named = [0], None, False
    names: list[bool] = []
    for i, row in enumerate(sheet.rows):
        if _line(row, headings):
            if above is not None and (named or not names):
                starts, names = ([*starts, above], [*names, named]) if names else (starts, [named])
            names = names or [False]
            above, named = None, False
        elif not is_blank(row):
            above = i if above is None else above
            named = named or names_a_meeting(row, headings)
    return [sheet.only(top, bottom) for top, bottom in zip(starts, [*starts[1:], len(sheet.rows)], strict=True)] if all(
        names) else [sheet]


def _pairs(sheet: Sheet, headings: Headings) -> list[Sheet]:
    """Cut a sheet between columns of labels and numbers that stand beside others, each below the name of a meeting."""
    width = max(map(len, sheet.rows), default=0)
    starts = [j for j in range(width) if any(_is_pair(row, j, headings) for row in sheet.rows)]
    if len(starts) < 2 or any(after - before < 2 for before, after in pairwise(starts)):
        return [sheet]
    strips = [sheet.only(0, len(sheet.rows), left, right) for left, right in pairwise([*starts, width])]
    are_named = all(any(names_a_meeting(row, headings) for row in strip.rows) for strip in strips)
    return strips if are_named and starts[0] == min(filled(row)[0] for row in sheet.rows if filled(row)) else [sheet]


def _is_pair(row: Cells, j: int, headings: Headings) -> bool:
    line = line_of(row[j:j + 2], headings) if isinstance(at(row, j), str) and at(row, j + 1) is not None else None
    return line is not None and line.kind in (Kind.WHOLE, Kind.GROUP) and line.column == 0


# ---------------------------------------------------------------- its lines

def _run(sheet: Sheet, headings: Headings, is_column: bool) -> Run | None:
    """Read a sheet's rows as lines; nothing where other rows say more than a few words about the meeting.

    ``is_column``: nothing but lines stands in it.
    """
    run, others = Run(), 0
    for i, row in enumerate(sheet.rows):
        if is_blank(row) or is_note(row):
            continue
        if is_heading(row, headings):
            run.titles.append(i)
        elif line := (line_of(row, headings) or empty_line(row, headings)) if is_column else _line(row, headings):
            run.lines[i] = line
        elif not meta_lines(row, headings.vocabulary) and not any(in_title(row, headings.engagement)):
            if len(filled(row)) > 2 or not all(isinstance(row[j], str) for j in filled(row)):
                return None
            others += 1
    told = run.has(Kind.WHOLE) or len(run.has(Kind.EMPTY)) <= len(run.lines) / 2
    return run if run.lines and others <= len(run.lines) and told else None


def _line(row: Cells, headings: Headings) -> Line | None:
    """Read a line, unless it tells of the meeting: «Date | 14», «People present | 23»."""
    if readable(row, headings.vocabulary):
        return None
    return line_of(row, headings) or empty_line(row, headings)


def is_heading(row: Cells, headings: Headings) -> bool:
    """Say whether a row stands above lines: «Head count», «Who | How many»."""
    cells = [row[i] for i in filled(row)]
    if not all(isinstance(cell, str) and len(cell) <= TEXT for cell in cells):
        return False
    if len(cells) > 1:
        return all((gist(fold(cell)) in _COUNTERS and fold(cell) not in values.BLANK) or cell.strip(" ()") == "%"
                   for cell in cells[1:])
    return names_a_count(cells, headings)


# ---------------------------------------------------------------- whether they are people in a room

def contradicts(sheet: Sheet, run: Run) -> bool:
    """Say whether lines can't be of people in a room: a population, votes, or one group twice."""
    groups, whole = run.has(Kind.GROUP), run.has(Kind.WHOLE)
    said = [*_words(sheet, run), *(line.label for _, line in run.every if not whole)]
    return (any(line.number.number > CROWD for _, line in run.every)
            or len({line.label.casefold() for line in groups}) < len(groups)
            or any(_OTHERWISE.search(fold(text)) for text in said))


def is_sure(sheet: Sheet, run: Run, headings: Headings) -> bool:
    """Say whether lines that nothing contradicts count the people of a meeting."""
    groups = run.has(Kind.GROUP)
    return says_so(sheet, run, headings) or (
        len(groups) > 1 and len(run.has(Kind.UNKNOWN)) <= len(groups) and _are_people(run, headings))


def says_so(sheet: Sheet, run: Run, headings: Headings) -> bool:
    """Say whether a line or a title tells that people were in a room."""
    return bool(run.has(Kind.WHOLE)) or _people(sheet, headings) or any(
        opens_a_count(text) or names_a_count([text], headings) for text in _words(sheet, run))


def _people(sheet: Sheet, headings: Headings) -> bool:
    """Say whether a line as they stand above tables tells how many came: «People present | 23»."""
    return any(line.kind == "people" for row in sheet.rows for line in readable(row, headings.vocabulary))


def _words(sheet: Sheet, run: Run) -> Iterable[str]:
    """Give what names the sheet: its own name, and the cells that are no lines."""
    yield sheet.name
    for i, row in enumerate(sheet.rows):
        if i not in run.lines:
            yield from (cell for cell in row if isinstance(cell, str))


def _are_people(run: Run, headings: Headings) -> bool:
    """Say whether groups can be neither answers to another question, nor codes, nor one person each."""
    groups = run.has(Kind.GROUP)
    asked = [headings.engagement.dimension(line.dimension) for line in groups]
    if all(d and d.kind == AREA_KIND for d in asked) or any(fold(line.label) in _BARE for line in groups):
        return False
    if run.has(Kind.SUM):
        return True
    numbers = [line.number.number for line in groups]
    if all(_are_codes([line.number.number for line in groups if line.dimension == name])
           for name in {line.dimension for line in groups}):
        return False
    are_ages = all(YOUNGEST <= number <= OLDEST for number in numbers)
    singular = not any(is_plural(line.label) for line in groups)
    spelt = any(is_answer(line.said, headings) for line in groups)
    return not spelt and not (singular and are_ages and not any(d and d.kind == AGE_KIND for d in asked))


def _are_codes(numbers: list[int]) -> bool:
    """Say whether numbers merely number a list of answers."""
    return numbers in (list(range(len(numbers))), list(range(1, len(numbers) + 1)))


def _with_whole(run: Run) -> Run:
    """Take a total for everybody where it is no less than all groups of any question: the rest told nothing."""
    sums, groups = run.has(Kind.SUM), run.has(Kind.GROUP)
    if not sums or not groups or run.has(Kind.WHOLE):
        return run
    by_dimension: Counter[str] = Counter()
    for line in groups:
        by_dimension[line.dimension] += line.number.number
    total = sums[-1].number.number
    mixed = len(by_dimension) > 1 and total >= sum(by_dimension.values())  # of all that stands above it
    if total < max(by_dimension.values()) or mixed or len(sums) > 1:
        return run
    run.lines = {i: _marked(line) for i, line in run.lines.items()}
    return run


def _marked(line: Line) -> Line:
    kind = Kind.WHOLE if line.kind == Kind.SUM else line.kind
    return line._replace(kind=kind, more=tuple(_marked(more) for more in line.more))
