"""Figures that aren't stored yet, as the frame that the store gives of those that are."""

from collections.abc import Iterable

import pandas as pd

from ingest.records import Figure
from ingest.schema import names as c

_WHOLE = frozenset((c.POPULATION, c.YEAR, c.YOUNGEST, c.OLDEST))
_KNOWN_BY = [c.DIMENSION, c.AREA_WRITTEN, c.WRITTEN, c.YEAR, c.UNIT]


def with_more(stored: pd.DataFrame, figures: Iterable[Figure]) -> pd.DataFrame:
    """Put figures below those of the store (``Store.figures``), as if they were stored; known ones stay as they are."""
    rows = [{c.BATCH: "", c.AREA: one.area, c.DIMENSION: one.dimension, c.CATEGORY: one.category,
             c.POPULATION: one.people, c.SOURCE: one.source, c.YEAR: one.year, c.GEOGRAPHY: one.geography,
             c.STATUS: one.status, c.UNIT: one.unit.value, c.WRITTEN: one.written, c.AREA_WRITTEN: one.area_written,
             c.YOUNGEST: one.youngest, c.OLDEST: one.oldest} for one in figures]
    more = pd.DataFrame(rows, columns=list(stored.columns), dtype="object")
    typed = more.astype({name: "Int64" if name in _WHOLE else "str" for name in more.columns})
    return pd.concat([stored, typed], ignore_index=True).drop_duplicates(_KNOWN_BY, ignore_index=True)
