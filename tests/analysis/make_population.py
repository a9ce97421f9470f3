"""Population figures as they were handed in, and an engagement they may not fit."""

from typing import Any

import pandas as pd

from ingest.schema import Engagement
from ingest.schema import names as c
from tests.analysis.make import AREAS, engagement


def figures(*rows: tuple[str, str, str | None, int], year: int | None = 2024, **more: Any) -> pd.DataFrame:
    """Make the store's figures from (area, dimension, category, people)."""
    full = [{c.BATCH: "b1", c.AREA: area, c.DIMENSION: dimension, c.CATEGORY: category, c.POPULATION: people,
             c.SOURCE: "Office", c.YEAR: year, c.GEOGRAPHY: "", c.STATUS: "census", c.UNIT: "people",
             c.WRITTEN: category or "?", c.AREA_WRITTEN: area, c.YOUNGEST: None, c.OLDEST: None} | more
            for area, dimension, category, people in rows]
    frame = pd.DataFrame(full, columns=[c.BATCH, *c.FIGURE_COLUMNS], dtype="object")
    whole = (c.POPULATION, c.YEAR, c.YOUNGEST, c.OLDEST)
    return frame.astype({name: "Int64" if name in whole else "str" for name in frame.columns})


def asked(accept: tuple[str, ...] = (), youngest: int | None = 15, oldest_figures: int = 10) -> Engagement:
    """Make an engagement with sexes, areas, and ages in two bands from ``youngest`` on; it ends in 2026."""
    categories = {"sex": ("f", "m"), "age": ("young", "old"), "area": AREAS}
    plain = engagement(categories, area="area").model_dump(by_alias=True)
    sex, age, _area = plain["dimensions"]
    sex["accept"] = list(accept)
    age["kind"] = "age"
    age["categories"][0] |= {"from": youngest, "to": 64}
    age["categories"][1] |= {"from": 65}
    plain["thresholds"]["oldest_figures"] = oldest_figures
    return Engagement.model_validate(plain)
