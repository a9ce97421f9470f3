"""Tables of what people said."""

import pandas as pd
from babel import Locale, UnknownLocaleError

from analysis import sentences as say
from analysis import voices
from analysis.tables.columns import Column, Table, day, people, share, text, whole
from analysis.themes import labels
from analysis.themes.alike import table as ideas
from analysis.themes.codebook import SEPARATOR, parents, split
from analysis.themes.codebook import languages as codebook_languages
from analysis.viewers import TEXTS
from ingest.schema import names as c
from locales import _, locale


def theme_table(themes: pd.DataFrame) -> Table:
    """Show the themes: ``with_untagged``'s frame, protected."""
    return Table(themes, [text(_("Theme"), "label"), people(_("Contributions"), TEXTS),
                          share(_("Share of all contributions"), c.SHARE, TEXTS)])


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
    part_of = [text(_("Part of"), c.PARENT)] if frame[c.PARENT].any() else []
    return Table(frame, [text(_("Theme"), "label"), *part_of, whole(_("Contributions"), TEXTS), *words])


def text_table(spoken: pd.DataFrame) -> Table:
    """Show texts with what is known of each, for staff: the frame of ``spoken`` and ``as_others_read``."""
    return Table(spoken, [
        text(_("Contribution"), c.TEXT), text(_("With names and numbers taken out"), voices.REDACTED),
        text(_("Fit to quote"), c.FIT, lambda fit: _("yes") if fit else ""),
        text(_("Themes"), voices.THEMES), text(_("Words that matched"), c.EVIDENCE),
        text(_("Question"), c.QUESTION), text(_("How it came in"), c.CHANNEL, say.channel),
        text(_("Area"), c.AREA), day(_("Date"), c.DATE), text(_("Partner"), c.PARTNER),
        text(_("Language"), c.LANGUAGE, language_name)])


def quote_table(quotes: pd.DataFrame, codebook: pd.DataFrame) -> Table:
    """Show the quotes that others than staff may read: ``protect.quotes``' frame."""
    named = labels(codebook) | {voices.NO_THEME: _("No theme found")}
    return Table(quotes, [text(_("Theme"), c.THEME, named.__getitem__), text(_("In their own words"), c.TEXT)])


def language_table(languages: pd.DataFrame) -> Table:
    """Show how many texts there are per language: ``voices.by_language``'s frame, protected."""
    return Table(languages, [text(_("Language"), c.LANGUAGE, language_title),
                             people(_("Contributions"), TEXTS)])


def idea_table(found: pd.DataFrame) -> Table:
    """Show the ideas that several people had: ``themes.alike.ideas``'s frame."""
    some = [whole(heading, name) for heading, name in ((_("Partners"), ideas.PARTNERS),
                                                       (_("Meetings that took it up"), ideas.MEETINGS))
            if found[name].any()]
    letter = [Column(_("Form letter"), lambda row: _("looks like one") if row[ideas.LETTER] else "",
                     lambda row: row[ideas.LETTER])] if found[ideas.LETTER].any() else []
    return Table(found, [
        text(_("Idea, as it was put most often"), c.TEXT), whole(_("People"), ideas.PEOPLE),
        whole(_("Texts"), ideas.TEXTS), whole(_("Wordings"), ideas.WORDINGS),
        text(_("How it came in"), ideas.CHANNELS, lambda names: ", ".join(map(say.channel, names.split(SEPARATOR)))),
        *some, *letter])


def support_table(counted: pd.DataFrame) -> Table:
    """Show how the people behind one idea came: ``themes.alike.support``'s frame."""
    return Table(counted, [text(_("How it came in"), c.CHANNEL, say.channel), text(_("Partner"), c.PARTNER),
                           whole(_("People"), ideas.PEOPLE), whole(_("Texts"), ideas.TEXTS)])


def variant_table(texts: pd.DataFrame) -> Table:
    """Show every text of one idea: ``themes.alike.variants``'s frame."""
    return Table(texts, [
        text(_("Contribution"), c.TEXT), text(_("How it came in"), c.CHANNEL, say.channel),
        text(_("Partner"), c.PARTNER), day(_("Date"), c.DATE), text(_("Language"), c.LANGUAGE, language_name)])


def link_table(links: pd.DataFrame) -> Table:
    """Show what meetings decided on online contributions: ``voices.discussed``'s frame."""
    met = [text(_("Partner"), c.PARTNER)] if links[c.PARTNER].notna().any() else []
    dated = [day(_("Date"), c.DATE)] if links[c.DATE].notna().any() else []
    return Table(links, [text(_("Online contribution"), c.TEXT), text(_("Decision"), c.DECISION),
                         text(_("Note"), c.NOTE), *met, *dated])


def language_title(code: str) -> str:
    """Name a language where its name stands alone: with a capital, whatever the language."""
    name = language_name(code)
    return name[:1].upper() + name[1:]


def language_name(code: str) -> str:
    """Name a language in the language in use."""
    try:
        name = Locale.parse(code).get_language_name(locale())
    except (UnknownLocaleError, ValueError):
        name = None
    return name or code
