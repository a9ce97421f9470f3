"""Tables of what to do about groups that were missed. For staff: the numbers are exact."""

import pandas as pd

from analysis import sentences as say
from analysis.outreach.living import ESTIMATED, OF_GROUP, WANTED
from analysis.outreach.met import OTHERS
from analysis.outreach.plan import EXPECTED_PEOPLE
from analysis.outreach.progress import HELD, MET_SINCE
from analysis.outreach.rates import OTHERS_RATE, RATE, SESSIONS
from analysis.outreach.sources import KIND, NAME, WEEKLY
from analysis.tables.columns import Column, Row, Table, people, share, text, whole
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _


def met_table(found: pd.DataFrame) -> Table:
    """Show through whom a group was met: ``outreach.sources``' frame, protected."""
    kinds = {c.PARTNER: _("Partner"), c.VENUE: _("Venue"), c.CHANNEL: _("How it came in")}

    def name(row: Row) -> str:
        said = say.channel(row[NAME]) if row[KIND] == c.CHANNEL else row[NAME]
        return _("{channel}, by the week").format(channel=said) if row[WEEKLY] else said
    return Table(found, [
        text(_("Kind"), KIND, kinds.__getitem__), Column(_("Name"), name, name),
        _rounded(_("Meetings (or weeks)"), SESSIONS), people(_("Met of this group"), c.PARTICIPANTS),
        whole(_("Others met"), OTHERS), _rounded(_("Of this group in a meeting"), RATE),
        _rounded(_("Range from"), c.LOW), _rounded(_("Range to"), c.HIGH),
        _rounded(_("Others in a meeting"), OTHERS_RATE)])


def area_table(areas: pd.DataFrame, engagement: Engagement, households: bool) -> Table:
    """Show where a group lives: ``living.with_wanted``'s frame."""
    def sure(row: Row) -> str:
        return _("an estimate") if row[ESTIMATED] else _("population figures")
    return Table(areas, [
        text(_("Area"), c.AREA, engagement.say_area),
        whole(_("Households of this group") if households else _("People of this group who live there"), c.POPULATION),
        share(_("Part of the whole group"), OF_GROUP), _up(_("Still wanted from there"), WANTED),
        Column(_("By"), sure, sure)])


def plan_table(planned: pd.DataFrame, engagement: Engagement) -> Table:
    """Show a plan: ``plan.PLAN_COLUMNS``, and what was held where ``progress`` is known."""
    spoken = {dimension.id: dimension for dimension in engagement.dimensions}

    def group(row: Row) -> str:
        return spoken[row[c.DIMENSION]].say(row[c.CATEGORY]) if row[c.DIMENSION] in spoken else row[c.CATEGORY]

    def venue(row: Row) -> str:
        return row[c.VENUE] or _("to be found")
    held = [whole(_("Held so far"), HELD), whole(_("Met there"), MET_SINCE)] if HELD in planned else []
    return Table(planned, [
        Column(_("Group"), group, group), text(_("Area"), c.AREA, engagement.say_area), text(_("Partner"), c.PARTNER),
        Column(_("Venue"), venue, venue), text(_("How"), c.CHANNEL, say.channel), whole(_("Meetings"), SESSIONS),
        _up(_("People of the group to expect"), EXPECTED_PEOPLE), _up(_("Range from"), c.LOW),
        _up(_("Range to"), c.HIGH), *held])


def _rounded(heading: str, name: str) -> Column:
    return Column(heading, lambda row: say.number(row[name]), lambda row: round(row[name], 2))


def _up(heading: str, name: str) -> Column:
    return Column(heading, lambda row: say.number(round(row[name])), lambda row: round(row[name]))
