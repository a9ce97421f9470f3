"""Two parts' figures put side by side, as whoever looks may see them."""

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from analysis.analyse import Analysis
from analysis.reach import with_silent
from analysis.totals import totals
from analysis.viewers import Viewer, protect
from ingest.schema import names as c

ONE, OTHER = "one", "other"  # columns: a part's own row
KEYS: Final = (c.DIMENSION, c.CATEGORY)
Row = dict[Any, Any]


@dataclass(frozen=True)
class Beside:
    """Figures of two parts. totals: one row for each part.

    themes, groups: one row each, theme and label, or dimension and category; ``one`` and ``other`` hold the parts' own
    protected rows.
    """

    totals: list[Row]
    themes: pd.DataFrame
    groups: pd.DataFrame


def beside(one: Analysis, other: Analysis, viewer: Viewer) -> Beside:
    """Put two parts side by side, protected."""
    heard = [protect(totals(part), viewer).to_dict("records")[0] for part in (one, other)]
    spoken = [protect(part.themes, viewer) for part in (one, other)]
    told = [protect(with_silent(part.reach), viewer) for part in (one, other)]
    return Beside(heard, _paired(spoken, (c.THEME,), (c.THEME, "label")), _paired(told, KEYS, KEYS))


def _paired(parts: list[pd.DataFrame], keys: tuple[str, ...], kept: tuple[str, ...]) -> pd.DataFrame:
    """Pair the rows of two frames by their keys, in the first one's order."""
    own, others = (part.to_dict("records") for part in parts)
    found = {tuple(row[key] for key in keys): row for row in others}
    pairs = [(row, found[key]) for row in own if (key := tuple(row[name] for name in keys)) in found]
    frame = pd.DataFrame([{name: row[name] for name in kept} for row, _other in pairs], columns=list(kept))
    for name, at in ((ONE, 0), (OTHER, 1)):
        frame[name] = pd.Series([pair[at] for pair in pairs], dtype="object")
    return frame
