"""Hand in a list of partners, or write one down; see what it would bring; make the links."""

import datetime as dt

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables.partners import NOWHERE, wish_table
from analysis.tables.texts import language_name
from ingest import FairHearingError
from ingest.form import Partner, count_late, look_at_partners, make_links, read_partner, wished
from locales import _, ngettext
from pages.parts import language, session, shown
from pages.parts.upload import uploads

WAITING = "partners_waiting"  # in the session: partners that were read and are looked at
FAULTS = "partners_faults"
MADE = "partners_made"  # how many links were made just now


def hints() -> None:
    """Say what engagement.toml lacks for the form, and that answers come although the consultation is over."""
    engagement = session.folder().engagement
    lacking = [name for name, there in (("address", engagement.form.address), (
        "organisation", engagement.form.organisation), ("contact", engagement.form.contact)) if not there]
    if lacking:
        st.info(_("engagement.toml, section [form], has no {fields}. People on the form see who asks and whom to "
                  "ask back, and links need the address, so write them there.").format(
                      fields=say.plain(say.listed(lacking))), icon=":material/edit_note:")
    early, late = count_late(session.store())
    for n, words in ((early, _("before the consultation began")), (late, _("after the consultation had ended"))):
        if n:
            st.warning(ngettext("{n} answer was sent with the form {when}. It is counted like the others.",
                                "{n} answers were sent with the form {when}. They are counted like the others.",
                                n).format(n=say.number(n), when=words), icon=":material/event_busy:")
    if dt.datetime.now().date() > engagement.end:
        st.caption(_("The consultation is over. The form still takes answers, and tells people that they may come too "
                     "late. To take none, stop the form's server."))


def offer() -> None:
    """Offer both ways to name partners, then show what they would bring."""
    if made := st.session_state.pop(MADE, None):
        st.success(ngettext("{n} link was made.", "{n} links were made.", made).format(n=say.number(made)))
    with st.expander(_("Add partners"), icon=":material/group_add:", expanded=WAITING in st.session_state):
        listed, typed = st.tabs([_("A list"), _("Written down")])
        with listed:
            _file()
        with typed:
            _typed()
        if WAITING in st.session_state:
            _preview(st.session_state[WAITING], st.session_state.get(FAULTS, []))


def _file() -> None:
    st.markdown(_("A CSV with the columns name, area, languages and venues; several in one cell are parted by «|». "
                  "The same list again adds only what is new."))
    uploads.name_uploader()
    with st.form("partners", clear_on_submit=True):
        file = st.file_uploader(_("List of partners (.csv)"), type=["csv"], key="partners-file")
        sent = st.form_submit_button(_("Look at the list"), type="primary")
    if sent and file:
        try:
            found = look_at_partners(file.name, file.getvalue(), session.folder().engagement)
        except FairHearingError as error:
            _wait([], [error.message])
        else:
            _wait(found.partners, [fault.message for fault in found.faults])


def _typed() -> None:
    engagement = session.folder().engagement
    areas = [None, *(one.id for one in engagement.areas.categories)] if engagement.areas else [None]
    with st.form("partner"):
        name = st.text_input(_("Name of the organisation"), key="partner-name", max_chars=120)
        area = st.selectbox(_("Area"), areas, key="partner-area", format_func=lambda one: (
            engagement.say_area(one) if one else _("(none)")))
        chosen = st.multiselect(_("Languages"), engagement.languages, default=engagement.languages,
                                format_func=language_name, key="partner-languages")
        venues = st.text_input(_("Venues, parted by «|»"), key="partner-venues")
        sent = st.form_submit_button(_("Look at it"), type="primary")
    if sent and name.strip():
        said = {"name": name, "area": area or "", "languages": "|".join(chosen), "venues": venues}
        _wait([read_partner(said, name, engagement)], [])


def _wait(partners: list[Partner], faults: list[str]) -> None:
    st.session_state[WAITING], st.session_state[FAULTS] = partners, faults


def _preview(partners: list[Partner], faults: list[str]) -> None:
    """Show what the partners would bring, before anything is made."""
    for fault in faults:
        st.warning(say.plain(fault), icon=":material/report:")
    if faults and partners:
        st.markdown(_("Nothing is made for these lines; the others can be accepted."))
    wishes = wished(session.store(), partners)
    new = sum(wish.there is None for wish in wishes)
    if wishes:
        listed = pd.DataFrame([{"partner": wish.link.partner, "area": wish.link.area, "there": wish.there is not None,
                                "stays": (wish.there.area or NOWHERE) if wish.there and wish.area_stays else ""}
                               for wish in wishes])
        shown.grid(wish_table(listed, session.folder().engagement).shown(), _("What the list brings"))
        if not new:
            st.markdown(_("Nothing is new: every link is there already."))
    left, right = st.columns(2)
    if new:
        left.button(ngettext("Make {n} link", "Make {n} links", new).format(n=say.number(new)), type="primary",
                    icon=":material/add_link:", on_click=_make, args=(partners, new))
    right.button(_("Put it away"), on_click=_forget)


def _make(partners: list[Partner], new: int) -> None:
    language.use()  # a button's work is done before the page is, which would choose the language
    make_links(session.store(), partners)
    st.session_state[MADE] = new
    _forget()


def _forget() -> None:
    for name in (WAITING, FAULTS):
        st.session_state.pop(name, None)
