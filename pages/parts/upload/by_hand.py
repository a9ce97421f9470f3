"""Ask what a file doesn't say of its meeting: the day, the venue, the partner. What nobody knows stays unknown."""

import streamlit as st

from analysis import sentences as say
from ingest import Preview
from ingest.by_hand import said
from locales import _, ngettext
from pages.parts import session
from pages.parts.upload import waiting
from pages.parts.upload.waiting import Waiting

LONGEST = 200  # letters of a name


def ask(file: Waiting, preview: Preview) -> None:
    """Offer a field for each of the three that the file is silent about; nothing where it says them all."""
    if not preview.silent:
        return
    if preview.known_from:
        if "day" in preview.silent and not preview.by_hand.day:
            st.markdown(":material/event: " + say.plain(_(
                "The file doesn't say when its meeting was. It is stored already, as the upload «{batch}»: to say "
                "the day, take that upload back first.").format(batch=preview.known_from)))
        return
    with st.expander(_("What the file doesn't say of its meeting"), icon=":material/event:",
                     expanded="day" in preview.silent, key=f"meeting-{file.id}"):
        st.markdown(_what_for(preview))
        if preview.meetings > 1:
            st.markdown(ngettext(
                "The file tells of {n} meeting.", "The file tells of {n} meetings. What you say here holds for each "
                "that doesn't say it itself; if they differ, write it into the file.", preview.meetings).format(
                    n=say.number(preview.meetings)))
        _fields(file, preview)


def _what_for(preview: Preview) -> str:
    if "day" in preview.silent:
        return _("It doesn't say when the meeting was. If you know, say it here: the file is then read as if it stood "
                 "above its table, and the receipt says that staff gave it. Else the day stays unknown, and the "
                 "meeting is missing from what is shown over time.")
    return _("If you know, say it here: the file is then read as if it stood above its table, and the receipt says "
             "that staff gave it. Else it stays unknown.")


def _fields(file: Waiting, preview: Preview) -> None:
    keys, given = {kind: f"{kind}-{file.id}" for kind in preview.silent}, preview.by_hand
    order = "MM/DD/YYYY" if session.folder().engagement.date_order == "mdy" else "DD/MM/YYYY"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if "day" in keys:
            st.date_input(_("Date of the meeting"), given.day, format=order, key=keys["day"], on_change=_say,
                          args=(file.id, keys))
        if "venue" in keys:
            st.text_input(_("Venue"), given.venue or "", max_chars=LONGEST, key=keys["venue"], on_change=_say,
                          args=(file.id, keys))
        if "partner" in keys:
            known = list(dict.fromkeys([*session.store().partners(), *filter(None, [given.partner])]))
            st.selectbox(_("Partner"), known, known.index(given.partner) if given.partner else None,
                         accept_new_options=True, placeholder=_("Choose, or type a name"), key=keys["partner"],
                         on_change=_say, args=(file.id, keys))


def _say(file_id: str, keys: dict[str, str]) -> None:
    waiting.say_of(file_id, said(**{kind: st.session_state.get(key) for kind, key in keys.items()}))
