"""The entry as sections of a brief, so that page and paper say the same."""

import pandas as pd

from analysis import sentences as say
from analysis.brief.model import Section, Unit, table_of
from analysis.register.entry import Entry
from analysis.tables.columns import Column, Table, figure, text
from analysis.themes.quality import F1
from analysis.themes.quality_groups import OTHERS
from analysis.themes.quality_words import NOT_MEASURED, group, served
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _


def sections(made: Entry, engagement: Engagement) -> tuple[Section, ...]:
    """Give a section for each group of answers, and one for each table that has rows."""
    told = [Section(one.heading, points=tuple(
        _("{question}: {finding}").format(question=fact.asked, finding=fact.told) for fact in one.facts))
        for one in made.groups]
    return (*told, *_tables(made, engagement))


def theme_quality_table(themes: pd.DataFrame) -> Table:
    """Show how well each theme is found: ``measured.by_theme``'s frame."""
    return Table(themes, [text(_("Theme"), "label"), _measured(_("F1"), F1), _measured(_("At least"), c.LOW),
                          _measured(_("At most"), c.HIGH)])


def group_quality_table(groups: pd.DataFrame, engagement: Engagement) -> Table:
    """Show how well each group is served: ``measured.by_group``'s frame."""
    def named(row: dict) -> str:
        return group(row, engagement)
    return Table(groups, [Column(_("Group"), named, named), _measured(_("F1"), F1), _measured(_("At least"), c.LOW),
                          _measured(_("At most"), c.HIGH), _measured(_("F1 of all others"), OTHERS),
                          Column(_("Finding"), served, served)])


def _tables(made: Entry, engagement: Engagement) -> list[Section]:
    ends = [(Unit.RATIO, _("How well themes are found: 1 as people do, 0 not at all.")),
            (Unit.RATIO, _("The lower end of its 95 % interval.")),
            (Unit.RATIO, _("The upper end of its 95 % interval."))]
    found = []
    if len(made.themes):
        found.append(Section(_("How well each theme is found"), table=table_of(
            "quality", _("How well each theme is found"), theme_quality_table(made.themes),
            [(Unit.TEXT, _("A theme of the codebook.")), *ends])))
    if len(made.served):
        found.append(Section(_("How well each group is served"), table=table_of(
            "served", _("How well each group is served"), group_quality_table(made.served, engagement),
            [(Unit.TEXT, _("A language, a channel, or a group by a question about oneself.")), *ends,
             (Unit.RATIO, _("The same figure for all others.")),
             (Unit.TEXT, _("Whether the group is served worse than all others."))])))
    return found


def _measured(heading: str, name: str) -> Column:
    """Make a column of figures that say so where they were not measured."""
    plain = figure(heading, name)

    def read(row: dict) -> str:
        return _(NOT_MEASURED) if pd.isna(row[name]) else say.ratio(row[name])
    return Column(heading, read, plain.holds)
