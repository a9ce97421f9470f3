"""How people came, in words: what the chart of the ways of taking part shows."""

import pandas as pd

from analysis import sentences as say
from analysis.foremost import foremost
from analysis.sentences import Row
from ingest.schema import names as c
from locales import _


def finding(channels: pd.DataFrame) -> str:
    """Say which way of taking part brought most people; that none surely did, where two are near or rounded.

    channels: how many came by each, protected.
    """
    came = [row for row in channels.to_dict("records") if say.is_hidden(row) or row[c.PARTICIPANTS]]
    if not came:
        return _("Nobody wrote down how many people took part")
    if len(came) == 1:
        return _("Everybody who was counted came in one way: {channel}").format(channel=_counted(came[0]))
    first = foremost(channels, c.PARTICIPANTS)
    if first is None:
        return _("No way of taking part clearly brought most people: {channels}").format(
            channels=say.listed(map(_counted, came)))
    others = [_counted(row) for row in came if row[c.CHANNEL] != first[c.CHANNEL]]
    return _("{channel} brought most people ({n}); besides: {others}").format(
        channel=say.channel(first[c.CHANNEL]), n=say.people(first), others=say.listed(others))


def _counted(row: Row) -> str:
    return f"{say.channel(row[c.CHANNEL]).lower()} ({say.people(row)})"
