"""The brief's files, made when somebody asks for them, and what it says in short."""

from functools import partial

import streamlit as st

from analysis import sentences as say
from analysis.brief.formats import MIME, Format, write
from analysis.brief.model import Brief
from analysis.viewers import Sight
from locales import N_, _, current, use
from pages.parts import session, viewer

OFFERED = {Format.PDF: (N_("PDF, to print and send"), ":material/picture_as_pdf:"),
           Format.HTML: (N_("Web page, in one file"), ":material/html:"),
           Format.DOCX: (N_("Word document, to edit"), ":material/edit_document:"),
           Format.XLSX: (N_("Workbook, with charts"), ":material/table_chart:")}


def downloads(made: Brief) -> None:
    """Offer the four formats."""
    language = current()  # the files are made later, in a thread that doesn't know the visitor
    for column, (form, (label, icon)) in zip(st.columns(len(OFFERED)), OFFERED.items(), strict=True):
        column.download_button(
            _(label), partial(written, made, form, language), icon=icon, width="stretch",
            file_name=f"{session.folder().engagement.id}-brief.{form.value}", mime=MIME[form],
            key=f"brief-{form.value}", on_click="ignore")


def written(made: Brief, form: Format, language: str) -> bytes:
    """Write the brief in a format, in the language of who asked for it."""
    use(language)
    return write(made, form)


def preview(made: Brief) -> None:
    """Show the sentences that open it, and the headings of the rest."""
    first, *rest = made.sections
    with st.container(border=True):
        for point in first.points:
            st.markdown(say.plain(point))
    st.markdown("\n".join(f"{number}. {say.plain(section.heading)}" for number, section in enumerate(rest, start=1)))
    if made.note:
        exact = _("Your own pages show exact numbers, so shares may differ from these by some points.")
        st.caption(say.plain(f"{made.note} {exact}" if viewer.sees(Sight.EXACT) else made.note))
