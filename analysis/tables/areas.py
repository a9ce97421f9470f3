"""Tables that stand beside the map."""

from collections.abc import Callable

import pandas as pd

from analysis import findings
from analysis.tables.columns import Column, Table, people, share, text
from analysis.viewers import TEXTS
from ingest.schema import names as c
from locales import _


def reach_by_area_table(judged: pd.DataFrame, say_area: Callable[[str], str]) -> Table:
    """Show reach's rows of the areas, protected, in few columns."""
    return Table(judged, [text(_("Area"), c.CATEGORY, say_area),
                          share(_("Share of those who told us"), c.SHARE, c.PARTICIPANTS),
                          share(_("Share of the population"), c.POPULATION_SHARE),
                          Column(_("Finding"), findings.with_robust, findings.with_robust)])


def theme_by_area_table(spoken: pd.DataFrame, say_area: Callable[[str], str]) -> Table:
    """Show how many texts of each area speak of a theme: ``areas.of_theme``'s frame, protected."""
    return Table(spoken, [text(_("Area"), c.AREA, say_area), people(_("Contributions"), TEXTS),
                          share(_("Share of the area's contributions"), c.SHARE, TEXTS)])
