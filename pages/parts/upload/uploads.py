"""Take files in, list what was handed in, take an upload back."""

import json
from typing import Any

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables import upload_table, worth_undoing
from analysis.tables.files import WHEN
from ingest import FairHearingError, ingest_several
from ingest.schema.names import Channel
from ingest.workbook.guard import MAX_BYTES
from locales import _, ngettext
from pages.parts import language, remember, session, shown
from pages.parts.clock import zone
from pages.parts.upload import receipts
from pages.parts.upload.waiting import Waiting

TYPES = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "pb"]
RECOGNISE = ""  # no channel chosen: the file tells
UNDOING = "undoing"  # in the session: the upload somebody is about to take back
PICKED = "picked_upload"


def name_uploader() -> None:
    """Write on the uploader's button in the language in use; Streamlit's own words can't be translated."""
    chosen = json.dumps(_("Choose files"), ensure_ascii=False).replace("<", "")
    st.html(f"<style>:root {{ --fh-choose-files: {chosen}; }}</style>")


def form() -> list[Waiting]:
    """Offer the form; give the files handed in with this run."""
    name_uploader()
    with st.form("upload", clear_on_submit=True):
        files = st.file_uploader(_("Workbooks (.xlsx, .xls, .ods) or exports (.csv), up to 200 MB each"), type=TYPES,
                                 accept_multiple_files=True, key="files")
        channel = st.selectbox(_("How did they come in?"), [RECOGNISE, *[name.value for name in Channel]],
                               format_func=lambda name: say.channel(name) if name else _("Recognise it for me"))
        sent = st.form_submit_button(_("Look at the files"), type="primary", icon=":material/upload_file:")
    if sent and not files:
        st.warning(_("Choose one or more files first."), icon=":material/attach_file:")
    return [Waiting(file.name, file.getvalue() if file.size <= MAX_BYTES else b"", channel or None, file.size)
            for file in files] if sent else []


def what_is_kept() -> str:
    """Say what becomes of the files themselves."""
    days = session.folder().engagement.retention.originals_days
    if not days:
        return _("Of a file, only what is read is kept; columns of personal details are left out. "
                 "The file itself is not kept.")
    return ngettext(
        "Columns of personal details are left out of what is read. The file itself is kept as it came, with everything "
        "in it, where only whoever runs this computer can open it. From {n} day after the end of the consultation on, "
        "or after the upload if that came later, «fairhearing tidy» deletes it; nothing is deleted by itself.",
        "Columns of personal details are left out of what is read. The file itself is kept as it came, with everything "
        "in it, where only whoever runs this computer can open it. From {n} days after the end of the consultation on, "
        "or after the upload if that came later, «fairhearing tidy» deletes it; nothing is deleted by itself.",
        days).format(n=say.number(days))


def take_in(files: list[Waiting]) -> None:
    """Read each file into the store with a bar that shows how far it is, and keep the receipts."""
    words = {file.name: _("Reading {file}").format(file=say.plain(file.name)) for file in files}
    bars = {name: st.progress(0.0, text=text) for name, text in words.items()}

    def advance(name: str, done: float) -> None:
        bars[name].progress(min(done, 1.0), text=words[name])

    outcomes = ingest_several(session.store(), [file.handed_in() for file in files], advance)
    receipts.keep([outcome.receipt or str(outcome.refusal) for outcome in outcomes])
    for bar in bars.values():
        bar.empty()


def history() -> None:
    """List the uploads, newest first, and offer to take one back."""
    batches = session.store().batches()
    if batches.empty:
        st.markdown(_("Nothing has been handed in yet."))
        return
    batches[WHEN] = [say.moment(at, zone()) for at in batches["added_at"]]
    shown.whole_table(upload_table(batches, counted=True), "uploads", _("Uploads so far"))
    _offer_undo(worth_undoing(batches))


def _offer_undo(live: pd.DataFrame) -> None:
    names = {row["batch"]: _("{batch}: {file}, {when}").format(batch=row["batch"], file=row["file"], when=row[WHEN])
             for row in live.to_dict("records")}
    if not names:
        return
    st.subheader(_("One upload"))
    picked = st.selectbox(_("Which upload?"), list(names), format_func=names.__getitem__, key=remember.key(PICKED))
    if st.session_state.get(UNDOING) == picked:
        st.warning(_("This removes everything that only «{upload}» brought. The file itself stays where it is; "
                     "you can hand it in again.").format(upload=say.plain(names[picked])), icon=":material/undo:")
        with st.container(horizontal=True):
            st.button(_("Yes, take it back"), on_click=_undo, args=(picked,), type="primary")
            st.button(_("Keep it"), on_click=_ask, args=(None,))
    else:
        with st.container(horizontal=True):
            st.button(_("Show its receipt"), on_click=_show_receipt, args=(picked,), icon=":material/receipt_long:")
            st.button(_("Take it back"), on_click=_ask, args=(picked,), icon=":material/undo:")


def _show_receipt(batch: str) -> None:
    receipts.keep([session.store().receipt(batch)])


def _ask(batch: str | None) -> None:
    st.session_state[UNDOING] = batch


def _undo(batch: Any) -> None:
    st.session_state[UNDOING] = None
    receipts.forget()
    language.use()  # a button's work is done before the page is, which would choose the language
    try:
        session.store().undo(batch)
    except FairHearingError as error:
        receipts.keep([error.message])
