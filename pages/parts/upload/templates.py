"""Offer a workbook that a partner fills in: for whom, in which language, and the file."""

from functools import partial

import streamlit as st

from analysis import sentences as say
from ingest.template import gaps, template_name, write_template
from ingest.template.save import usual_language
from ingest.template.write import LONGEST, spoken
from locales import LANGUAGES, _
from pages.parts import remember, session

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PARTNER, LANGUAGE = "template_partner", "template_language"  # in the session


def offer() -> None:
    """Show the offer, closed at first."""
    engagement = session.folder().engagement
    with st.expander(_("A workbook for a partner"), icon=":material/table_view:", key="template"):
        st.markdown(_("Send it to an organisation before its workshop. It explains itself and has lists to choose "
                      "from. When it comes back, it knows its partner, its questions and its groups by itself."))
        partner = remember.keep(PARTNER, st.text_input(
            _("Name of the organisation"), key=remember.prepare(PARTNER, ""), max_chars=LONGEST)).strip()
        language = remember.keep(LANGUAGE, st.selectbox(
            _("Language of the workbook"), list(LANGUAGES), format_func=LANGUAGES.__getitem__,
            key=remember.prepare(LANGUAGE, spoken(usual_language(engagement)))))
        if lacking := gaps(engagement, language).sentence():
            st.info(say.plain(lacking), icon=":material/translate:")
        st.download_button(
            _("Download the workbook"), partial(write_template, engagement, partner, language), mime=XLSX,
            file_name=template_name(engagement, partner, language) if partner else None,
            key="download-template", icon=":material/download:", on_click="ignore", disabled=not partner)
        if not partner:
            st.caption(_("Write the name of the organisation first, and press Enter."))
