"""Read the ages that a population figure counts: «Aged 4 years and under», «0-4», «65 lat i więcej», «Under 18».

Stricter than reading people's answers: a figure for 15 to 19 counts these ages and no others.
"""

import re

from ingest.rows.ages import OLDEST, Years, read_years
from ingest.schema import fold

_WORDS = re.compile(r"^(?:age[ds]?|ages|idade|edad|wiek|people aged|persons aged|pessoas de|personas de)\s+|"
                    r"\s+(?:lat|lata|rok|years? of age|anos de edad)$")
_UNDER = re.compile(r"(?:<|under|below|less than|younger than|menos de|menor(?:es)? (?:de|que)|abaixo de|ponizej) ?"
                    r"(\d{1,3}|one)(?: years?| anos?| lat)?")
_UP_TO = re.compile(r"(?:≤|up to|ate|hasta|do) ?(\d{1,3})(?: years?| anos?| lat)?|"
                    r"(\d{1,3})(?: years?| anos?)? (?:and|or|e|ou|y|o) (?:under|younger|less|below|menos)")
_FROM = re.compile(r"≥ ?(\d{1,3})|(\d{1,3})(?: years?| anos?| lat)? (?:and|or|i|e|ou|y|o) "
                   r"(?:over|older|more|above|wiecej|mais|mas)")
_OVER = re.compile(r"(?:>|over|older than|more than|mais de|mas de|powyzej) ?(\d{1,3})(?: years?| anos?| lat)?")


def read_band(raw: str) -> Years | None:
    """Give the ages of a group, both ends included; None where its name tells none."""
    said = " ".join(fold(_marked(raw)).split())
    said = _WORDS.sub("", _WORDS.sub("", said))
    if found := _UNDER.fullmatch(said):
        return Years(0, max(0, (1 if found[1] == "one" else int(found[1])) - 1))
    if found := _UP_TO.fullmatch(said):
        return Years(0, _number(found))
    if found := _FROM.fullmatch(said):
        return Years(_number(found), OLDEST)
    if found := _OVER.fullmatch(said):
        return Years(_number(found) + 1, OLDEST)
    years = read_years(said)
    return years if years and years.low <= years.high <= OLDEST else None


def _marked(raw: str) -> str:
    """Write signs so that folding keeps them: a dash between two numbers as a word."""
    return re.sub(r"(\d)\s*[-–—]\s*(?=\d)", r"\1 to ", raw).replace(">=", "≥").replace("<=", "≤")


def _number(found: re.Match[str]) -> int:
    return int(next(filter(None, found.groups())))
