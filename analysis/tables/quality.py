"""Tables of how good the tags are."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from analysis import sentences as say
from analysis.tables.columns import Column, Table, text, whole
from analysis.themes import quality as q
from analysis.themes.quality_groups import OTHERS
from analysis.themes.quality_words import NOT_MEASURED, group, served
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _


def quality_table(themes: pd.DataFrame) -> Table:
    """Show each theme's figures: ``quality.by_theme``'s frame."""
    return Table(themes, [
        text(_("Theme"), "label"), whole(_("Texts with it"), q.N), _figure(_("F1"), q.F1),
        _figure(_("At least"), c.LOW), _figure(_("At most"), c.HIGH), _figure(_("Right of those given"), q.PRECISION),
        _figure(_("Found of those there"), q.RECALL), _figure(_("The two people (alpha)"), q.ALPHA)])


def served_table(groups: pd.DataFrame, engagement: Engagement) -> Table:
    """Show each group beside the others: ``quality_groups.by_group``'s frame."""
    def named(row: dict) -> str:
        return group(row, engagement)
    return Table(groups, [
        Column(_("Group"), named, named), whole(_("Texts"), q.N), _figure(_("F1"), q.F1), _figure(_("At least"), c.LOW),
        _figure(_("At most"), c.HIGH), _figure(_("F1 of all others"), OTHERS), Column(_("Finding"), served, served)])


def _figure(heading: str, name: str) -> Column:
    """Make a column of figures that are missing where there are too few texts."""
    def measured(words: Callable[[Any], Any]) -> Callable[[dict], Any]:
        return lambda row: _(NOT_MEASURED) if row[q.N] < q.FEWEST else words(row[name])
    return Column(heading, measured(say.ratio), measured(lambda value: value))
