"""Tables of what people said."""

import pandas as pd
from babel import Locale, UnknownLocaleError

from analysis import sentences as say
from analysis import voices
from analysis.tables.columns import Table, day, people, share, text, whole
from analysis.themes.codebook import labels, parents, split
from analysis.themes.codebook import languages as codebook_languages
from analysis.viewers import TEXTS
from ingest.schema import names as c
from locales import _, locale


def theme_table(themes: pd.DataFrame) -> Table:
    """Show the themes: ``with_untagged``'s frame, protected."""
    return Table(themes, [text(_("Theme"), "label"), people(_("Contributions"), TEXTS),
                          share(_("Share of all contributions"), c.SHARE)])


def codebook_table(codebook: pd.DataFrame, themes: pd.DataFrame) -> Table:
    """Show the codebook's themes: how many texts speak of each (``theme_counts``), and how many words it lists."""
    names, languages = labels(codebook), codebook_languages(codebook)
    above, counted = parents(codebook), dict(zip(themes[c.THEME], themes[TEXTS], strict=True))
    frame = pd.DataFrame({
        "label": list(names.values()), c.PARENT: [names.get(above.get(theme, ""), "") for theme in names],
        TEXTS: pd.array([counted.get(theme) for theme in names], dtype="Int64"),
        **{language: codebook[c.words_column(language)].map(lambda cell: len(split(cell))).to_list()
           for language in languages}})
    words = [whole(_("Words: {language}").format(language=language_name(language)), language)
             for language in languages]
    return Table(frame, [text(_("Theme"), "label"), text(_("Part of"), c.PARENT), whole(_("Contributions"), TEXTS),
                         *words])


def text_table(spoken: pd.DataFrame) -> Table:
    """Show texts with what is known of each: ``voices.spoken``'s frame."""
    return Table(spoken, [
        text(_("Contribution"), c.TEXT), text(_("Themes"), voices.THEMES), text(_("Words that matched"), c.EVIDENCE),
        text(_("Question"), c.QUESTION), text(_("How it came in"), c.CHANNEL, say.channel),
        text(_("Area"), c.AREA), day(_("Date"), c.DATE), text(_("Partner"), c.PARTNER),
        text(_("Language"), c.LANGUAGE, language_name)])


def language_table(languages: pd.DataFrame) -> Table:
    """Show how many texts there are per language: ``voices.by_language``'s frame, protected."""
    return Table(languages, [text(_("Language"), c.LANGUAGE, language_name),
                             people(_("Contributions"), TEXTS)])


def alike_table(alike: pd.DataFrame) -> Table:
    """Show what was said in the same words in several places: ``voices.said_alike``'s frame."""
    return Table(alike, [text(_("Contribution"), c.TEXT), whole(_("Times"), "times"), whole(_("Places"), "places")])


def link_table(links: pd.DataFrame) -> Table:
    """Show what meetings decided on online contributions: ``voices.discussed``'s frame."""
    met = [text(_("Partner"), c.PARTNER)] if links[c.PARTNER].notna().any() else []
    dated = [day(_("Date"), c.DATE)] if links[c.DATE].notna().any() else []
    return Table(links, [text(_("Online contribution"), c.TEXT), text(_("Decision"), c.DECISION),
                         text(_("Note"), c.NOTE), *met, *dated])


def language_name(code: str) -> str:
    """Name a language in the language in use."""
    try:
        name = Locale.parse(code).get_language_name(locale())
    except (UnknownLocaleError, ValueError):
        name = None
    return name or code
