"""A row that brings texts or answers."""

import re

from ingest.records import Answer, Place, Submission, digest
from ingest.rows import sessions, values
from ingest.rows.context import Unusable
from ingest.rows.row import Row
from ingest.schema.names import Channel, State
from ingest.workbook.locate import Column

_NUMBER = re.compile(r"(?=.*\d)[\w./-]{1,40}")  # «12» or «LON-0063»; a word is a note below the table


def submission(row: Row) -> Submission:
    """Read a row as one participant's submission, or as one idea where rows are no people."""
    answers = [_answer(row, column) for column in row.columns.answers]
    texts = _texts(row)
    source_id = row.text("id") or None
    if not texts and not any(a.raw for a in answers) and not _counts(row, source_id):
        raise _nothing(row)
    areas = row.context.engagement.areas
    lives = next((a.category for a in answers if areas and a.dimension == areas.id), None)
    place = row.place("submission", "id", lives)
    key, content = _key(row, place, source_id)
    return Submission(key, content, row.columns.is_people, place, source_id, texts, answers,
                      row.read("supports", values.whole_number, "unknown_number"))


def _counts(row: Row, source_id: str | None) -> bool:
    """Say whether a row without texts and answers still is somebody: it has a number."""
    return row.columns.is_people and bool(_NUMBER.fullmatch(source_id or row.text("participant")))


def _nothing(row: Row) -> Unusable:
    known = {column.index for column in row.columns.block.columns if column.role}
    filled = [i for i, cell in enumerate(row.cells) if cell is not None]
    code = "empty_answer" if known.intersection(filled) else "nothing_recognised"
    return Unusable(code, filled[0], row.cells[filled[0]])


def _texts(row: Row) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for question in row.context.engagement.questions:
        cells = [row.at(c) for c in row.columns.texts if c.role and c.role.key == question.id]
        if question.join:
            whole = "\n\n".join(filter(None, map(values.text, cells)))
            found += [(question.id, whole)] if whole else []
        else:
            found += [(question.id, idea) for cell in cells for idea in values.ideas(cell)]
    return found


def _answer(row: Row, column: Column) -> Answer:
    assert column.role is not None
    answer = values.answer(row.at(column), *row.context.dimension(column.role.key))
    if answer.state == State.GIVEN and answer.category is None:
        row.columns.note("unknown_value", row.number, column, answer.raw)
    return answer


def _key(row: Row, place: Place, source_id: str | None) -> tuple[str, str]:
    content = row.content()
    if source_id:
        return digest("id", row.context.channel, source_id), content
    alone = row.context.channel if row.context.channel != Channel.IMPORT else sessions.base_name(row.context.file)
    name = ("row", place.session or alone, content)
    return digest(*name, row.context.occurrence(*name)), content
