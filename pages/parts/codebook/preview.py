"""What a change of the codebook would tag, before it is kept."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis import voices
from analysis.analyse import Analysis
from analysis.themes.codebook import labels
from analysis.themes.editing import Changes, changes, in_vain
from analysis.themes.editing_words import found_nothing
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts.folded import paragraphs

EXAMPLES = 5


def show(known: Analysis, codebook: pd.DataFrame, draft: pd.DataFrame, theme: str) -> None:
    """Show how many texts a draft would newly tag, and which; and those it would tag no longer."""
    st.header(_("What this would change"))
    if draft.reindex(columns=codebook.columns).equals(codebook) and len(draft.columns) == len(codebook.columns):
        st.markdown(_("Nothing yet. Change its words, and see here which texts they find."))
        now = voices.texts(known, theme)
        st.markdown(ngettext("{n} contribution speaks of this theme now.", "{n} contributions speak of this theme now.",
                             len(now)).format(n=say.number(len(now))))
        examples(now)
        return
    compare(known, codebook, draft)


def compare(known: Analysis, codebook: pd.DataFrame, draft: pd.DataFrame) -> None:
    """Show which tags another codebook would bring and take, and which of its new words find nothing."""
    texts = known.frames.contributions
    with st.spinner(_("Reading everything with the new words …")):
        found, vain = changes(texts, codebook, draft), found_nothing(in_vain(texts, codebook, draft))
    if vain:
        st.warning(say.plain(vain), icon=":material/search_off:")
    _told(found, labels(draft) | labels(codebook))
    if found.looked_at < found.texts:
        st.caption(_("Looked at {n} of {all} contributions, evenly chosen.").format(
            n=say.number(found.looked_at), all=say.number(found.texts)))


def _told(found: Changes, names: dict[str, str]) -> None:
    gained, lost = len(found.newly), len(found.no_longer)
    st.markdown("**" + ngettext("{n} contribution more", "{n} contributions more", gained).format(
        n=say.number(gained)) + "**")
    _of_others(found.newly, names)
    examples(found.newly)
    st.markdown("**" + ngettext("{n} contribution fewer", "{n} contributions fewer", lost).format(
        n=say.number(lost)) + "**")
    _of_others(found.no_longer, names)
    examples(found.no_longer)


def _of_others(tags: pd.DataFrame, names: dict[str, str]) -> None:
    """Name the themes where they are several: a word may be taken from one theme by another."""
    several = tags[c.THEME].value_counts()
    if len(several) > 1:
        st.caption(say.plain(say.listed(f"{names.get(str(theme), theme)}: {say.number(n)}"
                                        for theme, n in several.items())))


def examples(tags: pd.DataFrame) -> None:
    """Show a few texts with their words marked."""
    if not tags.empty:
        st.html("".join(f'<div class="fh-voice">{paragraphs(text, words.split(c.SEPARATOR))}</div>'
                        for text, words in tags[[c.TEXT, c.EVIDENCE]].head(EXAMPLES).itertuples(index=False)))
