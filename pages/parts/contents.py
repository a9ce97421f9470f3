"""Links at the top of a long page to its sections."""

import html
from collections.abc import Mapping

import streamlit as st

from locales import _

AS_IF, ALIKE, WORDS, NEW = "as-if", "same-idea", "own-words", "new-themes"  # anchors of the Themes page


def sections() -> dict[str, str]:
    """Name the sections of the Themes page below its chart, in their order: anchor → heading."""
    return {AS_IF: _("As if the room looked like the city"), ALIKE: _("Same idea, many people"),
            WORDS: _("In their own words"), NEW: _("New themes")}


def links(to: Mapping[str, str]) -> None:
    """Write the links: anchor → words."""
    items = "".join(f'<li><a href="#{anchor}" target="_self">{html.escape(name)}</a></li>'
                    for anchor, name in to.items())
    named = html.escape(_("On this page"))
    st.html(f'<nav aria-label="{named}" class="fh-contents"><ul>{items}</ul></nav>')
