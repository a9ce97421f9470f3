"""A row that brings texts or answers."""

import re

from ingest.records import Answer, Place, Submission, digest
from ingest.rows import alone, counts, sessions, values
from ingest.rows.context import Unusable
from ingest.rows.row import Row
from ingest.schema.names import Channel

_NUMBER = re.compile(r"(?=.*\d)[\w./-]{1,40}")  # «12» or «LON-0063»; a word is a note below the table


def submission(row: Row) -> Submission:
    """Read a row as one participant's submission, or as one idea where rows are no people."""
    reading, i = row.reading, row.i
    said = reading.answers
    answers = said.rows[i]
    row.tell(said.remarks)
    texts, beside = _votes_beside(reading.texts.rows[i], row)
    source_id = reading.ids[i] or None
    if not texts and not any(answer.raw for answer in answers) and not _counts(row, source_id):
        raise _meeting(row) or _nothing(row)
    is_person = row.columns.is_people and not _is_further(row, answers)
    if is_person:
        alone.check(row)
    place = row.place("submission", "id", None if said.home is None else answers[said.home].category)
    content = reading.contents[i]
    return Submission(_key(row, place, source_id, content), content, is_person, place, source_id, texts,
                      answers, row.read("supports", counts.votes, "unknown_number") if beside is None else beside)


def _is_further(row: Row, answers: list[Answer]) -> bool:
    """Say whether a row is another idea of the person above, who is named once for both."""
    return row.number in row.columns.further and not any(answer.raw for answer in answers)


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


def _votes_beside(texts: list[tuple[str, str]], row: Row) -> tuple[list[tuple[str, str]], int | None]:
    """Take votes off the words they stand beside; of several ideas nobody knows whose they are."""
    if len(texts) != 1 or row.text("supports") or row.columns.block.origin:
        return texts, None
    idea, number = counts.votes_beside(texts[0][1])
    return [(texts[0][0], idea)], number


def _key(row: Row, place: Place, source_id: str | None, content: str) -> str:
    channel = place.channel or row.context.channel
    if source_id:
        named = f"id\x1f{channel}\x1f{source_id}" if row.columns.is_people else f"idea\x1f{channel}\x1f{source_id}"
        return digest("\x1f".join((named, *_counted_by(row))) if row.columns.block.origin else named)
    alone = channel if channel != Channel.IMPORT else sessions.base_name(row.context.file)
    name = ("row", place.session or alone, content)
    return digest(*name, row.context.occurrence(*name))


def _counted_by(row: Row) -> list[str]:
    """Say who gave a row its number: each tool counts for itself, and some count from 1 in every form."""
    origin = row.columns.block.origin
    return [origin.name, row.text("started")] if origin else []
