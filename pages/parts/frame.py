"""What surrounds every screen: which screens there are, the sidebar, the styles."""

from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage

from analysis import sentences as say
from analysis.viewers import Role, Sight
from ingest import FairHearingError
from locales import _
from pages.parts import language, session, viewer
from pages.parts.document import TITLE

PAGES = Path(__file__).parent.parent
ICON = Path(__file__).parent / "icon.png"  # a :material: icon of a tab would be fetched from Google
STYLE = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")


def screens() -> list[StreamlitPage]:
    """List the screens this viewer may open, in the order of the menu."""
    upload = [_screen("upload", _("Upload"), "upload_file")] if viewer.sees(Sight.UPLOADS) else []
    outreach = [_screen("outreach", _("Outreach"), "campaign")] if viewer.sees(Sight.EXACT) else []
    judging = [_screen("review", _("Review"), "rate_review"),
               _screen("quality", _("Quality"), "verified")] if viewer.sees(Sight.TEXTS) else []
    differing = [_screen("differences", _("What groups say"), "compare_arrows")] if viewer.sees(Sight.EXACT) else []
    voices = _screen("voices", _("Voices"), "record_voice_over")
    codebook = [_screen("codebook", _("Codebook"), "book_2")] if viewer.sees(Sight.EXACT) else []
    answers = [_screen("decisions", _("You said, we did"), "handshake")] if viewer.sees(Sight.TEXTS) else []
    comparing = _screen("compare", _("Compare"), "balance")
    return [_screen("overview", _("Overview"), "home", default=True), *upload,
            _screen("themes", _("Themes"), "forum"), voices, *differing, *judging, *codebook,
            _screen("reach", _("Reach"), "groups"), comparing, *outreach, *answers,
            _screen("brief", _("Brief"), "description"), _screen("about", _("About the data"), "info"),
            _screen("made", _("How this was made"), "fact_check")]


def sidebar() -> None:
    """Show who is looking and in which language, below the menu."""
    with st.sidebar:
        language.switch()
        viewer.switch()


def set_up() -> None:
    """Set the tab's icon and load the styles; before ``st.navigation``, which would fetch a page's icon from Google."""
    st.set_page_config(page_icon=ICON, layout="wide")
    st.html(f"<style>{STYLE}</style>")


def run() -> None:
    """Run one screen, or say plainly why there is none to run."""
    language.use()
    try:
        session.store()
        pages = screens()
    except FairHearingError as error:
        reason = error.message
        pages = [st.Page(lambda: _closed(reason), title=_("Nothing to show yet"), url_path="closed", default=True)]
    set_up()
    page = st.navigation(pages)
    st.set_page_config(page_title=f"{page.title} · {TITLE}")
    if len(pages) > 1:
        sidebar()
    with place():
        page.run()


def place() -> DeltaGenerator:
    """Give the place of this viewer's page, and empty those of the other roles at once.

    Streamlit leaves on the screen what a run has not written anew yet. Whoever changes from staff to policymaker
    would read exact figures for as long as the rounded ones take, were it the same place.
    """
    places = {role: st.container() if role is viewer.role() else st.empty() for role in Role}
    return places[viewer.role()]


def _screen(name: str, title: str, icon: str, default: bool = False) -> StreamlitPage:
    return st.Page(PAGES / f"{name}.py", title=title, icon=f":material/{icon}:", default=default)


def _closed(reason: str) -> None:
    st.title(_("This dashboard has no engagement to show"))
    st.warning(say.plain(reason), icon=":material/folder_off:")
    st.markdown(_("Put it right, then load this page again."))
