"""What a column can hold."""

from dataclasses import dataclass
from typing import Final

FIGURE: Final = "figure"  # kind of a column of population figures; its key says what it tells of them


@dataclass(frozen=True)
class Role:
    """What a column holds: a question's texts, a dimension's answers, or one of the common roles."""

    kind: str  # "question", "dimension" as an answer ("answer"), a key of COMMON, or what tools add to them
    key: str = ""
    whole: bool = False  # one of several columns that hold one text, or one answer, together
