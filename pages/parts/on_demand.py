"""What takes long where there is much to read is worked out when somebody asks, so that a page is whole at once.

Below ``MANY`` contributions nothing is asked: everything is there by itself.
"""

from collections.abc import Hashable

import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from locales import _, ngettext
from pages.parts.once import is_kept

MANY = 50_000  # contributions, up to which a page works everything out by itself
MINUTE = 60  # seconds
SOON = 10  # seconds: what is done sooner takes «some seconds»


def few(texts: int) -> bool:
    """Say whether there are so few contributions that a page need not ask before it works something out."""
    return texts <= MANY


def wanted(known: Analysis, name: Hashable, told: str, texts: int, each: float) -> bool:
    """Say whether to work something out now: there is little, or it is there already (``once``), or somebody asks.

    Else says what it would show (told: a sentence) and how long that takes, and offers it. texts: the contributions
    that would be read; each: seconds for one, as measured once.
    """
    if few(texts) or is_kept(known, name):
        return True
    place = st.empty()
    with place.container():
        st.markdown(say.plain(" ".join([told, _takes(texts * each)])))
        asked = st.button(_("Work it out"), key=f"work-out-{name}", icon=":material/hourglass_top:")
    if asked:
        place.empty()
    return asked


def _takes(seconds: float) -> str:
    if seconds < SOON:
        time = _("some seconds")
    elif seconds < MINUTE:
        time = _("about {n} seconds").format(n=say.number(round(seconds, -1)))
    else:
        minutes = -int(-seconds // MINUTE)
        time = ngettext("about {n} minute", "about {n} minutes", minutes).format(n=say.number(minutes))
    return _("Working it out takes {time}; then it stays until something new is handed in.").format(time=time)
