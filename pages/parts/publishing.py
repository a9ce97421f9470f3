"""Publish what was decided, and say whether residents read the newest."""

import streamlit as st

from analysis import sentences as say
from ingest.decisions import newest, state_of
from ingest.schema import Decision
from locales import _
from pages.parts import session
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
