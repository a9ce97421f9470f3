"""A plan that was kept, ready to be looked at again: what of it was held."""

import datetime as dt
from typing import Any

import pandas as pd

from analysis.exports import records
from analysis.outreach.outreach import Missed, whole_plan
from analysis.outreach.plan import PLAN_COLUMNS
from analysis.outreach.progress import HELD, MET_SINCE, progress
from ingest.schema import Frames
from ingest.schema import names as c


def to_keep(missed: list[Missed], frames: Frames) -> dict[str, Any]:
    """Give a plan as it is kept: the last day on record (``made``), the meetings ``known`` then, and its ``rows``."""
    last: dt.date | None = missed[0].pace.last if missed else None
    return {"made": last.isoformat() if last else "", "known": sorted(frames.sessions[c.SESSION].dropna()),
            "rows": records(whole_plan(missed))}


def held(rows: list[dict[str, Any]], known: list[str], missed: list[Missed]) -> pd.DataFrame:
    """Say how far a kept plan has come: its rows with ``held`` and ``met_since``.

    Of a group that is flagged no longer, nothing is said of whom later meetings met (it is not missing any more).
    """
    plan = pd.DataFrame(rows, columns=PLAN_COLUMNS)
    meetings = {(one.dimension.id, one.flag[c.CATEGORY]): one.meetings for one in missed}
    parts = [progress(part, known, meetings[group]) if group in meetings else part
             for group, part in plan.groupby([c.DIMENSION, c.CATEGORY], sort=False)]
    both = pd.concat(parts, ignore_index=True) if parts else plan
    return both.reindex(columns=[*PLAN_COLUMNS, HELD, MET_SINCE]).astype({HELD: "Int64", MET_SINCE: "Int64"})
