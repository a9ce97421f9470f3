"""Draw the blind sample, and say how far the two who code it are."""

import datetime as dt
import secrets

import streamlit as st

from analysis import sentences as say
from analysis.themes.blind import draw, progress
from analysis.themes.report import Report
from ingest import FairHearingError
from ingest.kept import Draw, KeptSample, keep_sample
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts import session
from pages.parts.frame import PAGES
from pages.parts.review import coders

USUAL = 100  # texts of a sample


def first() -> None:
    """Before anybody reviewed anything, say that the blind sample is to be drawn first, if it ever is."""
    said = session.said()
    if len(said.codings) or coders.sample() or st.session_state.get(coders.CODER):
        return
    st.info(_("Do you want to know how good the themes are? Then draw the blind sample before you review: who has seen "
              "what was proposed for a text can't code it blind."), icon=":material/casino:")
    st.page_link(PAGES / "quality.py", label=_("Draw it on the page «Quality»"), icon=":material/verified:")


def show(known: Report) -> None:
    """Offer to draw a sample, or say how far it is coded."""
    st.header(_("The blind sample"))
    kept = coders.sample()
    if kept is None:
        st.markdown(_("Texts are drawn by chance, each as likely as any other. Two people code them: each says "
                      "which themes a text speaks of, and sees neither what the program found nor what the other said. "
                      "Draw them before you review: who has seen what was proposed for a text can't code it blind."))
    else:
        _tell(kept, known)
    with st.expander(_("Draw texts") if kept is None else _("Draw more texts"), expanded=kept is None):
        _form(kept)


def _tell(kept: KeptSample, known: Report) -> None:
    said = session.said()
    done = progress(said.sample, said.codings, kept.coders)
    for coder, n in done.items():
        st.progress(n / max(len(said.sample), 1), _("{coder}: {n} of {all} texts").format(
            coder=say.plain(coder), n=say.number(n), all=say.number(len(said.sample))))
    st.page_link(PAGES / "review.py", label=_("Code blind on the page «Review»"), icon=":material/rate_review:")
    for one in kept.draws:
        st.caption(_("Drawn on {day}: {n} of {all} texts, by the number {seed}, with which the draw can be made again.")
                   .format(day=say.day(dt.date.fromisoformat(one.day)), n=say.number(one.size), all=say.number(one.of),
                           seed=one.seed))
    if known.spoilt:
        st.caption(ngettext("{n} text is not measured on: who coded it had reviewed it before.",
                            "{n} texts are not measured on: who coded them had reviewed them before.",
                            known.spoilt).format(n=say.number(known.spoilt)))
    if known.reviewed:
        st.caption(ngettext("{n} of these texts was reviewed, too: who reviewed it should not be one of the two.",
                            "{n} of these texts were reviewed, too: who reviewed them should not be one of the two.",
                            known.reviewed).format(n=say.number(known.reviewed)))


def _form(kept: KeptSample | None) -> None:
    left = len(session.texts().contributions) - len(session.said().sample)
    if left <= 0:
        st.markdown(_("All texts are in the sample."))
        return
    with st.form("draw", border=False):
        size = st.number_input(_("How many texts"), 1, left, min(USUAL, left))
        names = kept.coders if kept else (st.text_input(_("Who codes: the first person"), max_chars=coders.LONGEST),
                                          st.text_input(_("Who codes: the second person"), max_chars=coders.LONGEST))
        if st.form_submit_button(_("Draw"), icon=":material/casino:"):
            _draw(kept, int(size), (names[0].strip(), names[1].strip()))


def _draw(kept: KeptSample | None, size: int, names: tuple[str, str]) -> None:
    if not all(names) or names[0] == names[1]:
        st.warning(_("Give two different names."))
        return
    texts, drawn, seed = session.texts().contributions[c.CONTRIBUTION], session.said().sample, secrets.randbelow(10**6)
    fresh = Draw(seed=seed, size=size, of=len(texts) - len(drawn), day=f"{dt.date.today():%Y-%m-%d}")
    try:
        keep_sample(session.folder().path, KeptSample(coders=names, draws=[*(kept.draws if kept else ()), fresh]))
        session.store().draw(draw(texts, drawn, size, seed))
    except FairHearingError as error:
        st.warning(say.plain(error.message))
        return
    st.rerun()
