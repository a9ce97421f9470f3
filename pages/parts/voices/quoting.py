"""Quotes: staff tick what others may read; others read it redacted, with its theme and nothing else."""

import html
from collections.abc import Set

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables import quote_table
from analysis.themes import labels
from analysis.voices import NO_THEME
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts import remember, session, shown
from pages.parts.folded import paragraphs

QUOTED = "quoted_theme"  # in the session: the theme whose quotes are read


def explain(ids: pd.Series, fit: Set[str]) -> None:
    """Say to staff what a tick does, what is taken out, and how many of these texts are ticked."""
    what_a_tick_does()
    ticked, n = int(ids.isin(fit).sum()), len(ids)
    st.markdown(say.plain(ngettext(
        "{ticked} of {n} contribution on this theme is ticked as fit to quote; {all} of all contributions.",
        "{ticked} of {n} contributions on this theme are ticked as fit to quote; {all} of all contributions.",
        n).format(ticked=say.number(ticked), n=say.number(n), all=say.number(len(fit)))))


def what_a_tick_does() -> None:
    """Say to staff what a tick does, and what others see of a quote."""
    st.markdown(say.plain(_(
        "People outside the team read only the texts that you tick here. Names, phone numbers and addresses are taken "
        "out automatically. That is a help, not a guarantee: read each quote before you tick it.")))
    with st.expander(_("What others see of a quote"), icon=":material/visibility:"):
        st.markdown(say.plain(_(
            "The words, with what was taken out in brackets, and the theme. No date, place, partner or way it came in, "
            "and the same for everybody, whatever part they look at. Where a theme is said to have fewer than {n} "
            "contributions, or about as many as are ticked, some quotes are held back: their number would tell how "
            "few people spoke of it.").format(n=session.folder().engagement.thresholds.hide_below)))


def as_others_read(redacted: str) -> str:
    """Write, as HTML, how others would read a text; nothing where it is as it was written."""
    if not redacted:
        return ""
    heading = html.escape(_("Others would read"))
    return f'<div class="fh-redacted"><small>{heading}</small>{paragraphs(redacted)}</div>'


def tick(contribution: str, fit: bool) -> None:
    """Offer the tick of one text; it shows what is stored, whoever stored it."""
    key = f"fit-{contribution}"
    st.session_state[key] = bool(fit)
    st.checkbox(_("Fit to quote"), key=key, on_change=_say, args=(contribution, key))


def read() -> None:
    """Show others than staff the quotes of a theme, and offer all of them as a file."""
    quotes, codebook = session.quotes(), session.folder().codebook
    if quotes.empty:
        st.info(_("What residents wrote is read by the engagement staff. No quotes are shown here so far."),
                icon=":material/lock:")
        return
    st.markdown(whence())
    named = labels(codebook) | {NO_THEME: _("No theme found")}
    themes = list(quotes[c.THEME].unique())
    if st.session_state.get(QUOTED) not in themes:
        remember.forget(QUOTED)
    theme = remember.keep(QUOTED, st.selectbox(_("Theme"), themes, format_func=named.__getitem__,
                                               key=remember.prepare(QUOTED, themes[0])))
    own = quotes.loc[quotes[c.THEME] == theme, c.TEXT]
    st.html("".join(f'<div class="fh-voice">{paragraphs(text)}</div>' for text in own))
    shown.download(lambda: quote_table(quotes, codebook), "quotes", _("Download these quotes"))


def whence() -> str:
    """Say to others where quotes come from, and what they don't tell."""
    return say.plain(_(
        "Quotes that the engagement staff chose from the whole consultation, whichever part of it you look at. They "
        "are examples: how many there are says nothing about how many people spoke of a theme. Names, phone numbers "
        "and addresses were taken out automatically; a word in brackets stands in their place."))


def _say(contribution: str, key: str) -> None:
    session.say_fit(contribution, st.session_state[key])
