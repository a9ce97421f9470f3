"""What surrounds every screen: which screens there are, the sidebar, the styles."""

from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage

from analysis import sentences as say
from analysis.viewers import Role, Sight
from ingest import FairHearingError
from locales import _
from pages.parts import address, language, session, viewer
from pages.parts.document import TITLE

FIRST = "overview"  # what opens at the dashboard's own address
PAGES = Path(__file__).parent.parent
ICON = Path(__file__).parent / "icon.png"  # a :material: icon of a tab would be fetched from Google
MENU = (Path(__file__).parent / "menu.js").read_text(encoding="utf-8")
STYLE = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")


def menu() -> dict[str, list[StreamlitPage]]:
    """List the screens by their heading in the menu, in its order.

    Those that this viewer may not open aren't in the menu; their addresses lead to a sentence, as somebody may
    have been sent one.
    """
    uploads, exact, texts = (viewer.sees(sight) for sight in (Sight.UPLOADS, Sight.EXACT, Sight.TEXTS))
    sections = {
        "": [(True, "overview", _("Overview"), "home")],
        _("What people said"): [
            (True, "themes", _("Themes"), "forum"),
            (True, "voices", _("Voices"), "record_voice_over"),
            (True, "differences", _("What groups say"), "compare_arrows")],
        _("Who was heard"): [
            (True, "reach", _("Reach"), "groups"),
            (True, "compare", _("Compare"), "balance"),
            (exact, "outreach", _("Outreach"), "campaign")],
        _("Work"): [
            (uploads, "upload", _("Upload"), "upload_file"),
            (uploads, "partners", _("Partners"), "handshake"),
            (texts, "review", _("Review"), "rate_review"),
            (texts, "quality", _("Quality"), "verified"),
            (exact, "codebook", _("Codebook"), "book_2")],
        _("For everybody"): [
            (texts, "decisions", _("You said, we did"), "mark_chat_read"),
            (True, "brief", _("Brief"), "description"),
            (True, "about", _("About the data"), "info"),
            (True, "made", _("How this was made"), "fact_check")]}
    may_open = {heading: [_screen(*one) for may, *one in listed if may] for heading, listed in sections.items()}
    may_open[""] += [_locked(name, title) for listed in sections.values() for may, name, title, _icon in listed
                     if not may]
    return {heading: pages for heading, pages in may_open.items() if pages}


def sidebar(screen: str) -> None:
    """Show who is looking and in which language, below the menu; put what is chosen on a screen into the address."""
    with st.sidebar:
        language.switch()
        viewer.switch()
        st.html(f"<script>{MENU}</script>", unsafe_allow_javascript=True)
    address.write(screen)


def set_up() -> None:
    """Set the tab's icon and load the styles; before ``st.navigation``, which would fetch a page's icon from Google."""
    st.set_page_config(page_icon=ICON, layout="wide")
    st.html(f"<style>{STYLE}</style>")


def run() -> None:
    """Run one screen, or say plainly why there is none to run."""
    address.read()
    language.use()
    try:
        session.store()
        pages = menu()
    except FairHearingError as error:
        reason = error.message
        closed = st.Page(lambda: _closed(reason), title=_("Nothing to show yet"), url_path="closed", default=True)
        pages = {"": [closed]}
    set_up()
    page = st.navigation(pages, expanded=True)
    st.set_page_config(page_title=f"{page.title} · {TITLE}")
    if len(pages) > 1:  # else there is nothing to show, in whatever language
        sidebar(page.url_path)
    with place():
        page.run()


def place() -> DeltaGenerator:
    """Give the place of this viewer's page, and empty those of the other roles at once.

    Streamlit leaves on the screen what a run has not written anew yet. Whoever changes from staff to policymaker
    would read exact figures for as long as the rounded ones take, were it the same place.
    """
    places = {role: st.container() if role is viewer.role() else st.empty() for role in Role}
    return places[viewer.role()]


def _screen(name: str, title: str, icon: str) -> StreamlitPage:
    return st.Page(PAGES / f"{name}.py", title=title, icon=f":material/{icon}:", default=name == FIRST)


def _locked(name: str, title: str) -> StreamlitPage:
    def say_so() -> None:
        st.title(title)
        st.info(_("This page is for the engagement staff."), icon=":material/lock:")
    return st.Page(say_so, title=title, url_path=name, visibility="hidden")


def _closed(reason: str) -> None:
    st.title(_("This dashboard has no engagement to show"))
    st.warning(say.plain(reason), icon=":material/folder_off:")
    st.markdown(_("Put it right, then load this page again."))
