"""The table of people and contributions over time."""

import pandas as pd

from analysis.over_time import START, Step
from analysis.tables.columns import Table, day, people
from analysis.viewers import SO_FAR, TEXTS
from ingest.schema import names as c
from locales import _


def over_time_table(periods: pd.DataFrame, step: Step) -> Table:
    """Show ``over_time.by_period``'s frame, protected."""
    return Table(periods, [day(_("Week from") if step is Step.WEEK else _("Month from"), START),
                           people(_("People"), c.PARTICIPANTS), people(_("People so far"), SO_FAR),
                           people(_("Contributions"), TEXTS)])
