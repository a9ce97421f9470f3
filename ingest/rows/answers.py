"""Demographic answers, each in its cell or in several; never guessed where a tool let people tick several."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from ingest.once import Once
from ingest.records import Answer
from ingest.rows import values
from ingest.rows.context import Context
from ingest.rows.remarks import Remark, Remarks
from ingest.rows.said import Said
from ingest.schema.names import State
from ingest.workbook.locate import Column
from ingest.workbook.origin import Origin


class Answers:
    """The answers of each row of a table, in the order of the columns. ``home``: which one tells the area."""

    def __init__(self, said: Said) -> None:
        self.said, self.columns, self.context = said, said.columns, said.columns.context
        self.remarks = Remarks()
        read = [self._read(column) for column in self.columns.answers]
        self.rows: list[list[Answer]] = [list(row) for row in zip(*read, strict=True)] or [[] for _ in said.rows]
        areas = self.context.engagement.areas
        self.home = next((i for i, column in enumerate(self.columns.answers)
                          if areas and column.role and column.role.key == areas.id), None)

    def _read(self, column: Column) -> list[Answer]:
        assert column.role is not None
        texts = self._texts(column)
        found = Once(partial(read_answer, key=column.role.key, context=self.context, origin=self.columns.block.origin))
        answers = [found[text] for text in texts]
        self.remarks.add(texts, {
            text: Remark(code, column, value) for text, answer in found.items()
            for code, value in _doubts(answer, self.context)})
        return answers

    def _texts(self, column: Column) -> Sequence[str | None]:
        """Give what was answered; answers in several columns stand beside each other."""
        beside = [self.said.texts[each.index] for each in self.columns.beside(column)]
        return beside[0] if len(beside) == 1 else [
            "; ".join(filter(None, texts)) for texts in zip(*beside, strict=True)]


def read_answer(said: str | None, key: str, context: Context, origin: Origin | None) -> Answer:
    """Read an answer to a dimension. One that is given but not understood has no category."""
    known = context.dimension(key)
    answer = values.answer(said, *known)
    if origin is None or answer.state != State.GIVEN or answer.category is not None:
        return answer
    return _only(answer, [values.answer(piece, *known) for piece in origin.pieces(answer.raw)])


def _only(whole: Answer, pieces: list[Answer]) -> Answer:
    """Take the one category that is among the pieces; several, or none, is an answer we don't understand."""
    if len(pieces) == 1:
        return replace(pieces[0], raw=whole.raw)
    found = {piece.category for piece in pieces if piece.category}
    return replace(whole, category=found.pop()) if len(found) == 1 else whole


def _doubts(answer: Answer, context: Context) -> Iterator[tuple[str, str]]:
    if answer.state == State.GIVEN and answer.category is None:
        yield "unknown_value", answer.raw
    elif context.is_guessed(answer):
        yield "place_guessed", f"{answer.raw} → {answer.category}"
