"""What each kind of viewer may see: the one place that every page and every export asks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pandas as pd

from analysis.reach.advice import NEEDED
from analysis.reach.reach import SILENT
from ingest.schema import names as c


class Role(StrEnum):
    """Who is looking."""

    STAFF = "staff"
    PARTNER = "partner"
    POLICYMAKER = "policymaker"


class Sight(StrEnum):
    """What a screen may ask for."""

    UPLOADS = "uploads"  # hand files in, take them back, see the rows set aside
    TEXTS = "texts"  # residents' own words, one by one
    EXACT = "exact"  # small numbers of people as they are


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks; people counts below ``hide_below`` are hidden where they may not see them."""

    role: Role
    hide_below: int = 10


_SEES: Final = {Role.STAFF: frozenset(Sight), Role.PARTNER: frozenset(), Role.POLICYMAKER: frozenset()}
ON_FORMS: Final = "on_forms"  # people in screens' own frames
IN_ROOMS: Final = "in_rooms"
RECOGNISED: Final = "recognised"
TEXTS: Final = "contributions"  # few people hand in few texts, so their number tells of the people
_FROM_KNOWN = (c.SHARE, c.RATIO, c.LOW, c.HIGH, c.P_VALUE, c.LEAST_SHARE, c.MOST_SHARE, NEEDED)
_FROM: Final[dict[str, tuple[str, ...]]] = {  # a count of people → figures that would give it away
    c.PARTICIPANTS: (*_FROM_KNOWN, TEXTS), c.N_KNOWN: (*_FROM_KNOWN, c.EXPECTED), c.N_UNKNOWN: (),
    c.N_UNREAD: (), SILENT: (),
    c.PEOPLE: (c.SHARE, TEXTS), ON_FORMS: (), IN_ROOMS: (), RECOGNISED: (), **{state.value: () for state in c.State}}


def may(viewer: Viewer, sight: Sight) -> bool:
    """Say whether a viewer may see something."""
    return sight in _SEES[viewer.role]


def hidden_column(count: str) -> str:
    """Name the column that tells where a count is hidden: its limit there, 0 where the count is shown."""
    return f"hidden:{count}"


def protect(frame: pd.DataFrame, viewer: Viewer) -> pd.DataFrame:
    """Hide small numbers of people from those who may not see them.

    Takes any frame; every column that counts people becomes ``Int64`` and is empty where 1 to
    ``hide_below`` - 1 people stood, as are the shares, ratios and intervals made from it and the
    number of contributions these people made. Beside
    each stands ``hidden:<column>``. Everything shown, drawn or downloaded comes through here.
    """
    shown = frame.copy()
    for count in [name for name in _FROM if name in frame]:
        small = _small(frame[count], viewer)
        shown[hidden_column(count)] = small.astype("int64") * viewer.hide_below
        shown[count] = shown[count].astype("Int64").mask(small)
        for made in [name for name in _FROM[count] if name in frame]:
            whole = pd.api.types.is_integer_dtype(shown[made])
            shown[made] = (shown[made].astype("Int64") if whole else shown[made]).mask(small)
    return shown


def _small(counts: pd.Series, viewer: Viewer) -> pd.Series:
    if may(viewer, Sight.EXACT):
        return pd.Series(False, index=counts.index)
    whole = counts.astype("Int64")
    return ((whole > 0) & (whole < viewer.hide_below)).fillna(False).astype("bool")
