"""Tables of reach part by part, of two questions crossed, and of meetings whose papers disagree."""

import pandas as pd

from analysis import findings
from analysis.conflicts import BY_FORMS, BY_TALLY
from analysis.reach.crossing import LEAST, MOST, OTHER
from analysis.reach.parts import PART
from analysis.tables.columns import Column, Table, day, figure, people, share, text, whole
from ingest.schema import Dimension, Engagement
from ingest.schema import names as c
from locales import _


def part_table(parted: pd.DataFrame, labels: dict[str, str], names: dict[str, str], heading: str) -> Table:
    """Show reach part by part: ``reach.parts.joined``'s frame, protected; ``names``: the parts in words."""
    return Table(parted, [
        text(heading, PART, names.__getitem__), text(_("Group"), c.CATEGORY, labels.__getitem__),
        people(_("People"), c.PARTICIPANTS), people(_("People who told us"), c.N_KNOWN),
        share(_("Share of those who told us"), c.SHARE, c.PARTICIPANTS),
        share(_("Range from"), c.LOW), share(_("Range to"), c.HIGH),
        share(_("Share of the population"), c.POPULATION_SHARE),
        Column(_("Finding"), findings.with_robust, findings.with_robust)])


def crossed_table(crossed: pd.DataFrame, one: Dimension, other: Dimension) -> Table:
    """Show two questions crossed: ``reach.crossing.cross``'s frame, protected."""
    counted = (crossed[LEAST] != crossed[c.PARTICIPANTS]).any() or (crossed[MOST] != crossed[c.PARTICIPANTS]).any()
    bounds = [whole(_("With head counts, at least"), LEAST), whole(_("With head counts, at most"), MOST)]
    return Table(crossed, [
        text(one.spoken(), c.CATEGORY, one.say), text(other.spoken(), OTHER, other.say),
        people(_("People on forms"), c.PARTICIPANTS), *(bounds if counted else []),
        share(_("Share of those who told us both"), c.SHARE), share(_("Share of the population"), c.POPULATION_SHARE),
        figure(_("Ratio"), c.RATIO), Column(_("Finding"), findings.with_robust, findings.with_robust)])


def conflict_table(found: pd.DataFrame, engagement: Engagement) -> Table:
    """Show the meetings whose papers disagree: ``conflicts``' frame."""
    spoken = {dimension.id: dimension for dimension in engagement.dimensions}

    def group(row: dict) -> str:
        dimension = spoken[row[c.DIMENSION]]
        return f"{dimension.spoken()}: {dimension.say(row[c.CATEGORY])}"
    return Table(found, [
        text(_("Partner"), c.PARTNER), day(_("Date"), c.DATE), text(_("Venue"), c.VENUE),
        Column(_("Group"), group, group), whole(_("On forms"), BY_FORMS), whole(_("In the head count"), BY_TALLY),
        whole(_("Counted here"), c.PEOPLE)])
