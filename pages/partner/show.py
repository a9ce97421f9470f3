"""What a partner's own page says: sentences and tables, in the language in use."""

from typing import Any

import pandas as pd

from analysis import sentences as say
from analysis.tables.texts import language_name
from ingest.form import ShortLink
from ingest.schema import Dimension, Engagement, fold
from ingest.schema import names as c
from locales import _
from pages.partner.gate import Seen

Row = Any  # of a frame
Rows = list[dict[str, Any]]


def shown(seen: Seen, links: list[ShortLink], engagement: Engagement) -> dict[str, Any]:
    """Give the template everything it writes about a partner's people."""
    limit, sizes = engagement.thresholds.hide_below, seen.sizes.to_dict("records")
    many = [row[c.CHANNEL] for row in sizes if not _few(row)]  # of fewer people every group is hidden
    return {"sizes": [(say.channel(row[c.CHANNEL]), say.people(row, c.PEOPLE)) for row in sizes],
            "links": _links(seen, links, engagement), "meetings": _meetings(seen),
            "questions": _questions(seen, engagement, many) if many else [],
            "missing": _missing(seen, engagement), "none_missing": say.no_flags(seen.judged),
            "few": say.fewer_than(limit) if limit > 1 else say.number(0),
            "quiet_venues": _quiet_venues(seen, links),
            "rounded": limit if limit > 1 else 0, "made": say.moment(seen.made, seen.made.tzinfo)}


def _links(seen: Seen, links: list[ShortLink], engagement: Engagement) -> Rows:
    came = {row["code"]: row for row in seen.links.to_dict("records")}
    return [{"venue": link.venue, "language": language_name(link.language), "in_use": link.in_use,
             "address": f"{engagement.form.address.rstrip('/')}{link.path}", "path": link.path,
             "people": say.people(came[link.code], c.PEOPLE) if link.code in came else "–",
             "few": link.in_use and (link.code not in came or _few(came[link.code]))} for link in links]


def _few(row: Row) -> bool:
    return say.is_hidden(row, c.PEOPLE) or not row[c.PEOPLE]


def _meetings(seen: Seen) -> list[str]:
    return [" · ".join(filter(None, (say.day(row[c.DATE]), row[c.VENUE] if isinstance(row[c.VENUE], str) else "")))
            or _("without a date") for row in seen.meetings.to_dict("records")]


def _quiet_venues(seen: Seen, links: list[ShortLink]) -> list[str]:
    """Name the venues of the links from which no meeting has come in."""
    met = [fold(venue) for venue in seen.meetings[c.VENUE].dropna()]
    names = dict.fromkeys(link.venue for link in links if link.venue)
    return [name for name in names if not any(fold(name) in one or one in fold(name) for one in met)]


def _questions(seen: Seen, engagement: Engagement, channels: list[str]) -> Rows:
    """List the questions, each with its groups: how many came through the partner, and whether one is missing."""
    found, own_groups = [], seen.groups[seen.groups[c.CHANNEL].isin(channels)]
    for dimension in engagement.dimensions:
        rows = own_groups[own_groups[c.DIMENSION] == dimension.id]
        groups = [_group(dimension, own) for _name, own in rows.groupby(c.CATEGORY, sort=False)]
        found.append({"label": dimension.spoken(), "groups": groups})
    return found


def _group(dimension: Dimension, rows: pd.DataFrame) -> dict[str, Any]:
    """Describe a group: ``rows``, one per channel."""
    first = rows.iloc[0]
    return {"label": dimension.say(first[c.CATEGORY]), "people": _by_channel(rows),
            "missing": say.verdict(first[c.VERDICT]) if first[c.VERDICT] in c.FLAGGED else ""}


def _by_channel(rows: pd.DataFrame) -> list[tuple[str, str]]:
    return [(say.channel(row[c.CHANNEL]), say.people(row, c.PEOPLE)) for row in rows.to_dict("records")]


def _missing(seen: Seen, engagement: Engagement) -> Rows:
    """Say of each group that is missing in the whole consultation how far, what would help, and who met it here."""
    return [{"label": dimension.say(row[c.CATEGORY]), "question": dimension.spoken(),
             "said": " ".join(filter(None, (
                 say.missing(row, engagement.place), say.remedy(row), _through_you(seen, row),
                 _("The population figure is illustrative, not checked.") if row[c.STATUS] == c.ILLUSTRATIVE else "")))}
            for row in seen.missing.to_dict("records") if (dimension := engagement.dimension(row[c.DIMENSION]))]


def _through_you(seen: Seen, flag: Row) -> str:
    own = seen.groups[(seen.groups[c.DIMENSION] == flag[c.DIMENSION])
                      & (seen.groups[c.CATEGORY] == flag[c.CATEGORY])]
    told = [_("{channel}: {people}").format(channel=channel, people=people) for channel, people in _by_channel(own)]
    return _("Through you – {list}.").format(list="; ".join(told)) if told else ""
