"""What somebody chose, in the address: a link shows what its sender saw, and a reload keeps it.

An address is only ever a wish. What isn't on offer is ignored, and whoever may not see a thing
doesn't see it by asking for it here: ``viewer.role`` knows who somebody is from their connection.

Addresses are kept: in a browser's history, in a mail, in the log of a server in between. So the words
that somebody looks for stand in it on their own page only, and not where a name, a number or an
address of somebody's is recognised in them.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from analysis.redact import redact
from analysis.viewers import Role, Sight
from locales import LANGUAGES
from pages.parts import remember, session, viewer
from pages.parts.filters import AREAS, CHANNELS, DAYS, PART
from pages.parts.language import LANGUAGE
from pages.parts.viewer import SEE_AS
from pages.parts.voices.searching import WORDS

LANG, VIEW, CHANNEL, AREA, FIRST, LAST, LOOKED_FOR = "lang", "as", "channel", "area", "from", "to", "q"
OURS = (LANG, VIEW, CHANNEL, AREA, FIRST, LAST, LOOKED_FOR)
SEARCHED = "voices"  # the screen whose words stand in the address
LONGEST = 200  # letters of what is looked for
READ = "address_read"  # in the session: the address was read
MOST_YEARS = 9  # from today: the days that the calendar offers


def read() -> None:
    """Choose what the address asks for; once, before anything is shown. Later the session knows better."""
    if st.session_state.get(READ):
        return
    st.session_state[READ] = True
    asked = st.query_params
    for name in LANGUAGES:
        if asked.get(LANG) == _short(name):
            st.session_state[LANGUAGE] = name
    if asked.get(VIEW) in set(Role):
        st.session_state[SEE_AS] = asked[VIEW]
    channels, areas = asked.get_all(CHANNEL), asked.get_all(AREA)
    kept = {CHANNELS: channels, AREAS: areas, DAYS: _days(asked.get(FIRST), asked.get(LAST)),
            PART: next(iter(_parts(channels, areas)), "") if len(channels) + len(areas) == 1 else "",
            WORDS: asked.get(LOOKED_FOR, "")[:LONGEST]}
    st.session_state.update({name: value for name, value in kept.items() if value})


def write(screen: str = "") -> None:
    """Put what is chosen into the address. ``screen``: which one is shown, as its own address ends."""
    chosen: dict[str, list[str]] = {LANG: [_short(st.session_state[LANGUAGE])] if LANGUAGE in st.session_state else [],
                                    VIEW: [viewer.role().value] if viewer.role() != viewer.signed_in() else []}
    chosen |= _exact_part() if viewer.sees(Sight.EXACT) else _one_part()
    chosen[LOOKED_FOR] = _looked_for() if screen == SEARCHED else []
    others = {name: st.query_params.get_all(name) for name in st.query_params if name not in OURS}
    wanted = {name: values for name, values in (others | chosen).items() if values}
    if wanted != {name: st.query_params.get_all(name) for name in st.query_params}:
        st.query_params.from_dict(wanted)


def wish(name: str, offered: Sequence[str]) -> str | None:
    """Give what the address asks for of what a page offers beside the filters."""
    asked = st.query_params.get(name)
    return next((choice for choice in offered if choice == asked), None)


def hold(chosen: Mapping[str, str]) -> None:
    """Put what a page offers beside the filters into the address; on another page it goes."""
    for name, value in chosen.items():
        if st.query_params.get(name) != value:
            st.query_params[name] = value


def _exact_part() -> dict[str, list[str]]:
    days = remember.value(DAYS, ())
    first, last = ([day.isoformat()] for day in days) if isinstance(days, tuple) and len(days) == 2 else ([], [])
    return {CHANNEL: list(remember.value(CHANNELS, [])), AREA: list(remember.value(AREAS, [])), FIRST: first,
            LAST: last}


def _one_part() -> dict[str, list[str]]:
    way, _space, name = remember.value(PART, "").partition(" ")
    return {way: [name]} if way in (CHANNEL, AREA) else {}


def _looked_for() -> list[str]:
    """Give the words looked for; nothing where they may point to somebody."""
    words = remember.value(WORDS, "")
    if not words or len(words) > LONGEST:  # looking for names in pages of text would take seconds
        return []
    return [] if redact(words, region=session.folder().engagement.region).marks else [words]


def _parts(channels: Iterable[str], areas: Iterable[str]) -> list[str]:
    return [*(f"{CHANNEL} {name}" for name in channels), *(f"{AREA} {name}" for name in areas)]


def _days(first: str | None, last: str | None) -> tuple[dt.date, ...]:
    try:
        days = dt.date.fromisoformat(first or ""), dt.date.fromisoformat(last or "")
    except ValueError:
        return ()
    offered = all(abs(day.year - dt.date.today().year) <= MOST_YEARS for day in days)
    return days if offered and days[0] <= days[1] else ()


def _short(language: str) -> str:
    return language.split("_")[0]
