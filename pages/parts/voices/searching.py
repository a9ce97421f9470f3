"""Search what people said: staff all of it, others the quotes that staff ticked."""

from collections.abc import Mapping

import streamlit as st

from analysis import sentences as say
from analysis import voices
from analysis.analyse import Analysis
from analysis.search import Query, read
from analysis.search.hits import hits, quoted, with_reasons
from analysis.tables import quote_table, text_table
from analysis.tables.texts import language_name
from analysis.themes import labels
from analysis.voices import NO_THEME
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts import remember, session, shown
from pages.parts.folded import paragraphs
from pages.parts.once import once
from pages.parts.voices import paging, quoting
from pages.parts.voices.by_theme import chips, on_theme, spoken, write

WORDS, THEME, LANGUAGE = "voices_words", "voices_theme", "voices_language"  # in the session
ALL = "*"  # stands where a theme or a language would


def ask() -> Query:
    """Offer the box, and read what is looked for."""
    written = remember.keep(WORDS, st.text_input(
        _("Look for words"), key=remember.prepare(WORDS, ""), placeholder=_("safe streets “more benches”"),
        help=_("Every word is found in any of its forms, with or without accents, in any language of this "
               "consultation. Words in quotation marks are found as they stand, side by side.")))
    return read(written)


def staff(known: Analysis, wanted: Query) -> None:
    """Show staff the texts found, twenty at a time, as they were written."""
    index, ids = session.search_index(), session.texts().contributions[c.CONTRIBUTION]
    left, right = st.columns(2)
    with left:
        theme = _choice(THEME, _("Theme"), _themes(known))
    with right:
        language = _choice(LANGUAGE, _("Language"), _languages(known))
    own = hits(known, ids, index, wanted, theme, language, on_theme(known, theme))
    everything = len(known.frames.contributions)
    _count(len(own), ngettext("{n} of {of} contribution", "{n} of {of} contributions", everything), everything)
    if not len(own):
        return
    page = paging.opened(len(own), (wanted, theme, language, everything))
    engagement, fit = session.folder().engagement, session.fit()
    quoting.what_a_tick_does()
    part = with_reasons(voices.at(known, own[paging.rows(page)]), known, index, ids, wanted)
    write(voices.as_others_read(part, engagement, fit), themes=True)
    paging.turn(page, len(own))
    shown.download(lambda: text_table(spoken(voices.as_others_read(
        with_reasons(voices.at(known, own), known, index, ids, wanted), engagement, fit))), "voices",
        _("Download these contributions"))


def others() -> None:
    """Show others the quotes found: the same for everybody, with their themes and nothing else.

    Where there are no quotes there is no box to look for words in, either.
    """
    quotes, folder = session.quotes(), session.folder()
    if quotes.empty:
        quoting.read()
        return
    wanted = ask()
    st.markdown(quoting.whence())
    named = {theme: label for theme, label in _named().items() if (quotes[c.THEME] == theme).any()}
    theme = _choice(THEME, _("Theme"), named)
    own = quoted(quotes, wanted, folder.engagement.languages, theme)
    everything = quotes[c.TEXT].nunique()
    _count(len(own), ngettext("{n} of {of} quote", "{n} of {of} quotes", everything), everything)
    if own.empty:
        return
    page = paging.opened(len(own), (wanted, theme))
    for row in own.iloc[paging.rows(page)].to_dict("records"):
        words = paragraphs(row[c.TEXT], row[c.EVIDENCE].split(c.SEPARATOR))
        st.html(f'<div class="fh-voice">{words}{chips(row[voices.THEMES])}</div>')
    paging.turn(page, len(own))
    shown.download(lambda: quote_table(quotes[quotes[c.TEXT].isin(own[c.TEXT])], folder.codebook), "quotes",
                   _("Download these quotes"))


def _count(n: int, words: str, of: int) -> None:
    """Say how many were found of how many, as a heading."""
    if not n:
        st.header(_("Nothing found"))
        st.markdown(_("Try fewer words, another spelling, or all themes and languages."))
        return
    st.header(words.format(n=say.number(n), of=say.number(of)))


def _themes(known: Analysis) -> dict[str, str]:
    return {str(row[c.THEME]): str(row["label"]) for row in voices.with_untagged(known).to_dict("records")}


def _named() -> dict[str, str]:
    return labels(session.folder().codebook) | {NO_THEME: _("No theme found")}


def _languages(known: Analysis) -> dict[str, str]:
    counted = once(known, "languages", lambda: voices.by_language(known.frames.contributions))[c.LANGUAGE]
    return {code: language_name(code) for code in counted}


def _choice(name: str, label: str, options: Mapping[str, str]) -> str | None:
    """Offer one of these, or all; what is not on offer any more is not chosen any more."""
    if remember.value(name, ALL) not in options:
        remember.forget(name)
    key = remember.prepare(name, ALL)
    picked = remember.keep(name, st.selectbox(
        label, [ALL, *options], key=key, format_func=lambda one: _("All") if one == ALL else options[one]))
    return None if picked == ALL else picked
