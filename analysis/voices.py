"""Residents' own words, ready to be read: with what matched, where and when they were said."""

import html
import re
from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.analyse import Analysis
from analysis.counts import among
from analysis.redact import redact_all
from analysis.themes import joined_themes, labels
from analysis.themes.codebook import SEPARATOR, above
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _

NO_THEME = ""  # stands where a theme would: texts that are about something else
CANNOT_TELL = "?"  # … and texts of which nobody can tell
THEMES = "themes"
CHILD = "– "  # before the label of a theme that is a part of the one above it
REDACTED = "redacted"  # as others than staff would read it


def texts(analysis: Analysis, theme: str | None = None) -> pd.DataFrame:
    """Give the texts of one theme (``NO_THEME``: of none; ``CANNOT_TELL``; None: all) with their themes and evidence.

    A theme's texts are its children's, too. One row per text: contributions' columns, ``themes`` and
    ``evidence`` joined by ``|``; where one theme was asked for, ``evidence`` holds its words only.
    Newest first, undated last.
    """
    return described(analysis, on(analysis, theme), theme)


def described(analysis: Analysis, chosen: pd.DataFrame, theme: str | None = None) -> pd.DataFrame:
    """Add ``themes`` and ``evidence`` to some of the texts ``on`` gave for a theme, as ``texts`` has them."""
    if theme in (None, NO_THEME, CANNOT_TELL):
        return joined_themes(analysis.tags, chosen)
    tags = analysis.tags[analysis.tags[c.THEME].isin(_family(str(theme), analysis.themes))]
    own = joined_themes(tags, chosen)[c.EVIDENCE]
    return joined_themes(analysis.tags, chosen).assign(**{c.EVIDENCE: own})


def on(analysis: Analysis, theme: str | None = None) -> pd.DataFrame:
    """Give the contributions of one theme (as ``texts``), without their themes; newest first, undated last."""
    return at(analysis, places(analysis, theme))


def at(analysis: Analysis, rows: np.ndarray) -> pd.DataFrame:
    """Give the contributions in some rows (``places``), in their order."""
    return analysis.frames.contributions.take(rows).reset_index(drop=True)


def places(analysis: Analysis, theme: str | None = None) -> np.ndarray:
    """Give the rows of one theme's contributions (as ``on``): worth keeping where there are many and few are shown."""
    everything = analysis.frames.contributions
    ids, unclear = everything[c.CONTRIBUTION], analysis.cannot_tell[c.CONTRIBUTION]
    if theme is None:
        own = np.ones(len(ids), dtype="bool")
    elif theme == CANNOT_TELL:
        own = among(ids, unclear).to_numpy()
    elif theme == NO_THEME:
        own = (among(ids, analysis.untagged[c.CONTRIBUTION]) & ~among(ids, unclear)).to_numpy()
    else:
        tags = analysis.tags[analysis.tags[c.THEME].isin(_family(theme, analysis.themes))]
        own = among(ids, tags[c.CONTRIBUTION]).to_numpy()
    rows = np.flatnonzero(own)
    days = everything[c.DATE].to_numpy()[rows].astype("int64")  # no day is the smallest number of all
    return rows[len(rows) - 1 - np.argsort(days[::-1], kind="stable")[::-1]]


def _family(theme: str, themes: pd.DataFrame) -> list[str]:
    """Name a theme and all below it."""
    parent_of = dict(zip(themes[c.THEME], themes[c.PARENT], strict=True))
    return [theme, *(other for other in parent_of if theme in above(other, parent_of))]


def spoken(found: pd.DataFrame, engagement: Engagement, codebook: pd.DataFrame) -> pd.DataFrame:
    """Put labels in the place of ids (area, themes, question) in the frame ``texts`` gives."""
    themes = labels(codebook)
    questions = {question.id: question.spoken() for question in engagement.questions}
    return found.assign(**{
        c.AREA: found[c.AREA].map(engagement.say_area, na_action="ignore").fillna(""),
        c.QUESTION: found[c.QUESTION].map(questions).fillna(found[c.QUESTION]),
        THEMES: found[THEMES].map(lambda ids: ", ".join(themes.get(x, x) for x in ids.split(SEPARATOR) if x)),
        c.EVIDENCE: found[c.EVIDENCE].str.replace(SEPARATOR, ", ")})


def as_others_read(found: pd.DataFrame, engagement: Engagement, fit: Iterable[str]) -> pd.DataFrame:
    """Say beside each text how others than staff would read it, and whether it is ticked for them.

    Adds ``redacted`` (nothing where it is as it was written) and ``fit`` (a person ticked it as fit to quote).
    """
    told = [redacted.text if redacted.marks else "" for redacted in redact_all(found, engagement.region)]
    ticked = found[c.CONTRIBUTION].isin(list(fit))
    return found.assign(**{REDACTED: pd.Series(told, index=found.index, dtype="str")}, **{c.FIT: ticked})


def marked(text: str, words: Iterable[str]) -> str:
    """Write a text as HTML with the given words in ``<mark>``; everything else is escaped.

    A space in the words stands for any white space in the text: a phrase may be broken over a line.
    """
    wanted = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    if not wanted:
        return html.escape(text)
    phrases = [r"\s+".join(map(re.escape, word.split())) for word in wanted]
    pattern = re.compile("|".join(rf"(?<!\w){phrase}(?!\w)" for phrase in phrases))
    pieces, end = [], 0
    for match in pattern.finditer(text):
        pieces += [html.escape(text[end:match.start()]), f"<mark>{html.escape(match.group())}</mark>"]
        end = match.end()
    return "".join([*pieces, html.escape(text[end:])])


def with_untagged(analysis: Analysis) -> pd.DataFrame:
    """Give the themes' counts with last rows for the texts in which none was found.

    Columns as ``theme_counts``; theme is ``NO_THEME`` or ``CANNOT_TELL`` in the last two rows, and
    children are marked as such in their label.
    """
    total, unclear = len(analysis.frames.contributions), len(analysis.cannot_tell)
    last = ((NO_THEME, _("About something else"), len(analysis.untagged) - unclear),
            (CANNOT_TELL, _("Says too little to tell"), unclear))
    rows = [{c.THEME: theme, "label": label, c.PARENT: "", c.COLOUR: "", "contributions": n, c.SHARE: n / max(total, 1)}
            for theme, label, n in last]
    indented = analysis.themes["label"].where(analysis.themes[c.PARENT] == "", CHILD + analysis.themes["label"])
    return pd.concat([analysis.themes.assign(label=indented), pd.DataFrame(rows)], ignore_index=True)


def real_themes(themes: pd.DataFrame) -> pd.DataFrame:
    """Leave the rows without a theme out of ``with_untagged``'s frame."""
    return themes[~themes[c.THEME].isin((NO_THEME, CANNOT_TELL))]


def main_themes(themes: pd.DataFrame, most: int) -> pd.DataFrame:
    """Keep the most frequent themes of ``with_untagged``'s frame, without children, and its last rows."""
    top = real_themes(themes)
    return pd.concat([top[top[c.PARENT] == ""].head(most), themes.drop(top.index)], ignore_index=True)


def leading(themes: pd.DataFrame, most: int) -> pd.DataFrame:
    """Keep the themes spoken of most, ``most`` of them or fewer: of several equally frequent ones all or none."""
    top = real_themes(main_themes(themes, len(themes)))
    top = top[top["contributions"] > 0].sort_values("contributions", ascending=False, kind="stable")
    return top if len(top) <= most else top[top["contributions"] > top["contributions"].iloc[most]]


def discussed(analysis: Analysis) -> pd.DataFrame:
    """Give what meetings decided on online contributions: the linked records with ``text``, what was said online."""
    everything = analysis.frames.contributions
    online = everything[(everything[c.CHANNEL] == c.Channel.ONLINE) & everything[c.SOURCE_ID].notna()]
    said = online.groupby(c.SOURCE_ID)[c.TEXT].agg(" / ".join)
    return analysis.linked.assign(**{c.TEXT: analysis.linked["reference"].map(said).fillna("")})


def by_language(contributions: pd.DataFrame) -> pd.DataFrame:
    """Count texts by the language they are written in: language (two letters), contributions."""
    counted = contributions.groupby(c.LANGUAGE).size().rename("contributions").reset_index()
    return counted.sort_values("contributions", ascending=False, kind="stable", ignore_index=True)
