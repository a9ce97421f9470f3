"""Take the codebook along as a file, and hand one in."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.themes.codebook import labels
from analysis.themes.editing import difference
from analysis.themes.editing_words import line
from ingest import FairHearingError
from ingest.codebook import CODEBOOK_FILE, CODEBOOK_WORKBOOK, as_workbook, codebook_from_bytes, shared_words
from locales import _, ngettext
from pages.parts.codebook import versions
from pages.parts.upload import uploads

MOST = 12  # themes and words that are named


def show(codebook: pd.DataFrame) -> None:
    """Offer both kinds of file, and read one that is handed in."""
    with st.expander(_("As a file"), icon=":material/table:"):
        left, right = st.columns(2)
        left.download_button(_("Download as a table (CSV)"), codebook.to_csv(index=False).encode("utf-8-sig"),
                             CODEBOOK_FILE, "text/csv", on_click="ignore", icon=":material/download:")
        right.download_button(_("Download as a workbook (XLSX)"), lambda: as_workbook(codebook), CODEBOOK_WORKBOOK,
                              on_click="ignore", icon=":material/download:")
        _handed_in(codebook)
        _shared(codebook)


def _handed_in(codebook: pd.DataFrame) -> None:
    uploads.name_uploader()
    file = st.file_uploader(_("Hand in a codebook"), type=["csv", "xlsx", "ods", "xls"], key="codebook-file")
    if file is None:
        return
    try:
        new = codebook_from_bytes(file.name, file.getvalue())
    except FairHearingError as error:
        st.warning(say.plain(error.message))
        return
    changed = difference(codebook, new)
    names = labels(codebook) | labels(new)
    st.markdown("\n".join(f"- {say.plain(line(one, names))}" for one in changed[:MOST])
                or _("This is the codebook in use."))
    if changed and st.button(_("Use this codebook"), type="primary", icon=":material/save:"):
        versions.keep(new, file.name)


def _shared(codebook: pd.DataFrame) -> None:
    """Name the words that several themes list: allowed, and worth knowing."""
    if shared := shared_words(codebook):
        names = labels(codebook)
        told = ngettext("{n} word stands in several themes, and tells each of them less:",
                        "{n} words stand in several themes, and tell each of them less:", len(shared)).format(
                            n=say.number(len(shared)))
        listed = "; ".join(f"{word} ({', '.join(names[theme] for theme in themes)})"
                           for _language, word, themes in shared[:MOST])
        st.caption(told + " " + say.plain(listed) + (" …" if len(shared) > MOST else ""))
