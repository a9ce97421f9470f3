"""«Table 1», «Mesa 2», «Grupo B»: who sat where. It heads a list of ideas, and is none itself."""

import re

from ingest.schema import fold
from ingest.workbook.grid import Cells, Rows, filled, is_blank

_KINDS = (r"(?:table|group|team|room|circle|breakout|breakout room|board|flipchart|wall|page|sheet|mesa|"
          r"grupo|roda|sala|equipe|subgrupo|circulo|quadro|tabela|equipo|rincon|papelografo|rotafolio|estacao|"
          r"estacion|station|turma|bloco|post it|nr)(?: n| no| number| numero| n o)?")
_LABEL = re.compile(rf"{_KINDS} ?(?:\d{{1,2}}|[a-h])")
_HEADING = re.compile(_KINDS)
AHEAD = 3  # rows that may be empty below a title


def is_label(cell: object) -> bool:
    """Say whether a cell merely names a table of the room, or a group."""
    return isinstance(cell, str) and len(cell) <= 40 and bool(_LABEL.fullmatch(fold(cell)))


def heads_labels(heading: str) -> bool:
    """Say whether a heading stands above such names: «Table», «Mesa n.º»."""
    return len(heading) <= 40 and bool(_HEADING.fullmatch(fold(heading)))


def row_of_labels(rows: Rows, index: int) -> int | None:
    """Find the row below a title that has nothing but such names, two at least."""
    below = next((i for i in range(index + 1, min(len(rows), index + AHEAD)) if not is_blank(rows[i])), None)
    return below if below is not None and _all_labels(rows[below]) else None


def _all_labels(row: Cells) -> bool:
    here = filled(row)
    return len(here) > 1 and all(is_label(row[i]) for i in here)
