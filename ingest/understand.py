"""What one file says: open it, find its tables, read their rows into a batch."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePath

from ingest.by_hand import KINDS, ByHand
from ingest.layout import Layouts
from ingest.layout.mapping import key, names
from ingest.population import read_figures
from ingest.problems import Problem, SetAside
from ingest.records import Batch, Link, Session, Submission, Tally
from ingest.rows import counts, merged, personal, sessions, values
from ingest.rows.context import MEETING, Context
from ingest.rows.table import Record, Table
from ingest.rows.whose import whose
from ingest.schema import Engagement
from ingest.schema.names import Channel
from ingest.template import review, settle
from ingest.tools import exported
from ingest.workbook import Located, Sheet, Vocabulary, encodings, formulas, hidden, locate_all, open_file
from ingest.workbook.grid import at, first_filled
from ingest.workbook.meta import is_note

NOTHING = ByHand()


def understand(engagement: Engagement, name: str, data: bytes, channel: str | None = None,
               known_as: str | None = None, layouts: Layouts | None = None, by_hand: ByHand = NOTHING,
               coder: personal.Coder = personal.forget) -> Batch:
    """Work out what a file says, without storing it. Raises ``FileRefused`` where it can't be read.

    ``known_as``: the name under which these very bytes were handed in before; a session that has
    no other name is called after it, so that a copy under another name is known again.
    ``layouts``: what people said about tables met before. ``by_hand``: what they said of this file's meetings.
    ``coder``: of numbers that tell who somebody is; without it they are left out.
    """
    located = find_tables(engagement, name, data, layouts)
    return read_tables(engagement, name, data, located, channel, known_as, layouts, by_hand, coder)


def find_tables(engagement: Engagement, name: str, data: bytes, layouts: Layouts | None = None) -> list[Located]:
    """Open a file and find its tables, with what each column holds."""
    vocabulary = Vocabulary(engagement, layouts)
    return settle([found for sheet in open_file(_as_text(name), data)
                   for found in exported(sheet, vocabulary) or locate_all(sheet, vocabulary)], engagement)


def read_tables(engagement: Engagement, name: str, data: bytes, located: list[Located], channel: str | None = None,
                known_as: str | None = None, layouts: Layouts | None = None, by_hand: ByHand = NOTHING,
                coder: personal.Coder = personal.forget) -> Batch:
    """Read the rows of a file's tables into a batch."""
    batch = Batch(_as_text(name), sha256(data).hexdigest(), str(channel or guess_channel(located, by_hand != NOTHING)))
    batch.tool = next((found.block.origin.name for found in located if found.block and found.block.origin), "")
    context = Context(engagement, batch.channel, known_as or batch.file, _said(located, layouts), coder=coder,
                      by_hand=by_hand)
    batch.layouts = {key(column.heading for column in found.block.columns): names(found.block.columns)
                     for found in located if found.block}
    _read_all(batch, located, context)
    batch.problems += [*context.problems, *hidden.problems(found.sheet for found in located),
                       *encodings.problems(found.sheet for found in located)]
    _without_result(batch, located)
    _add_sessions(batch, context)
    batch.silent = tuple(kind for kind in KINDS if kind in context.silent)
    batch.day_given = by_hand.day if "day" in batch.silent else None
    batch.problems = [replace(each, value=personal.redact(each.value)) for each in batch.problems]
    batch.problems += by_hand.problems(batch.silent)
    if not batch.rows_read and not batch.sessions:
        batch.problems.append(Problem("empty_file"))
    review(batch, located, engagement)
    return batch


def _without_result(batch: Batch, located: list[Located]) -> None:
    """Name the formulas without a result, and count the rows that hold nothing else."""
    sheets = [found.sheet for found in located]
    aside = list(formulas.aside(sheets))
    batch.problems += formulas.problems(sheets)
    batch.set_aside += aside
    batch.rows_read += len(aside)


def _read_all(batch: Batch, located: list[Located], context: Context) -> None:
    """Read each sheet's rows; those of head counts on sheets of their own last, when all meetings are known."""
    above: set[str | None] = set()  # the sessions of the last table that a head count can stand below
    beside: dict[str, set[str | None]] = {}  # those of all tables of a sheet
    alone: list[tuple[Located, Session]] = []
    told = sessions.surroundings(located, context.engagement, context.file)
    for sheet, around in zip(located, told, strict=True):
        name, counted = sheet.sheet.name, sheet.sheet.counted
        if sheet.sheet.alone and counted:
            alone.append((sheet, around.session))
        elif counted:
            met = beside.get(name, set()) if counted.beside else above
            _read_below(batch, sheet, context.below(around.session, met), context, "count_of_which")
        else:
            above = {record.place.session for record in _read_sheet(batch, sheet, around.session, context)}
            beside[name] = beside.get(name, set()) | above
            batch.problems += context.by_hand.unanswered(around.problems)
    _read_alone(batch, alone, context)


def _read_alone(batch: Batch, alone: list[tuple[Located, Session]], context: Context) -> None:
    """Read the head counts on sheets of their own, and say once for each sheet what was taken from it."""
    others, elsewhere = list(context.told.values()), bool(batch.submissions) and not context.told
    taken: dict[str, Problem] = {}
    for located, own in alone:
        session, sheet = whose(own, others, elsewhere), located.sheet
        _read_below(batch, located, session, context, "count_of_no_meeting")
        if session and (found := _taken(sheet)):
            one = taken.setdefault(sheet.name, replace(found, value=""))
            labels = dict.fromkeys(filter(None, [*one.value.split(", "), *found.value.split(", ")]))
            taken[sheet.name] = replace(one, value=", ".join(labels)[:200])
    batch.problems += taken.values()


def guess_channel(located: list[Located], is_told: bool = False) -> str:
    """Tell from what a file looks like how it came in; ``import`` where nothing tells.

    ``is_told``: somebody said something of its meeting.
    """
    rows = sum(len(_filled(sheet.sheet)) for sheet in located if sheet.block and not sheet.sheet.counted)
    located = [sheet for sheet in located if not _is_summary(sheet, rows)]
    blocks = [sheet.block for sheet in located if sheet.block]
    if origins := [block.origin for block in blocks if block.origin]:
        return next((origin.channel.value for origin in origins if origin.channel), Channel.IMPORT.value)
    counted = any(told and told.in_a_room for told in (sheet.sheet.counted for sheet in located))
    if not counted and any(block.first("id") and not block.first("link") for block in blocks):
        return Channel.ONLINE.value
    meeting = ("link", "category", "participant", "venue", "session")
    if is_told or any(sheet.meta for sheet in located) or any(
            block.counts_heads or any(block.first(kind) for kind in meeting) for block in blocks):
        return Channel.WORKSHOP.value
    return Channel.IMPORT.value


def _is_summary(located: Located, rows: int) -> bool:
    """Say whether numbers on a sheet of their own may merely sum up the rows of the file's other sheets."""
    told = located.sheet.counted
    if not (told and located.sheet.alone and not told.in_a_room):
        return False
    found = [counts.heads(at(row, told.number)) for number, row in enumerate(located.sheet.rows, start=1)
             if number not in told.whole]
    return sum(heads.number for heads in found if heads) <= rows


def _as_text(name: str) -> str:
    return PurePath(name).name.encode(errors="replace").decode()  # a name may hold bytes that are no text


def _said(located: list[Located], layouts: Layouts | None) -> dict[str, dict[str, str]]:
    """Gather what people said that values mean, in the tables of this file."""
    said: dict[str, dict[str, str]] = {}
    for block in [found.block for found in located if found.block]:
        if mapping := layouts and layouts.find(column.heading for column in block.columns):
            for dimension, values_ in mapping.values.items():
                said.setdefault(dimension, {}).update(values_)
    return said


def _read_below(batch: Batch, located: Located, session: Session | None, context: Context, unclear: str) -> None:
    """Read a head count without headings as this meeting's; set it aside where nobody knows of which it is."""
    sheet = located.sheet
    if session is None:
        aside = _aside(sheet, unclear, _filled(sheet))
        batch.set_aside += aside
        batch.rows_read += len(aside)
        return
    batch.problems += [found for found in [None if sheet.alone else _taken(sheet)] if found]
    batch.problems += _about_below(sheet)
    named = context.meeting(replace(session, people=None))
    _read_sheet(batch, located, session, context)
    context.head_count(sheet.name, session, {named.session})


def _taken(sheet: Sheet) -> Problem | None:
    """Say which lines were read as a head count; nothing of those that count everybody: they say so themselves."""
    assert sheet.counted is not None
    label, lines = sheet.counted.label, _filled(sheet)
    if not set(lines) - sheet.counted.whole.keys():
        return None
    labels = ", ".join(values.text(sheet.rows[line - 1][label]) for line in lines)
    return Problem("counted_alone" if sheet.alone else "counted_below", sheet.name, sheet.address(label, lines[0]),
                   labels[:200])


def _about_below(sheet: Sheet) -> Iterator[Problem]:
    """Say what a head count's numbers of everybody leave open."""
    assert sheet.counted is not None
    number, whole = sheet.counted.number, sheet.counted.whole
    for line, (people, about) in whole.items():
        if about:
            said = values.text(sheet.rows[line - 1][number])
            yield Problem("people_about", sheet.name, sheet.address(number, line), f"{said} → {people}")
    if len(said_all := sorted({people for people, _ in whole.values()})) > 1:
        yield Problem("two_head_counts", sheet.name, value=", ".join(map(str, said_all)))


def _read_sheet(batch: Batch, located: Located, session: Session, context: Context) -> list[Record]:
    sheet = located.sheet
    records: list[Record] = []
    if sheet.hidden and (located.block is None or located.block.is_list_of_options):
        aside = _aside(sheet, "hidden_sheet", _filled(sheet))
    elif located.block is not None and located.block.gives_figures:
        figures, aside = read_figures(sheet, located.block, context)
        batch.problems += [line.problem for line in _aside(sheet, "unknown_line", located.unread)]
        batch.figures += figures
        batch.rows_read += len(figures)
    elif located.block is not None:
        if sheet.hidden:
            batch.problems.append(Problem("hidden_sheet_read", sheet.name))
        records, aside = Table(sheet, located.block, session, context).read()
        batch.problems += merged.problems(sheet, located.block)
        if not sheet.counted:
            met = {record.place.session for record in records if record.place.session}
            context.head_count(sheet.name, session, met)
        batch.problems += [line.problem for line in _aside(sheet, "unknown_line", located.unread)]
    elif sheet.alone:
        aside = _around(sheet, located.unread)
    else:  # a sheet of session lines has no rows
        code = "perhaps_alone" if sheet.perhaps else "no_header"
        aside = _aside(sheet, code, located.unread if located.meta else _filled(sheet))
        if located.meta and context.channel in MEETING:
            context.meeting(session)
    batch.problems += [Problem("perhaps_counted", sheet.name, sheet.address(*place), said)
                       for place, said in _perhaps(located)]
    _sort(batch, records)
    batch.set_aside += aside
    batch.rows_read += len(records) + len(aside)
    return records


def _perhaps(located: Located) -> Iterator[tuple[tuple[int, int], str]]:
    """Give place and words of the lines that may be a head count's, and were read as people's; no names."""
    if located.block is None:
        return  # nothing was read
    private = {column.index for column in located.block.all("private")}
    for number in located.sheet.perhaps:
        row = located.sheet.rows[number - 1]
        said = [values.text(personal.redact(cell)) for i, cell in enumerate(row)
                if cell is not None and i not in private]
        yield (first_filled(row) or 0, number), " | ".join(said)[:200]


def _filled(sheet: Sheet) -> list[int]:
    return [i for i, row in enumerate(sheet.rows, start=1) if any(cell is not None for cell in row)]


def _aside(sheet: Sheet, code: str, numbers: list[int]) -> list[SetAside]:
    """Set rows of a sheet aside for one and the same reason."""
    result = []
    for number in numbers:
        row = sheet.rows[number - 1]
        first = next(i for i, cell in enumerate(row) if cell is not None)
        value = values.text(personal.redact(row[first]))[:200]
        problem = Problem(code, sheet.name, sheet.address(first, number), value)
        result.append(SetAside(problem, sheet.name, number, personal.redact_row(row)))
    return result


def _around(sheet: Sheet, unread: list[int]) -> list[SetAside]:
    """Set aside what stands around the lines of a head count and tells nothing of the meeting."""
    notes = [number for number in unread if is_note(sheet.rows[number - 1])]
    return [*_aside(sheet, "note_line", notes),
            *_aside(sheet, "unknown_line", [number for number in unread if number not in notes])]


def _sort(batch: Batch, records: list[Record]) -> None:
    batch.submissions += [record for record in records if isinstance(record, Submission)]
    batch.tallies += [record for record in records if isinstance(record, Tally)]
    batch.links += [record for record in records if isinstance(record, Link)]


def _add_sessions(batch: Batch, context: Context) -> None:
    """Keep the sessions, and say what is missing in what they tell."""
    batch.sessions = list(context.sessions.values())
    counted = {tally.place.session for tally in batch.tallies}
    rows = Counter(record.place.session for record in batch.submissions if record.is_person)
    by_group, nameless = _counted_by_group(batch), sessions.base_name(context.file)
    ideas = {record.place.session for record in batch.submissions if not record.is_person}
    for session in batch.sessions:
        name, people = session.session, session.people
        told = name in ideas or rows[name] or name in counted or people is not None
        if people is None and name in ideas and not rows[name] and name not in counted:
            batch.problems.append(Problem("no_head_count", value=name))
        if people is not None and people < (shown := max(rows[name], by_group[name])):
            batch.problems.append(Problem("fewer_people_than_rows", value=f"{people} < {shown}"))
        if told and name == nameless and not (session.partner or session.day or session.venue):
            batch.problems.append(Problem("no_session", value=name))
        elif told and session.day is None:
            batch.problems.append(Problem("no_date", value=name))


def _counted_by_group(batch: Batch) -> Counter[str | None]:
    """Give how many people each session's head counts know: the most that any one question was counted for."""
    counted: Counter[tuple[str | None, str]] = Counter()
    for tally in batch.tallies:
        counted[tally.place.session, tally.dimension] += tally.people
    most: Counter[str | None] = Counter()
    for (session, _dimension), people in counted.items():
        most[session] = max(most[session], people)
    return most
