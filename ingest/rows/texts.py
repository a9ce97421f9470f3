"""What people said in their own words: several ideas in a cell, or several cells that hold one text."""

from ingest.rows import values
from ingest.rows.said import Said

Text = tuple[str, str]  # question, text


class Texts:
    """The texts of each row of a table, question by question."""

    def __init__(self, said: Said) -> None:
        self.said = said
        self.rows: list[list[Text]] = [[] for _ in said.rows]
        for question, together, columns in said.columns.questions:
            if together:
                self._add_together(question, columns)
            else:
                for column in columns:
                    self._add(question, column)

    def _add(self, question: str, column: int) -> None:
        several = column in self.said.columns.several
        for before, text in zip(self.rows, self.said.texts[column], strict=True):
            if text and "\n" not in text and ";" not in text:
                before.append((question, text))  # most texts
            elif text:
                before += [(question, idea) for idea in values.pieces(text, several)]

    def _add_together(self, question: str, columns: list[int]) -> None:
        beside = zip(*[self.said.texts[column] for column in columns], strict=True)
        for before, texts in zip(self.rows, beside, strict=True):
            if whole := "\n\n".join(filter(None, texts)):
                before.append((question, whole))
