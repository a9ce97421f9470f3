"""The few figures that open the dashboard."""

import pandas as pd

from analysis.analyse import People
from analysis.viewers import IN_ROOMS, ON_FORMS
from ingest.schema import names as c


def totals(analysis: People) -> pd.DataFrame:
    """Count what there is, as a frame of one row, to be protected before it is shown.

    participants: everybody; on_forms: of them, those with a form or an online entry of their own;
    in_rooms: the others, who were counted by heads. contributions, sessions, partners, linked
    (records of meetings that discussed an online contribution).
    """
    return pd.DataFrame([{
        c.PARTICIPANTS: analysis.participants, ON_FORMS: analysis.on_forms,
        IN_ROOMS: analysis.participants - analysis.on_forms,
        "contributions": len(analysis.frames.contributions), "sessions": len(analysis.frames.sessions),
        "partners": analysis.frames.sessions[c.PARTNER].nunique(), "linked": len(analysis.linked)}])
