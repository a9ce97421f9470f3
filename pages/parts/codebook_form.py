"""The form in which a theme of the codebook is written."""

import re

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.figures.style import stands_out
from analysis.tables.texts import codebook_table, language_name
from analysis.themes import codebook as book
from analysis.themes.editing import changed, with_theme
from ingest.schema import names as c
from locales import _, current
from pages.parts import remember, session, shown

PICKED = "codebook_theme"
NO_PARENT = ""
USUAL = "#3d85cc"  # the charts' own colour


def overview(known: Analysis, codebook: pd.DataFrame) -> None:
    """List all themes with their texts and how many words each has."""
    with st.expander(_("All themes"), icon=":material/list:"):
        shown.whole_table(codebook_table(codebook, known.themes), "codebook-themes", _("All themes"))


def edit(codebook: pd.DataFrame, theme: str, version: int) -> pd.DataFrame:
    """Show a theme's fields; give the codebook as it would be."""
    row = {str(name): str(value) for name, value in codebook.set_index(c.THEME).loc[theme].items()}
    key = f"codebook-{version}-{theme}"
    fields = {}
    for name, label in ((c.DEFINITION, _("What the theme is about")), (c.INCLUDES, _("What also belongs to it")),
                        (c.EXCLUDES, _("What does not belong to it"))):
        fields[name] = " ".join(st.text_area(label, row.get(name, ""), key=f"{key}-{name}", height=90).split())
    languages = _languages(codebook)
    for tab, language in zip(st.tabs([language_name(language) for language in languages]), languages, strict=True):
        with tab:
            fields |= _in_language(row, language, key)
    fields |= _looks(codebook, theme, row, key)
    return changed(codebook, theme, fields)


def add(codebook: pd.DataFrame) -> None:
    """Offer to add a theme."""
    with st.expander(_("Add a theme"), icon=":material/add:"), st.form("codebook-add", border=False):
        label = st.text_input(_("What is it called?"), max_chars=80)
        if not st.form_submit_button(_("Add this theme")):
            return
        theme = re.sub(r"[^a-z0-9]+", "-", book.form(label)).strip("-")
        if not theme or theme in set(codebook[c.THEME]):
            st.warning(_("Give it a name that no other theme has."))
            return
        column = c.label_column(current().split("_")[0])
        session.store().save_codebook(with_theme(codebook, theme, column, label.strip()),
                                      _("Added: {theme}").format(theme=label.strip()))
        remember.forget(PICKED)
        st.session_state[PICKED] = theme
        st.rerun()


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


def _looks(codebook: pd.DataFrame, theme: str, row: dict[str, str], key: str) -> dict[str, str]:
    """Ask for what isn't words: the theme above, the colour, denied words, and whether it is still in use."""
    names = book.labels(codebook)
    others = [NO_PARENT, *(name for name in names if name != theme)]
    parent = st.selectbox(_("Part of a larger theme"), others, key=f"{key}-parent",
                          index=others.index(row.get(c.PARENT, "")) if row.get(c.PARENT, "") in others else 0,
                          format_func=lambda name: names.get(name, _("no")))
    colour = st.color_picker(_("Colour in charts"), row.get(c.COLOUR) or USUAL, key=f"{key}-colour")
    if not stands_out(colour):
        st.warning(_("This colour is hard to see on white or on black, so charts use their own."))
    negated = st.checkbox(_("Denied words don't count («no trees»)"), row.get(c.NEGATED) == c.SKIP,
                          key=f"{key}-negated")
    retired = st.checkbox(_("Retire this theme"), row.get(c.RETIRED) == c.YES, key=f"{key}-retired")
    st.caption(_("A retired theme is no longer looked for; what people said of it stays."))
    return {c.PARENT: parent, c.COLOUR: colour if row.get(c.COLOUR) or colour != USUAL else "",
            c.NEGATED: c.SKIP if negated else "", c.RETIRED: c.YES if retired else ""}


def tell_faults(found: list[tuple[str, str, str]]) -> None:
    """Say what is wrong with a draft: theme, column, reason."""
    for theme, column, reason in found:
        st.warning(say.plain(f"{theme}, {column}: {reason}."))
