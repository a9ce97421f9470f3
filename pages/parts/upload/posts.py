"""What was sent with the online form and isn't counted: see why, and let it in."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables import post_table
from analysis.tables.files import WHEN
from ingest.form import count_posts, let_in, list_posts
from ingest.schema.names import Sent
from locales import _
from pages.parts import language, session, shown
from pages.parts.clock import zone
from pages.parts.upload import receipts

PICKED = "picked_post"


def show() -> None:
    """Say how much came by the form, list what waits for somebody to look at it, and offer to let it in."""
    counts = count_posts(session.store())
    if not sum(counts.values()):
        return
    st.header(_("From the online form"))
    st.markdown(_("{stored} counted, {aside} set aside, {gone} taken back by whoever sent them, and removed.").format(
                      stored=say.number(counts[Sent.STORED]), gone=say.number(counts[Sent.WITHDRAWN]),
                      aside=say.number(counts[Sent.QUARANTINED] + counts[Sent.CONFLICT] + counts[Sent.UNDONE])))
    waiting = list_posts(session.store())
    if not waiting.empty:
        _waiting(waiting)


def _waiting(waiting: pd.DataFrame) -> None:
    waiting[WHEN] = [say.moment(at, zone()) for at in waiting["received_at"]]
    shown.whole_table(post_table(waiting), "posts", _("Sent with the form and not counted"))
    names = dict(zip(waiting["number"].tolist(), waiting["name"] + ": " + waiting["said"].str.slice(0, 60),
                     strict=True))
    picked = st.selectbox(_("Which one should count?"), list(names), format_func=names.__getitem__, key=PICKED)
    st.button(_("Let it in"), on_click=_let_in, args=(picked,), icon=":material/check:")


def _let_in(number: int) -> None:
    receipts.forget()
    language.use()  # a button's work is done before the page is, which would choose the language
    let_in(session.store(), number)
