"""Tables of partners: what a list of them would bring, and the links there are."""

from typing import Any

import pandas as pd

from analysis import sentences as say
from analysis.tables.columns import Column, Table, text
from ingest.schema import Engagement
from locales import _, ngettext

WHEN = "when"  # the last answer's moment, as a sentence in the viewer's own time
ADDRESS = "address"


def wish_table(wishes: pd.DataFrame, engagement: Engagement) -> Table:
    """Show what a list of partners would bring, a row for each.

    wishes: one row per link, columns partner, area, there (whether it is there already) and stays: the area that it
    keeps where the list names another, ``NOWHERE`` where it has none, else nothing.
    """
    brought = wishes.assign(new=~wishes["there"]).groupby("partner", sort=False, as_index=False).agg(
        {"area": "first", "new": "sum", "there": "sum", "stays": "max"})

    def brings(row: dict[str, Any]) -> str:
        new, there = int(row["new"]), int(row["there"])
        said = [ngettext("{n} new link", "{n} new links", new).format(n=say.number(new))] if new else []
        if there:
            said.append(ngettext("{n} link is there already", "{n} links are there already", there).format(
                n=say.number(there)))
        return say.listed(said)
    return Table(brought, [
        text(_("Partner"), "partner"), text(_("Area"), "area", engagement.say_area), Column(
            _("What it brings"), brings, brings),
        Column(_("What stays"), lambda row: _stays(row, engagement), lambda row: _stays(row, engagement))])


def _stays(row: dict[str, Any], engagement: Engagement) -> str:
    """Say what becomes of links for which the list names another area, and what to do."""
    if not row["stays"]:
        return ""
    return _("Its links keep the area {area}, because what came by them counts there. For another area, give the "
             "venue there a name of its own.").format(
                 area=engagement.say_area(row["stays"]) if row["stays"] != NOWHERE else _("(none)"))


NOWHERE = "-"  # of a link without an area


def partner_link_table(links: pd.DataFrame, engagement: Engagement) -> Table:
    """Show the links: ``list_links``' columns with ``address`` and ``when``, exact numbers, for staff."""
    def state(row: dict[str, Any]) -> str:
        return _("in use") if pd.isna(row["off_at"]) else _("switched off")

    def came(row: dict[str, Any]) -> str:
        if row["came"] or not pd.isna(row["off_at"]):
            return say.number(row["came"])
        return _("✕ none yet")
    return Table(links, [
        text(_("Partner"), "partner"), text(_("Venue"), "venue"), text(_("Language"), "language"),
        text(_("Area"), "area", engagement.say_area), text(_("Address"), ADDRESS),
        Column(_("How many came"), came, lambda row: int(row["came"])), text(_("Last answer"), WHEN),
        Column(_("State"), state, state)])


