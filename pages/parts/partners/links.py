"""The links there are: what came by them, when, and a switch for each. Exact numbers, for staff."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables.partners import ADDRESS, WHEN, partner_link_table
from analysis.tables.texts import language_name
from ingest.form import list_links, switch_link
from ingest.schema import fold
from locales import _, ngettext
from pages.parts import remember, session, shown
from pages.parts.clock import zone

PARTNER = "partner_chosen"  # in the session
ONLY_QUIET = "links_without_answers"


def listed() -> pd.DataFrame:
    """List the links with their addresses, and when the last answer came by each."""
    links = list_links(session.store())
    base = session.folder().engagement.form.address.rstrip("/")
    links[ADDRESS] = base + "/s/" + links["code"].astype("str")
    links["language"] = links["language"].map(language_name)
    links[WHEN] = ["" if pd.isna(at) else say.moment(pd.Timestamp(at).to_pydatetime(), zone()) for at in links["last"]]
    return links


def overview(links: pd.DataFrame) -> None:
    """Show all links; those in use without an answer are named first, and can be looked at alone."""
    if links.empty:
        return
    quiet = links[links["off_at"].isna() & (links["came"] == 0)]
    in_use = int(links["off_at"].isna().sum())
    if len(quiet):
        st.warning(ngettext("{quiet} of {n} link in use brought no answer yet.",
                            "{quiet} of {n} links in use brought no answer yet.", in_use).format(
                                quiet=say.number(len(quiet)), n=say.number(in_use)), icon=":material/link_off:")
    only = len(quiet) > 0 and st.toggle(_("Only links without an answer"), key=ONLY_QUIET)
    shown.whole_table(partner_link_table(quiet if only else links, session.folder().engagement), "links", _("Links"))


def choose(links: pd.DataFrame, met: list[str]) -> str:
    """Choose a partner: of those with links, and those whose workshops came in."""
    known = {fold(name): name for name in [*met, *links["partner"]]}
    names = sorted(known.values(), key=fold)
    if not names:
        return ""
    return remember.keep(PARTNER, st.selectbox(_("Which partner?"), names, index=None, key=remember.prepare(
        PARTNER, None), placeholder=_("Choose a partner"))) or ""


def switches(links: pd.DataFrame, partner: str) -> None:
    """Offer a switch for each of a partner's links."""
    own = links[links["partner"].map(fold) == fold(partner)]
    if own.empty:
        return
    st.subheader(_("Switch links on and off"))
    st.markdown(_("A link that is off leads to a page that says so, and to the form. What came by it stays."))
    for row in own.to_dict("records"):
        name = " · ".join(filter(None, (row["venue"], row["language"], row["code"])))
        st.toggle(say.plain(name), value=bool(pd.isna(row["off_at"])), key=f"link-{row['code']}", on_change=_switch,
                  args=(row["code"],))


def _switch(code: str) -> None:
    switch_link(session.store(), code, bool(st.session_state[f"link-{code}"]))
