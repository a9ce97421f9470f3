"""The formats a brief is written in. Each is loaded when it is asked for: Typst and python-docx take their time."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # the command line asks for the formats at every start
    from analysis.brief.model import Brief


class Format(StrEnum):
    """What a brief is written as; the value is the file's ending."""

    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"


OFFICE: Final = "application/vnd.openxmlformats-officedocument"
MIME: Final = {Format.HTML: "text/html", Format.DOCX: f"{OFFICE}.wordprocessingml.document",
               Format.XLSX: f"{OFFICE}.spreadsheetml.sheet", Format.PDF: "application/pdf"}


def write(brief: "Brief", form: Format) -> bytes:
    """Write a brief, in the language it was made in, which has to be in use."""
    if form is Format.HTML:
        from analysis.brief.html import as_html
        return as_html(brief)
    if form is Format.DOCX:
        from analysis.brief.docx import as_docx
        return as_docx(brief)
    if form is Format.XLSX:
        from analysis.brief.xlsx import as_xlsx
        return as_xlsx(brief)
    from analysis.brief.pdf import as_pdf
    return as_pdf(brief)
