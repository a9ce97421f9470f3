"""A row that brings texts or answers."""

import re

from ingest.records import Place, Submission, digest
from ingest.rows import counts, sessions, values
from ingest.rows.context import Unusable
from ingest.rows.row import Row
from ingest.schema.names import Channel

_NUMBER = re.compile(r"(?=.*\d)[\w./-]{1,40}")  # «12» or «LON-0063»; a word is a note below the table


def submission(row: Row) -> Submission:
    """Read a row as one participant's submission, or as one idea where rows are no people."""
    said = row.reading.answers
    answers = said.rows[row.i]
    row.tell(said.remarks)
    texts, beside = _votes_beside(_texts(row), row)
    source_id = row.text("id") or None
    if not texts and not any(a.raw for a in answers) and not _counts(row, source_id):
        raise _nothing(row)
    place = row.place("submission", "id", None if said.home is None else answers[said.home].category)
    key, content = _key(row, place, source_id)
    return Submission(key, content, row.columns.is_people, place, source_id, texts, answers,
                      beside if beside is not None else row.read("supports", counts.votes, "unknown_number"))


def _counts(row: Row, source_id: str | None) -> bool:
    """Say whether a row without texts and answers still is somebody: it has a number, or a tool's date."""
    if row.columns.block.origin:
        return bool(source_id or values.day(row.cell("date"), row.context.engagement.date_order))
    return row.columns.is_people and bool(_NUMBER.fullmatch(source_id or row.text("participant")))


def _nothing(row: Row) -> Unusable:
    known = {column.index for column in row.columns.block.columns if column.role}
    filled = [i for i, cell in enumerate(row.cells) if cell is not None]
    code = "empty_answer" if known.intersection(filled) else "nothing_recognised"
    return Unusable(code, filled[0], row.cells[filled[0]])


def _texts(row: Row) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for question, together, columns in row.columns.questions:
        texts = [row.reading.said.texts[column][row.i] for column in columns]
        if together:
            whole = "\n\n".join(filter(None, texts))
            found += [(question, whole)] if whole else []
        else:
            found += [(question, idea) for text in texts if text for idea in values.ideas(text)]
    return found


def _votes_beside(texts: list[tuple[str, str]], row: Row) -> tuple[list[tuple[str, str]], int | None]:
    """Take votes off the words they stand beside; of several ideas nobody knows whose they are."""
    if len(texts) != 1 or row.text("supports") or row.columns.block.origin:
        return texts, None
    idea, number = counts.votes_beside(texts[0][1])
    return [(texts[0][0], idea)], number


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
