"""Demographic answers, each in its cell or in several; never guessed where a tool let people tick several."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ingest.once import Once
from ingest.records import Answer
from ingest.rows import ages, personal, values
from ingest.rows.remarks import Remark, Remarks
from ingest.rows.said import Said
from ingest.schema import Dimension, fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.schema.names import State
from ingest.workbook.locate import Column
from ingest.workbook.origin import Origin

Known = tuple[Dimension, dict[str, str], int]  # a dimension, how its answers are spelt, the year of the answers


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
        dimension, spellings, year = self.context.dimension(column.role.key)
        known = dimension, spellings | self.columns.spelt[column.index], year
        found = Once(partial(read_answer, known=known, origin=self.columns.block.origin))
        codes = codes_among(texts, known)
        found |= {code: Answer(dimension.id, State.GIVEN, raw=code) for code in codes}
        answers = [found[text] for text in texts]
        doubtful = {text: remark for text, answer in found.items()
                    if (remark := self._doubt(answer, column, dimension))}
        self.remarks.add(texts, doubtful | {code: Remark("perhaps_no_answer", column, code) for code in codes})
        return answers

    def _doubt(self, answer: Answer, column: Column, dimension: Dimension) -> Remark | None:
        """Say what people have to be told of an answer."""
        if answer.state == State.GIVEN and answer.category is None:
            return Remark("unknown_value", column, answer.raw)
        is_place = dimension.kind == AREA_KIND
        by_letter = fold(answer.raw) in self.columns.spelt[column.index]
        if self.context.is_guessed(answer) and not by_letter and (is_place or self.columns.block.origin is None):
            code = "place_guessed" if is_place else "answer_guessed"
            return Remark(code, column, f"{answer.raw} → {answer.category}")
        return None

    def _texts(self, column: Column) -> Sequence[str | None]:
        """Give what was answered; answers in several columns stand beside each other."""
        beside = [self.said.texts[each.index] for each in self.columns.beside(column)]
        return beside[0] if len(beside) == 1 else [
            "; ".join(filter(None, texts)) for texts in zip(*beside, strict=True)]


def codes_among(said: Sequence[str | None], known: Known) -> frozenset[str]:
    """Give the ages that are more likely a code for «no answer», unless somebody told what they mean."""
    dimension, spellings, _year = known
    if dimension.kind != AGE_KIND or not any(code in said for code in ages.CODES):
        return frozenset()
    return ages.codes_among(Counter(filter(None, said))) - spellings.keys()


def read_answer(said: str | None, known: Known, origin: Origin | None) -> Answer:
    """Read an answer. One that is given but not understood has no category."""
    answer = values.answer(said, *known, strict=origin is not None)  # a tool gives categories as they are spelt
    if origin is None or answer.state != State.GIVEN or answer.category is not None:
        return _not_understood(answer)
    pieces = [values.answer(piece, *known, strict=True) for piece in origin.pieces(answer.raw)]
    return _not_understood(_only(answer, pieces))


def _not_understood(answer: Answer) -> Answer:
    """Keep of an answer that nobody understands what tells nobody who somebody is."""
    if answer.state != State.GIVEN or answer.category is not None:
        return answer
    return replace(answer, raw=personal.redact(answer.raw))


def _only(whole: Answer, pieces: list[Answer]) -> Answer:
    """Take the one category that is among the pieces; several, or none, is an answer we don't understand."""
    if len(pieces) == 1:
        return replace(pieces[0], raw=whole.raw)
    found = {piece.category for piece in pieces if piece.category}
    return replace(whole, category=found.pop()) if len(found) == 1 else whole
