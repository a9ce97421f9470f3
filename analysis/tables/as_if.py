"""The table of themes as people came, and as if the room looked like the city. For staff: the numbers are exact."""

import pandas as pd

from analysis.tables.columns import Column, Table, people, share, text, whole
from analysis.themes.as_if_words import move
from analysis.themes.reweighted import LABEL, RANK, WEIGHTED, WEIGHTED_RANK
from ingest.schema import names as c
from locales import _


def as_if_table(themes: pd.DataFrame) -> Table:
    """Show themes raw and weighted: ``themes.reweighted``'s frame, protected."""
    return Table(themes, [
        text(_("Theme"), LABEL), people(_("People who spoke of it"), c.PARTICIPANTS), share(_("As they came"), c.SHARE),
        share(_("Like the city"), WEIGHTED), share(_("Range from"), c.LOW), share(_("Range to"), c.HIGH),
        whole(_("Place as they came"), RANK), whole(_("Place like the city"), WEIGHTED_RANK),
        Column(_("Change of place"), move, move)])
