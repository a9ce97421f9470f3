"""The table of what groups say differently. For staff: the numbers are exact."""

import pandas as pd

from analysis.differences.cells import LABEL
from analysis.differences.judge import ELSEWHERE, OTHERS, OTHERS_SPOKE, SPOKE
from analysis.differences.words import verdict
from analysis.tables.columns import Table, figure, people, share, text, whole
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _


def difference_table(cells: pd.DataFrame, engagement: Engagement) -> Table:
    """Show cells of ``differences``, protected: each group's share of a theme beside that of all others."""
    asked = {dimension.id: dimension for dimension in engagement.dimensions}
    said = {(row[c.DIMENSION], row[c.CATEGORY]): asked[row[c.DIMENSION]].say(row[c.CATEGORY])
            for row in cells[[c.DIMENSION, c.CATEGORY]].drop_duplicates().to_dict("records")}
    frame = cells.assign(question=cells[c.DIMENSION].map({name: each.spoken() for name, each in asked.items()}),
                         group=[said[key] for key in zip(cells[c.DIMENSION], cells[c.CATEGORY], strict=True)])
    return Table(frame, [
        text(_("Question"), "question"), text(_("Group"), "group"), text(_("Theme"), LABEL),
        text(_("Finding"), c.VERDICT, verdict), figure(_("Times as often as others"), c.RATIO),
        figure(_("Range from"), c.LOW), figure(_("Range to"), c.HIGH), share(_("Share of the group"), c.SHARE),
        share(_("Share of all others"), ELSEWHERE), whole(_("Spoke of it"), SPOKE), people(_("People"), c.PARTICIPANTS),
        whole(_("Others who spoke of it"), OTHERS_SPOKE), whole(_("Others"), OTHERS)])
