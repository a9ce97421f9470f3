"""What belongs to a theme of the codebook, its place among the others, and how it looks."""

import pandas as pd
import streamlit as st

from analysis.colours import BLUE, stands_out
from analysis.themes import codebook as book
from ingest.schema import names as c
from locales import _

NO_PARENT = ""


def ask(codebook: pd.DataFrame, theme: str, row: dict[str, str], key: str) -> dict[str, str]:
    """Ask for what isn't words. ``row``: the theme's line in the codebook."""
    with st.expander(_("What belongs to the theme, and how it is shown"), icon=":material/tune:"):
        left, right = st.columns(2, gap="large")
        with left:
            said = _meaning(row, key)
        with right:
            return said | _place(codebook, theme, row, key) | _looks(row, key) | _use(row, key)


def _meaning(row: dict[str, str], key: str) -> dict[str, str]:
    asked = ((c.DEFINITION, _("What the theme is about")), (c.INCLUDES, _("What also belongs to it")),
             (c.EXCLUDES, _("What does not belong to it")))
    return {name: " ".join(st.text_area(label, row.get(name, ""), key=f"{key}-{name}", height=90).split())
            for name, label in asked}


def _place(codebook: pd.DataFrame, theme: str, row: dict[str, str], key: str) -> dict[str, str]:
    names = book.labels(codebook)
    others = [NO_PARENT, *(name for name in names if name != theme)]
    parent = row.get(c.PARENT, "")
    return {c.PARENT: st.selectbox(_("Part of a larger theme"), others, key=f"{key}-parent",
                                   index=others.index(parent) if parent in others else 0,
                                   format_func=lambda name: names.get(name, _("no")))}


def _looks(row: dict[str, str], key: str) -> dict[str, str]:
    colour = st.color_picker(_("Colour in charts"), row.get(c.COLOUR) or BLUE, key=f"{key}-colour")
    if not stands_out(colour):
        st.warning(_("This colour is hard to see on white or on black, so charts use their own."))
    return {c.COLOUR: colour if row.get(c.COLOUR) or colour != BLUE else ""}


def _use(row: dict[str, str], key: str) -> dict[str, str]:
    negated = st.checkbox(_("Denied words don't count («no trees»)"), row.get(c.NEGATED) == c.SKIP,
                          key=f"{key}-negated")
    retired = st.checkbox(_("Retire this theme"), row.get(c.RETIRED) == c.YES, key=f"{key}-retired")
    st.caption(_("A retired theme is no longer looked for; what people said of it stays."))
    return {c.NEGATED: c.SKIP if negated else "", c.RETIRED: c.YES if retired else ""}
