"""A partner's own page and kit, for staff to hand on; and all kits at once."""

import io
import zipfile
from functools import partial

import pandas as pd
import streamlit as st

from analysis import sentences as say
from ingest import FairHearingError
from ingest.form import new_page_token, page_address, page_token
from ingest.paper import links_in_use, plan
from ingest.paper.press import Press
from ingest.schema import fold
from ingest.template.save import usual_language
from locales import _
from pages.partner import kits
from pages.parts import session

ZIP, XLSX = "application/zip", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ALL = "all_kits"  # in the session: the ZIP that was made last
RENEWING = "page_renewing"  # the partner whose page somebody is about to give a new address


def page(partner: str) -> None:
    """Show the address of a partner's own page to copy, and offer a new one."""
    engagement, path = session.folder().engagement, session.folder().path
    st.subheader(_("Its own page"))
    st.markdown(_("It says how many came through this partner, whom it reached and what is missing, in rounded "
                  "numbers. Whoever has the address can open it, so send it to the partner only."))
    st.code(page_address(engagement, page_token(path, partner)), language=None, wrap_lines=True)
    st.caption(_("The server of the form shows it when it is started with: {command}").format(
        command="`fairhearing form FOLDER --partner-pages`"))
    if st.session_state.get(RENEWING) == partner:
        st.warning(_("The address above leads nowhere from then on, for everybody who has it."))
        st.button(_("Yes, make a new address"), on_click=_renew, args=(partner,), type="primary")
        st.button(_("No, keep it"), on_click=st.session_state.pop, args=(RENEWING,))
    else:
        st.button(_("Make a new address"), on_click=st.session_state.__setitem__, args=(RENEWING, partner),
                  icon=":material/key:")


def one(links: pd.DataFrame, partner: str) -> None:
    """Offer a partner's kit; without links, its workbook alone."""
    engagement = session.folder().engagement
    used = [link for link in links_in_use(session.store()) if fold(link.partner) == fold(partner)]
    st.subheader(_("Its kit"))
    if kits.possible(engagement, used):
        st.download_button(
            _("Download the kit (ZIP)"), lambda: kits.zipped(engagement, partner, tuple(used))[1], mime=ZIP,
            file_name=f"{engagement.id}-kit.zip", key="download-kit", icon=":material/download:", on_click="ignore")
        return
    st.markdown(_("Posters need a link in use, and the address of the form in engagement.toml. The workbook needs "
                  "neither."))
    code = usual_language(engagement)
    name, _data = kits.workbook(engagement, partner, code)
    st.download_button(_("Download the workbook"), partial(_written, partner, code), mime=XLSX, file_name=name,
                       key="download-partner-workbook", icon=":material/download:", on_click="ignore")


def everybody(links: pd.DataFrame) -> None:
    """Make the kits of all partners, with a bar, and offer them as one file."""
    engagement, used = session.folder().engagement, links_in_use(session.store())
    if not kits.possible(engagement, used):
        return
    st.header(_("All kits"))
    st.markdown(_("Posters, flyers, table tents, guides and workbooks of every partner. A hundred partners take some "
                  "minutes; «fairhearing posters» does the same without a browser."))
    if st.button(_("Make all kits"), icon=":material/print:"):
        try:
            st.session_state[ALL] = _all(used)
        except FairHearingError as error:
            st.error(say.plain(error.message))
    if ALL in st.session_state:
        st.download_button(_("Download all kits (ZIP)"), st.session_state[ALL], mime=ZIP, key="download-kits",
                           file_name=f"{engagement.id}-kits.zip", icon=":material/download:", on_click="ignore")


def _all(used: list) -> bytes:
    made, press, written = plan(session.folder().engagement, used), Press(), io.BytesIO()
    bar = st.progress(0.0)
    with zipfile.ZipFile(written, "w") as archive:
        for i, kit in enumerate(made, start=1):
            archive.writestr(f"{kit.name}.zip", kit.zipped(press))
            bar.progress(i / len(made), text=say.plain(kit.partner))
    bar.empty()
    return written.getvalue()


def _renew(partner: str) -> None:
    new_page_token(session.folder().path, partner)
    st.session_state.pop(RENEWING, None)


def _written(partner: str, code: str) -> bytes:
    return kits.workbook(session.folder().engagement, partner, code)[1]


