"""Residents' own words, theme by theme."""

import html

import numpy as np
import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis import voices
from analysis.analyse import Analysis
from analysis.tables import text_table
from analysis.themes.codebook import SEPARATOR, labels
from analysis.viewers import TEXTS, about_column
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts import folded, remember, session, shown
from pages.parts.once import once
from pages.parts.voices import quoting

THEME, MANY = "theme", "voices_shown"  # in the session: the theme picked, how many texts are open
STEP = 20
BESIDE = "\u00a0· "  # no line begins with the point
FILES = {voices.NO_THEME: "something-else", voices.CANNOT_TELL: "cannot-tell"}


def finding(themes: pd.DataFrame) -> str:
    """Say in words what the themes' chart shows."""
    if not voices.real_themes(themes)[TEXTS].any():
        return _("No theme found yet")
    named = voices.leading(themes, 3)["label"]
    if named.empty:
        return _("No theme stands out: several are spoken about equally often")
    rounds = bool(themes[about_column(TEXTS)].any())  # which may have made the order
    words = _("Among the most spoken about: {themes}") if rounds else _("Most spoken about: {themes}")
    return words.format(themes=BESIDE.join(named))


def scope(known: Analysis) -> str:
    """Say what is counted, how many texts the shares are of, and that one text may count for several themes."""
    n = len(known.frames.contributions)
    to = known.rounded_to if known.rounded_to > 1 else 0
    shares = ngettext("Shares are of {n} contribution; it may speak of several themes.",
                      "Shares are of {n} contributions; one may speak of several themes.", n).format(
                          n=say.rounded(n, to))
    return "**" + _("This chart counts texts (contributions), not people.") + "** " + shares


def browse(known: Analysis, themes: pd.DataFrame) -> None:
    """Let staff pick a theme, read its texts as written and as others would, and tick what others may read."""
    theme = _pick(dict(zip(themes[c.THEME], themes["label"], strict=True)))
    engagement, fit = session.folder().engagement, session.fit()
    found = on_theme(known, theme)
    if not len(found):
        st.markdown(_("Nobody spoke of this theme in the part you chose."))
        return
    many = st.session_state.setdefault(MANY, STEP)
    quoting.explain(known.frames.contributions[c.CONTRIBUTION].take(found), fit)
    write(voices.as_others_read(voices.described(known, voices.at(known, found[:many]), theme), engagement, fit))
    if len(found) > many:
        st.button(_("Show more"), on_click=_more, icon=":material/expand_more:")
    shown.download(lambda: text_table(spoken(voices.as_others_read(
        voices.described(known, voices.at(known, found), theme), engagement, fit))),
                   f"contributions-{FILES.get(theme, theme)}", _("Download these contributions"))


def on_theme(known: Analysis, theme: str | None) -> np.ndarray:
    """Find the texts of a theme (``voices.places``), once for each state of the data and each filter."""
    return once(known, ("on", theme), lambda: voices.places(known, theme))


def _pick(labels: dict[str, str]) -> str:
    key = remember.prepare(THEME, next(iter(labels)))
    return remember.keep(THEME, st.selectbox(_("Theme"), list(labels), format_func=labels.__getitem__, key=key,
                                             on_change=_from_the_start))


def spoken(found: pd.DataFrame) -> pd.DataFrame:
    """Put labels in the place of ids, in the language in use."""
    return voices.spoken(found, session.folder().engagement, session.folder().codebook)


def write(found: pd.DataFrame, themes: bool = False) -> None:
    """Write texts for staff, each with its tick: ``as_others_read``'s frame, its ``evidence`` marked.

    themes: whether each text's themes stand below it.
    """
    for raw, row in zip(found.to_dict("records"), spoken(found).to_dict("records"), strict=True):
        told = [row[c.AREA], say.day(row[c.DATE]), row[c.PARTNER]]
        where = " · ".join([say.channel(row[c.CHANNEL]), *[part for part in told if isinstance(part, str) and part]])
        words = folded.paragraphs(raw[c.TEXT], raw[c.EVIDENCE].split(SEPARATOR))
        below = chips(raw[voices.THEMES]) if themes else ""
        with st.container(border=True, gap=None):  # the tick stands with its text
            st.html(f'<div class="fh-voice">{words}<small>{html.escape(where)}</small>{below}</div>'
                    f"{quoting.as_others_read(raw[voices.REDACTED])}")
            quoting.tick(raw[c.CONTRIBUTION], raw[c.FIT])


def chips(themes: str) -> str:
    """Write, as HTML, a text's themes, given as ids joined by ``|``; nothing where it has none."""
    named = labels(session.folder().codebook)
    items = "".join(f"<li>{html.escape(named.get(theme, theme))}</li>" for theme in themes.split(SEPARATOR) if theme)
    label = html.escape(_("Themes"))
    return f'<ul class="fh-chips" aria-label="{label}">{items}</ul>' if items else ""


def _more() -> None:
    st.session_state[MANY] += STEP


def _from_the_start() -> None:
    st.session_state[MANY] = STEP
