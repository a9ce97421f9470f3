"""The gate of partners' own pages: they are given rounded numbers, and nothing else in this room has a way to others.

Numbers are made anew every ten minutes at most. That keeps a page from being a burden where many
look, and from telling by its changes who has just been here.
"""

import datetime as dt
import threading
import time
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import pandas as pd

from analysis.gone import gone
from analysis.protect.partners import PartnersCopy, groups_for, partners_copy, sizes_for
from analysis.reach import flags, in_use
from analysis.reach.advice import with_needed
from analysis.viewers import Role, Viewer, protect
from ingest.form import ShortLink, list_links
from ingest.schema import fold
from ingest.schema import names as c
from ingest.schema.names import Channel
from ingest.secret import rounding_secret
from pages.form.door import Door

ANEW = 600.0  # seconds


@dataclass(frozen=True)
class Seen:
    """What a partner may know, all counts protected.

    sizes: one row per channel. groups: as ``groups_for`` gives them. links: code, people, one row
    per link. missing: the flags of everybody. meetings: those that came in, with date and venue.
    """

    sizes: pd.DataFrame
    groups: pd.DataFrame
    links: pd.DataFrame
    missing: pd.DataFrame
    judged: pd.DataFrame
    meetings: pd.DataFrame
    made: dt.datetime


@dataclass(frozen=True)
class _Made:
    version: int
    at: float
    day: dt.datetime
    copy: PartnersCopy
    meetings: pd.DataFrame


_lock = threading.Lock()
_made: "WeakKeyDictionary[Door, _Made]" = WeakKeyDictionary()


def seen(opened: Door, partner: str, links: list[ShortLink]) -> Seen:
    """Give what a partner's own page may show. May take seconds, the first time."""
    made, engagement = _of(opened), opened.engagement
    viewer = Viewer(Role.PARTNER, engagement.thresholds.hide_below)
    met = made.meetings[made.meetings[c.PARTNER].fillna("").map(fold) == fold(partner)].sort_values(c.DATE)
    known = {*met[c.CHANNEL], *([Channel.ONLINE.value] if links else [])}
    sizes = sizes_for(made.copy, partner, known)
    groups = groups_for(made.copy, partner, sizes[c.CHANNEL].tolist())
    own = {link.code: made.copy.links.get(link.code, 0) for link in links}
    came = pd.DataFrame({"code": list(own), c.PEOPLE: list(own.values())})
    return Seen(protect(sizes, viewer), protect(groups, viewer), protect(came, viewer),
                protect(with_needed(flags(made.copy.judged), made.copy.judged, made.copy.base), viewer),
                made.copy.judged, met, made.day)


def links_of(opened: Door, partner: str) -> list[ShortLink]:
    """List a partner's links, without how many came by them."""
    table = list_links(opened.store)
    own = table[table["partner"].map(fold) == fold(partner)]
    return [ShortLink(row["code"], row["partner"], row["venue"], row["language"],
                      None if pd.isna(row["area"]) else row["area"], bool(pd.isna(row["off_at"])))
            for row in own.to_dict("records")]


def _of(opened: Door) -> _Made:
    with _lock:
        version, found = opened.store.version(), _made.get(opened)
        if found is None or (found.version != version and time.monotonic() - found.at > ANEW):
            found = _made[opened] = _make(opened, version)
        return found


def _make(opened: Door, version: int) -> _Made:
    frames, folder = opened.store.frames(), opened.folder
    used = in_use(folder.benchmark, opened.store.figures(), folder.engagement, gone(frames, folder.engagement))
    copy = partners_copy(frames, folder.engagement, used, list_links(opened.store), rounding_secret(folder))
    return _Made(version, time.monotonic(), dt.datetime.now().astimezone(), copy,
                 frames.sessions[[c.PARTNER, c.CHANNEL, c.DATE, c.VENUE]])
