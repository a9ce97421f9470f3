"""Cells that look like people's names, which are never stored."""

import re
from collections.abc import Sequence
from typing import Any

_TITLE = r"(?:mrs?|ms|miss|mx|dr|dra|sr|sra|srta|seu|dona|don|doña|d|prof|profa|pr|pe|irmã|irmão)"
PART = r"[^\W\d_a-z][\w'’-]*\.?"  # begins with a capital
_LINK = r"(?:d[aeo]s?|del|de la|e|y|van|von|al|bin|la)"
_NAME = re.compile(rf"{PART}(?:\s+(?:{_LINK}\s+)?{PART}){{1,4}}")
_TITLED = re.compile(rf"(?i:{_TITLE})\.?\s+{PART}(?:\s+(?:{_LINK}\s+)?{PART}){{0,4}}")
FEWEST = 2  # names
MOST = 0.6  # of the cells look like names
DIFFERENT = 0.8  # of them are written once


def look_like_names(cells: Sequence[Any]) -> bool:
    """Say whether cells are people's names: two to five capitalised words, or a title before one; nearly all differ."""
    said = [cell.strip() for cell in cells if isinstance(cell, str)]
    named = [text for text in said if is_name(text)]
    return len(named) >= FEWEST and len(named) >= MOST * len(cells) and len(set(said)) >= DIFFERENT * len(said)


def is_name(text: str) -> bool:
    """Say whether a text could be somebody's name."""
    return bool(_TITLED.fullmatch(text) or (_NAME.fullmatch(text) and not text.isupper()))
