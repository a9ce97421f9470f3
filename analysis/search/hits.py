"""What was found, ready to be read: by staff as written, by others among the quotes they may read."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.analyse import Analysis
from analysis.counts import among
from analysis.search.found import found, search
from analysis.search.index import Index, of_contributions
from analysis.search.query import Query
from analysis.themes import joined_themes
from analysis.voices import NO_THEME, THEMES, places
from ingest.schema import names as c


def hits(known: Analysis, ids: pd.Series, index: Index, wanted: Query, theme: str | None = None,
         language: str | None = None, on_theme: np.ndarray | None = None) -> np.ndarray:
    """Give the rows (``voices.at``) of the contributions of (a part of) an engagement that hold what is looked for.

    Newest first, undated last. ids: the contributions' ids in the index's order. theme: as for ``voices.texts``;
    language: two letters; on_theme: ``voices.places`` of the theme, where somebody has it already.
    """
    rows, everything = places(known, theme) if on_theme is None else on_theme, known.frames.contributions
    if language is not None:
        rows = rows[(everything[c.LANGUAGE] == language).to_numpy(dtype="bool")[rows]]
    if wanted.is_empty:
        return rows
    return rows[among(everything[c.CONTRIBUTION], ids.iloc[search(index, wanted)]).to_numpy()[rows]]


def with_reasons(own: pd.DataFrame, known: Analysis, index: Index, ids: pd.Series, wanted: Query) -> pd.DataFrame:
    """Add to some hits their ``themes``, and as ``evidence`` the words that were looked for (those of the themes
    where nothing was)."""
    told = joined_themes(known.tags, own)
    if wanted.is_empty:
        return told
    rows = np.flatnonzero(among(ids, own[c.CONTRIBUTION]))
    place = dict(zip(ids.take(rows), rows.tolist(), strict=True))
    words = [c.SEPARATOR.join(found(index, place[name], wanted)) for name in own[c.CONTRIBUTION]]
    return told.assign(**{c.EVIDENCE: pd.Series(words, index=told.index, dtype="str")})


def quoted(quotes: pd.DataFrame, wanted: Query, languages: Sequence[str], theme: str | None = None) -> pd.DataFrame:
    """Search the quotes that all may read (``protect.quotes``): one row per quote, with ``themes`` and ``evidence``."""
    grouped = quotes.groupby(c.TEXT, sort=False)[c.THEME].agg(list)
    if theme is not None:
        grouped = grouped[[theme in themes for themes in grouped]]
    frame = pd.DataFrame({c.TEXT: grouped.index, THEMES: [c.SEPARATOR.join(x for x in themes if x != NO_THEME)
                                                          for themes in grouped]}, dtype="str")
    index = of_contributions(frame, languages)
    rows = search(index, wanted)
    words = [c.SEPARATOR.join(found(index, int(row), wanted)) for row in rows]
    return frame.iloc[rows].assign(**{c.EVIDENCE: words})
