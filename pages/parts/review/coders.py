"""Who says what of texts: a name that is asked for once in a visit, and the two who code blind."""

import streamlit as st

from analysis import sentences as say
from ingest.kept import KeptSample, read_sample
from ingest.schema import names as c
from locales import _
from pages.parts import session

CODER = "coder"  # in the session
LONGEST = 60  # letters of a name


def sample() -> KeptSample | None:
    """Give who codes the blind sample, and how it was drawn, if it was."""
    return read_sample(session.folder().path)


def pair() -> tuple[str, ...]:
    """Name the two who code blind; nobody where no sample was drawn."""
    kept = sample()
    return kept.coders if kept else ()


def reviewer() -> str:
    """Give the name under which this visitor reviews; ask for it first."""
    if name := st.session_state.get(CODER):
        return str(name)
    codings = session.said().codings
    with st.form("coder-name", border=False):
        name = st.text_input(_("Your name, so that others know whom to ask about a text"), max_chars=LONGEST,
                             value=codings[c.CODER].iloc[-1] if len(codings) else "")
        if st.form_submit_button(_("Start"), type="primary") and name.strip():
            st.session_state[CODER] = name.strip()
            st.rerun()
    st.stop()


def tell() -> None:
    """Say under which name this visitor works, and let them change it."""
    with st.sidebar:
        st.caption(say.plain(_("You review as {name}.").format(name=st.session_state[CODER])))
        st.button(_("Somebody else"), on_click=lambda: st.session_state.pop(CODER, None))


def blind() -> str:
    """Say which of the two this is; ask, unless they have told the page their name already."""
    st.markdown(_("You see the text and nothing else: not what the program found, and not what the other person said. "
                  "Please don't look these texts up on other pages."))
    if (name := st.session_state.get(CODER)) in pair():
        st.markdown(_("You code as {name}.").format(name=f"**{say.plain(name)}**"))
        st.button(_("I am somebody else"), on_click=_am, args=(None,), type="tertiary")
        return str(name)
    st.markdown("**" + _("Who are you?") + "**")
    for one in pair():  # they go once one was pressed: a button that stayed would take the keys
        st.button(one, key=f"blind-who-{one}", on_click=_am, args=(one,))
    st.stop()


def _am(name: str | None) -> None:
    st.session_state[CODER] = name
