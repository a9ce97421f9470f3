"""What each kind of viewer may see, and how a count is read by them: the one place that every page asks.

Others than staff are given figures of the rounded copy only (``analysis.protect``). ``protect``
says how its counts are read, «about 40» and «fewer than 10», and refuses anything else.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.reach.advice import NEEDED, NEEDED_LEAST, NEEDED_MOST
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
    TEXTS = "texts"  # residents' own words as they were written, and which of them are ticked
    EXACT = "exact"  # numbers of people and texts as they are, of any part


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks; who may not see exact numbers reads them rounded to multiples of ``hide_below``."""

    role: Role
    hide_below: int = 10


class NotProtectedError(ValueError):
    """Exact numbers were about to be shown to somebody who may not see them."""


_SEES: Final = {Role.STAFF: frozenset(Sight), Role.PARTNER: frozenset(), Role.POLICYMAKER: frozenset()}
ON_FORMS: Final = "on_forms"  # people in screens' own frames
IN_ROOMS: Final = "in_rooms"
RECOGNISED: Final = "recognised"
TEXTS: Final = "contributions"  # few people hand in few texts, so their number tells of the people
LINKED: Final = "linked"
SO_FAR: Final = "so_far"  # people up to a day
_FROM_KNOWN = (c.SHARE, c.RATIO, c.LOW, c.HIGH, c.P_VALUE, c.LEAST_SHARE, c.MOST_SHARE, NEEDED,
               NEEDED_LEAST, NEEDED_MOST)
_FROM: Final[dict[str, tuple[str, ...]]] = {  # a count → figures that would say nothing true where it is «fewer than»
    c.PARTICIPANTS: _FROM_KNOWN, c.N_KNOWN: (*_FROM_KNOWN, c.EXPECTED), c.N_UNKNOWN: (), c.N_UNREAD: (), SILENT: (),
    c.PEOPLE: (c.SHARE,), TEXTS: (c.SHARE,), LINKED: (), SO_FAR: (), ON_FORMS: (), IN_ROOMS: (), RECOGNISED: (),
    **{state.value: () for state in c.State}}


def may(viewer: Viewer, sight: Sight) -> bool:
    """Say whether a viewer may see something."""
    return sight in _SEES[viewer.role]


def reads_rounded(viewer: Viewer) -> bool:
    """Say whether a viewer reads rounded numbers."""
    return not may(viewer, Sight.EXACT) and viewer.hide_below > 1


def hidden_column(count: str) -> str:
    """Name the column that tells where a count is hidden: its limit there, 0 where the count is shown."""
    return f"hidden:{count}"


def about_column(count: str) -> str:
    """Name the column that tells to what a count is rounded: 0 where it is exact."""
    return f"about:{count}"


def protect(frame: pd.DataFrame, viewer: Viewer) -> pd.DataFrame:
    """Say beside every count how this viewer reads it; what is shown, drawn or downloaded comes through here.

    Every column that counts people or texts becomes ``Int64``. Beside each stand
    ``hidden:<column>`` and ``about:<column>``. For others than staff a rounded 0 is empty («fewer
    than»), and so are the shares, ratios and intervals made from it. Raises ``NotProtectedError`` where
    their counts are no multiples of ``hide_below``: then they don't come from the rounded copy.
    """
    shown: dict[Any, Any] = dict(frame.items())
    limit = viewer.hide_below if reads_rounded(viewer) else 0
    for count in [name for name in _FROM if name in frame]:
        whole = shown[count] = frame[count].astype("Int64")
        small = np.zeros(len(frame), dtype="bool")
        if limit:
            if (whole % limit != 0).any():
                raise NotProtectedError(f"{count} is exact")
            small = (whole == 0).fillna(False).to_numpy(dtype="bool")
            shown[count] = whole.mask(small)
            for made in [name for name in _FROM[count] if name in frame]:
                shown[made] = shown[made].mask(small)
        shown[hidden_column(count)], shown[about_column(count)] = small.astype("int64") * limit, limit
    return pd.DataFrame(shown, index=frame.index)
