"""A text that stands alone in a table of people: somebody who answered nothing else, or a note."""

import re

from ingest.rows import values
from ingest.rows.context import Unusable
from ingest.rows.row import Row
from ingest.schema import fold

PAUSES = frozenset(map(fold, (
    "break", "coffee break", "tea break", "lunch", "lunch break", "pause", "end of list", "intervalo", "pausa",
    "pausa para café", "pausa para o café", "pausa para almoço", "almoço", "fim da lista", "receso", "descanso",
    "pausa para el café", "pausa de café", "pausa para comer", "almuerzo", "fin de la lista")))
_TOTAL = re.compile(rf"(?:{'|'.join(values.TOTALS)})\s*[:=].*", re.IGNORECASE | re.DOTALL)


def check(row: Row) -> None:
    """Set a text that stands alone aside where it tells of itself that it is none of a person's; else ask about it.

    Nothing is asked where a table wants nothing but texts, or where no row of it has anything else.
    """
    if not row.columns.is_people or len(row.cells) - row.cells.count(None) != 1:
        return
    column = next((column for column in row.columns.texts if row.at(column) is not None), None)
    if column is None:
        return
    said = values.text(row.at(column))
    if fold(said) in PAUSES:
        raise Unusable("note_line", column.index, said)
    if _TOTAL.fullmatch(said):
        raise Unusable("total_row", column.index, said)
    if row.columns.tells_of_people:
        row.columns.note("text_alone", row.number, column, said)
