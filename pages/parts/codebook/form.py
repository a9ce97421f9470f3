"""The form in which a theme's words are written, language by language."""

import pandas as pd
import streamlit as st

from analysis.analyse import Analysis
from analysis.tables.texts import codebook_table, language_title
from analysis.themes import codebook as book
from analysis.themes.codebook import labels
from ingest.schema import names as c
from locales import _, locale
from pages.parts import remember, session, shown

PICKED = "codebook_theme"


def overview(known: Analysis, codebook: pd.DataFrame) -> None:
    """List all themes with their texts and how many words each has."""
    with st.expander(_("All themes"), icon=":material/list:"):
        shown.whole_table(codebook_table(codebook, known.themes), "codebook-themes", _("All themes"))


def pick(codebook: pd.DataFrame) -> str:
    """Ask which theme is looked at."""
    names = labels(codebook)
    theme: str = remember.keep(PICKED, st.selectbox(
        _("Which theme?"), list(names), format_func=names.__getitem__,
        key=remember.prepare(PICKED, codebook[c.THEME].iloc[0])))
    return theme


def words(codebook: pd.DataFrame, row: dict[str, str], key: str) -> dict[str, str]:
    """Ask for a theme's name and words in each language. ``row``: its line in the codebook."""
    fields: dict[str, str] = {}
    languages = _languages(codebook)
    named = {language: language_title(language) for language in languages}
    tabs = st.tabs(list(named.values()), default=named.get(locale().language))
    for tab, language in zip(tabs, languages, strict=True):
        with tab:
            fields |= _in_language(row, language, key)
    return fields


def _languages(codebook: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys([*session.folder().engagement.languages, *book.languages(codebook)]))


def _in_language(row: dict[str, str], language: str, key: str) -> dict[str, str]:
    asked = {c.words_column(language): _("Words and phrases, one in each line"),
             c.exclude_column(language): _("Phrases inside which these words don't count, one in each line")}
    name = c.label_column(language)
    found = {name: st.text_input(_("Name"), row.get(name, ""), key=f"{key}-{name}").strip()}
    for column, label in asked.items():
        lines = st.text_area(label, "\n".join(book.split(row.get(column, ""))), key=f"{key}-{column}",
                             height=220 if column == c.words_column(language) else 100)
        found[column] = c.SEPARATOR.join(book.split(lines.replace("\n", c.SEPARATOR)))
    st.caption(_("An everyday word with a question mark behind it (work?) counts only beside another word of its "
                 "theme. Plurals, capitals and missing accents are taken care of."))
    return found
