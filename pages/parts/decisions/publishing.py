"""Publish what was decided, and say whether residents read the newest."""

from functools import partial

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables import meeting_page_table
from ingest.decisions import Publication, newest, read_published, state_of
from ingest.form.record import day_of
from ingest.schema import Decision, PublishedSession
from ingest.schema import names as c
from locales import _, ngettext
from pages.form.sheets import zipped
from pages.parts import session, shown
from pages.parts.clock import zone


def offer(standing: list[Decision]) -> None:
    """Say what residents see, and offer to bring it up to date."""
    st.header(_("What residents see"))
    last = newest(session.store())
    current = last is not None and last.state == state_of(session.store())
    if last is None:
        st.info(_("Nothing is published yet."), icon=":material/visibility_off:")
    elif current:
        st.success(_("Published {when}, and up to date.").format(when=say.moment(last.published_at, zone())),
                   icon=":material/check:")
    else:
        st.warning(_("Published {when}. Decisions, texts or themes have changed since.").format(
            when=say.moment(last.published_at, zone())), icon=":material/update:")
    st.markdown(_("Publishing shows everybody the decisions by theme, with rounded numbers, and tells whoever has a "
                  "receipt number which of them concern what they wrote. Nobody's words are shown."))
    if st.button(_("Publish now"), disabled=current or not (standing or last), icon=":material/publish:"):
        session.publish()
        st.rerun()
    if last is not None:
        st.link_button(_("Open the public page"), "/answers", icon=":material/open_in_new:")
        _on_paper(last)


def _on_paper(last: Publication) -> None:
    """Offer a sheet for each workshop, and the addresses of their pages."""
    engagement, shown_now = session.folder().engagement, read_published(session.store(), last.number)
    if not shown_now.sessions:
        return
    st.header(_("Sheets to print"))
    n = len(shown_now.sessions)
    st.markdown(ngettext("A sheet for {n} workshop, in its language, for people without an account.",
                         "A sheet for each of {n} workshops, in its language, for people without an account.",
                         n).format(n=say.number(n)))
    if not engagement.form.address:
        st.info(_("Write where the form can be reached into engagement.toml, [form] address, and each sheet carries "
                  "the address of its page and a code that leads there."), icon=":material/link:")
    st.download_button(_("Download the sheets"), partial(zipped, shown_now, engagement, day_of(last.published_at)),
                       mime="application/zip", file_name=f"{engagement.id}-you-said-we-did.zip", on_click="ignore",
                       key="download-sheets", icon=":material/download:")
    with st.expander(_("The workshops' pages"), icon=":material/link:"):
        st.markdown(_("Only who has its address finds a workshop's page: it is on the sheet, and nobody can guess it."))
        shown.grid(meeting_page_table(pd.DataFrame([_page(met, engagement.form.address) for met in shown_now.sessions]))
                   .shown(), _("The workshops' pages"))


def _page(met: PublishedSession, address: str) -> dict[str, object]:
    return {c.PARTNER: met.partner, c.VENUE: met.venue, c.DATE: met.date,
            "page": f"{address.rstrip('/')}/answers/session/{met.slug}"}
