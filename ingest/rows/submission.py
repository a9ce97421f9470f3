"""A row that brings texts or answers."""

import re

from ingest.records import Answer, Place, Submission, digest
from ingest.rows import counts, sessions, values
from ingest.rows.answers import read_answer
from ingest.rows.context import Unusable
from ingest.rows.row import Row
from ingest.schema import fold
from ingest.schema.engagement import AREA_KIND
from ingest.schema.names import Channel, State
from ingest.workbook.locate import Column

_NUMBER = re.compile(r"(?=.*\d)[\w./-]{1,40}")  # «12» or «LON-0063»; a word is a note below the table


def submission(row: Row) -> Submission:
    """Read a row as one participant's submission, or as one idea where rows are no people."""
    answers = [_answer(row, column) for column in row.columns.answers]
    texts, beside = _votes_beside(_texts(row), row)
    source_id = row.text("id") or None
    if not texts and not any(a.raw for a in answers) and not _counts(row, source_id):
        raise _meeting(row) or _nothing(row)
    areas = row.context.engagement.areas
    lives = next((a.category for a in answers if areas and a.dimension == areas.id), None)
    place = row.place("submission", "id", lives)
    key, content = _key(row, place, source_id)
    return Submission(key, content, row.columns.is_people, place, source_id, texts, answers,
                      beside if beside is not None else row.read("supports", counts.votes, "unknown_number"))


def _counts(row: Row, source_id: str | None) -> bool:
    """Say whether a row without texts and answers still is somebody: it has a number, or a tool's date."""
    if row.columns.block.origin:
        return bool(source_id or values.day(row.cell("date"), row.context.engagement.date_order))
    return row.columns.is_people and bool(_NUMBER.fullmatch(source_id or row.text("participant")))


def _meeting(row: Row) -> Unusable | None:
    """Take the number of people from a row that tells of a meeting and of nothing said there."""
    people = row.columns.block.first("people")
    if row.columns.is_people or not people or counts.heads(row.at(people)) is None:
        return None
    if not row.place("submission").session:
        return None
    return Unusable("meeting_line", people.index, row.at(people))


def _nothing(row: Row) -> Unusable:
    known = {column.index for column in row.columns.block.columns if column.role}
    filled = [i for i, cell in enumerate(row.cells) if cell is not None]
    code = "empty_answer" if known.intersection(filled) else "nothing_recognised"
    return Unusable(code, filled[0], row.cells[filled[0]])


def _texts(row: Row) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for question in row.context.engagement.questions:
        columns = [c for c in row.columns.texts if c.role and c.role.key == question.id]
        cells = [row.at(column) for column in columns]
        if question.join or any(c.role and c.role.whole for c in columns):
            whole = "\n\n".join(filter(None, map(values.text, cells)))
            found += [(question.id, whole)] if whole else []
        else:
            found += [(question.id, idea) for column, cell in zip(columns, cells, strict=True)
                      for idea in values.ideas(cell, several=column.index in row.columns.several)]
    return found


def _votes_beside(texts: list[tuple[str, str]], row: Row) -> tuple[list[tuple[str, str]], int | None]:
    """Take votes off the words they stand beside; of several ideas nobody knows whose they are."""
    if len(texts) != 1 or values.text(row.cell("supports")) or row.columns.block.origin:
        return texts, None
    idea, number = counts.votes_beside(texts[0][1])
    return [(texts[0][0], idea)], number


def _answer(row: Row, column: Column) -> Answer:
    answer = read_answer(row, column)
    if answer.state == State.GIVEN and answer.category is None:
        row.columns.note("unknown_value", row.number, column, answer.raw)
        return answer
    is_place = row.context.dimension(answer.dimension)[0].kind == AREA_KIND
    by_letter = fold(answer.raw) in row.columns.spelt.get(column.index, {})
    if row.context.is_guessed(answer) and not by_letter and (is_place or row.columns.block.origin is None):
        row.columns.note("place_guessed" if is_place else "answer_guessed", row.number, column,
                         f"{answer.raw} → {answer.category}")
    return answer


def _key(row: Row, place: Place, source_id: str | None) -> tuple[str, str]:
    content = row.content()
    channel = place.channel or row.context.channel
    if source_id:
        kind = "id" if row.columns.is_people else "idea"
        return digest(kind, channel, source_id, *_counted_by(row)), content
    alone = channel if channel != Channel.IMPORT else sessions.base_name(row.context.file)
    name = ("row", place.session or alone, content)
    return digest(*name, row.context.occurrence(*name)), content


def _counted_by(row: Row) -> list[str]:
    """Say who gave a row its number: each tool counts for itself, and some count from 1 in every form."""
    origin = row.columns.block.origin
    return [origin.name, row.text("started")] if origin else []
