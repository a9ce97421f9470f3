"""Two parts' figures put side by side, as whoever looks may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from analysis.analyse import Analysis
from analysis.ranges import with_ranges
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
    protected rows, those of themes ``with_ranges``.
    """

    totals: list[Row]
    themes: pd.DataFrame
    groups: pd.DataFrame


def beside(one: Analysis, other: Analysis, viewer: Viewer) -> Beside:
    """Put two parts side by side, protected."""
    heard = [protect(totals(part), viewer).to_dict("records")[0] for part in (one, other)]
    spoken, elsewhere = (with_ranges(protect(part.themes, viewer), of) for part, of in
                         zip((one, other), heard, strict=True))
    told, others = (protect(with_silent(part.reach), viewer) for part in (one, other))
    return Beside(heard, joined(spoken, elsewhere, (c.THEME,), ("label",)), joined(told, others, KEYS))


def joined(one: pd.DataFrame, other: pd.DataFrame, keys: Sequence[str], kept: Sequence[str] = (),
           pairs: Mapping[tuple, tuple] | None = None, outer: bool = False) -> pd.DataFrame:
    """Pair the rows of two frames by their keys: keys, ``kept`` of the first, and in ``one`` and ``other`` whole rows.

    pairs: the first one's key → the other's, where they differ. outer: keep rows that one side alone has,
    with nothing in the place of the other's. In the first one's order.
    """
    own, others = ({tuple(row[key] for key in keys): row for row in frame.to_dict("records")}
                   for frame in (one, other))
    meant = pairs if pairs is not None else {key: key for key in [*own, *(others if outer else ())]}
    order = {key: place for place, key in enumerate(own)}
    rows = [(key, own.get(key), others.get(meant[key])) for key in sorted(meant, key=lambda k: order.get(k, len(own)))]
    rows = [row for row in rows if outer or (row[1] and row[2])]
    frame = pd.DataFrame([(*key, *((first or {}).get(name) for name in kept)) for key, first, _second in rows],
                         columns=[*keys, *kept], dtype="object")
    for name, at in ((ONE, 1), (OTHER, 2)):
        frame[name] = pd.Series([row[at] for row in rows], dtype="object")
    return frame
