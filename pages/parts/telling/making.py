"""The register entry on the screen, and the open data package to take away."""

import datetime as dt
import io
import json
import zipfile
from functools import partial

import streamlit as st

from analysis import sentences as say
from analysis.brief.material import Material
from analysis.publish import Licence, UnknownLicenceError, licence
from analysis.publish import package as make_package
from analysis.register import Entry, document, sections
from locales import _, current, use
from pages.parts import session


def download(entry: Entry) -> None:
    """Offer the entry as a program reads it."""
    st.download_button(_("The entry as JSON"), json.dumps(document(entry), ensure_ascii=False, indent=2),
                       file_name=f"{session.folder().engagement.id}-register.json", mime="application/json",
                       icon=":material/data_object:", on_click="ignore")


def answers(entry: Entry) -> None:
    """Show each group of answers, and how good the themes are where that was measured."""
    for section in sections(entry, session.folder().engagement):
        st.header(section.heading)
        for point in section.points:
            asked, _colon, told = point.partition(": ")
            st.markdown(f"**{say.plain(asked)}:** {say.plain(told)}")
        if section.table:
            st.dataframe({column.heading: [row[place].shown for row in section.table.rows]
                          for place, column in enumerate(section.table.columns)}, width="stretch", hide_index=True)


def package() -> None:
    """Offer the open data package, or say what is missing for it."""
    st.markdown(_("Tables of who was heard and what about, protected so that nobody can be singled out, with what each "
                  "column means: for journalists, researchers and the city's data portal."))
    try:
        chosen = licence(session.folder().engagement.publish.licence)
    except UnknownLicenceError as unknown:
        st.info(say.plain(unknown.message), icon=":material/gavel:")
        return
    st.markdown(say.plain(_("Licence: {title}.").format(title=chosen.title)))
    made = partial(_zipped, session.all_may_know(), chosen, current())
    st.download_button(_("The data package (ZIP)"), made, mime="application/zip", on_click="ignore",
                       file_name=f"{session.folder().engagement.id}-data.zip", icon=":material/folder_zip:")


def _zipped(material: Material, chosen: Licence, language: str) -> bytes:
    use(language)  # made when somebody asks for it, in a thread that doesn't know the visitor
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, data in make_package(material, chosen, dt.date.today()).items():
            bundle.writestr(name, data)
    return written.getvalue()
