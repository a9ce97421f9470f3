"""New themes: groups of texts without a theme, and a form that makes an entry of the codebook of one."""


import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.counts import among
from analysis.tables.texts import language_name
from analysis.themes.found import Found, Group, as_entry, find_groups, would_tag
from analysis.themes.found.groups import SMALLEST
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts import contents, on_demand, session
from pages.parts.folded import paragraphs
from pages.parts.once import once

GROUPS = "new themes"  # what is made once of an analysis
EACH = 2e-5  # seconds a contribution, as measured (benchmarks)
SAVED = "found_saved"  # in the session: the theme just added


def show(known: Analysis) -> None:
    """Show the groups, and let staff name one."""
    st.header(_("New themes"), anchor=contents.NEW)
    if name := st.session_state.pop(SAVED, ""):
        st.success(say.plain(_("«{name}» is in the codebook now.").format(name=name)), icon=":material/check:")
    told = _("Texts without a theme are put into groups by the words they share. A group can become a theme.")
    if not on_demand.wanted(known, GROUPS, told, len(known.frames.contributions), EACH):
        return
    found = _found(known)
    st.markdown(_told(found))
    if not found.groups:
        return
    lines = [_line(group) for group in found.groups]
    group = found.groups[st.selectbox(_("Group of texts"), range(len(lines)), format_func=lines.__getitem__)]
    texts = known.untagged[among(known.untagged[c.CONTRIBUTION], pd.Series(group.typical))]
    said = texts.set_index(c.CONTRIBUTION)[c.TEXT]
    st.html("".join(f'<div class="fh-voice">{paragraphs(said[one])}</div>' for one in group.typical))
    _name(group, known)


def _told(found: Found) -> str:
    n, ungrouped = sum(len(group.texts) for group in found.groups), found.ungrouped
    if not found.groups:
        return ngettext("{n} text has no theme. It has too little in common with others for a new one.",
                        "{n} texts have no theme. They have too little in common for a new one.",
                        ungrouped).format(n=say.number(ungrouped))
    return " ".join([
        ngettext("{n} text without a theme shares words with others.", "{n} texts without a theme share words with "
                 "others.", n).format(n=say.number(n)),
        ngettext("{n} stays in no group.", "{n} stay in no group.", ungrouped).format(n=say.number(ungrouped)),
        _("Groups of fewer than {n} texts are not shown. A program made them; only you can say whether one is a "
          "theme.").format(n=SMALLEST)])


def _line(group: Group) -> str:
    texts = ngettext("{n} text", "{n} texts", len(group.texts)).format(n=say.number(len(group.texts)))
    return " · ".join([", ".join(group.terms[:5]), texts, language_name(group.language)])


def _name(group: Group, known: Analysis) -> None:
    """Ask for a name and the words, say what they would find, and add the theme."""
    at = "-".join((group.language, *group.terms))
    name = st.text_input(_("Name of the new theme"), key=f"found-name-{at}", max_chars=60)
    words = st.text_area(_("Words that find it, one a line"), "\n".join(group.terms), key=f"found-words-{at}",
                         height="content").splitlines()
    book = as_entry(group, name, group.language, session.folder().codebook, words)
    tried, added = st.columns(2)
    if tried.button(_("Try these words"), icon=":material/search:"):
        st.markdown(_preview(group, known, would_tag(book, _of_language(known, group)).tolist()))
    if added.button(_("Add to the codebook"), icon=":material/add:"):
        if not name.strip() or not any(word.strip() for word in words):
            st.warning(_("Give the theme a name and at least one word."))
            return
        session.store().save_codebook(book, _("New theme: {name}").format(name=name.strip()))
        st.session_state[SAVED] = name.strip()
        st.rerun()


def _preview(group: Group, known: Analysis, found: list[str]) -> str:
    own, new = len(set(found) & set(group.texts)), len(set(found) & set(known.untagged[c.CONTRIBUTION]))
    return _("These words are in {n} texts; {new} of them have no theme now. Of this group's {size} texts they find "
             "{own}.").format(n=say.number(len(found)), new=say.number(new), size=say.number(len(group.texts)),
                              own=say.number(own))


def _of_language(known: Analysis, group: Group) -> pd.DataFrame:
    texts = known.frames.contributions
    return texts[texts[c.LANGUAGE] == group.language]


def _found(known: Analysis) -> Found:
    """Group once for each state of the data and each filter: it takes seconds."""
    def make() -> Found:
        with st.spinner(_("Grouping texts without a theme …")):
            texts, without = known.frames.contributions, known.untagged
            return find_groups(without, texts[~among(texts[c.CONTRIBUTION], without[c.CONTRIBUTION])])
    return once(known, GROUPS, make)
