"""What somebody gets back for a file: every row accounted for, every problem with its place."""

import streamlit as st

from analysis import sentences as say
from ingest import Receipt
from ingest.schema.names import POPULATION
from locales import _, ngettext
from pages.parts import session, shown
from pages.parts.upload import comparison, problems

RECEIPTS = "receipts"  # in the session: of the files last handed in; a sentence where one was refused


def keep(received: list[Receipt | str]) -> None:
    """Remember the latest receipts, so that they stay while somebody looks around."""
    st.session_state[RECEIPTS] = received


def forget() -> None:
    """Show no receipts any more: what they tell is no longer true."""
    st.session_state.pop(RECEIPTS, None)


def show_latest() -> None:
    """Show the receipts of the files last handed in."""
    for i, receipt in enumerate(st.session_state.get(RECEIPTS, [])):
        if isinstance(receipt, str):
            st.error(say.plain(receipt), icon=":material/block:")
        else:
            _show(receipt, f"problems-{i}-{receipt.batch}")


def _show(receipt: Receipt, name: str) -> None:
    with st.container(border=True):
        st.header(say.plain(_("Receipt for {file}").format(file=receipt.file)))
        shown.figures([
            (_("Rows read"), say.number(receipt.rows_read), say.channel(receipt.channel)),
            (_("= stored"), say.number(receipt.stored), _("new in the store")),
            (_("+ already known"), say.number(receipt.already_known), _("handed in before")),
            (_("+ set aside"), say.number(receipt.set_aside), _("kept, but not counted"))])
        ended, in_vain = session.ended_by(receipt)
        st.markdown(say.plain(_words(receipt, bool(ended or in_vain))))
        comparison.warn(ended, in_vain, _("Take this upload back, and the comparison is what it was."))
        problems.show(receipt.problems, name, receipt.file)


def _words(receipt: Receipt, warned: bool) -> str:
    """Say what became of the rows, the most important thing first."""
    said = []
    if receipt.already_known and not receipt.stored:
        said.append(_("All rows of this file are known already. Nothing was added, and nothing is counted twice.")
                    if not receipt.set_aside else
                    _("All rows of this file that can be used are known already. Nothing was added."))
    said.append(_("{read} rows read: {stored} stored, {known} already known, {aside} set aside.").format(
        read=say.number(receipt.rows_read), stored=say.number(receipt.stored),
        known=say.number(receipt.already_known), aside=say.number(receipt.set_aside)))
    if receipt.kind == POPULATION:
        said.append(_("These are population figures to compare with. Nobody in them counts as a participant."))
    if receipt.tallies:
        said.append(ngettext("{n} of the rows stored is a head count of a group.",
                             "{n} of the rows stored are head counts of groups.", receipt.tallies).format(
                                 n=say.number(receipt.tallies)))
    if not receipt.problems and not warned:
        said.append(_("Nothing needs your attention."))
    return " ".join(said)
