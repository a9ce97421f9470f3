"""A demographic answer in its cell, or in several cells; never guessed where a tool let people tick several."""

from dataclasses import replace

from ingest.records import Answer
from ingest.rows import values
from ingest.rows.row import Row
from ingest.schema.names import State
from ingest.workbook.locate import Column


def read_answer(row: Row, column: Column) -> Answer:
    """Read an answer. One that is given but not understood has no category."""
    assert column.role is not None
    dimension, spellings, year = row.context.dimension(column.role.key)
    letters = row.columns.spelt.get(column.index)
    known = dimension, spellings | letters if letters else spellings, year
    cells = [row.at(each) for each in row.columns.beside(column)]
    cell = cells[0] if len(cells) == 1 else "; ".join(filter(None, map(values.text, cells)))
    origin = row.columns.block.origin
    answer = values.answer(cell, *known, strict=origin is not None)  # a tool gives categories as they are spelt
    if origin is None or answer.state != State.GIVEN or answer.category is not None:
        return answer
    return _only(answer, [values.answer(piece, *known, strict=True) for piece in origin.pieces(answer.raw)])


def _only(whole: Answer, pieces: list[Answer]) -> Answer:
    """Take the one category that is among the pieces; several, or none, is an answer we don't understand."""
    if len(pieces) == 1:
        return replace(pieces[0], raw=whole.raw)
    found = {piece.category for piece in pieces if piece.category}
    return replace(whole, category=found.pop()) if len(found) == 1 else whole
