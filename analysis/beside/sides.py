"""One engagement's figures and what they are called, as whoever looks may see them: ready to stand beside another's."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from analysis.analyse import Analysis
from analysis.beside.rows import Row
from analysis.headlines import reader
from analysis.themes.codebook import in_use, labels, split
from analysis.totals import totals
from analysis.viewers import protect
from ingest.schema import Category, Dimension, Engagement, fold
from ingest.schema import names as c
from locales import pick


@dataclass(frozen=True)
class Named:
    """Something both may have. ``spellings``: all that it is called, folded, in any language."""

    id: str
    label: str
    spellings: frozenset[str]


@dataclass(frozen=True)
class Question(Named):
    """A question about oneself and its answers."""

    answers: tuple[Named, ...]


@dataclass(frozen=True)
class Theme(Named):
    """A theme and the words that show it, folded."""

    words: frozenset[str]


@dataclass(frozen=True)
class Side:
    """An engagement's figures, protected. ``published``: the day, where they come from a data package; ``id``: its own.

    totals: people, texts and meetings. channels, themes, groups: ``counts.by_channel``'s, ``theme_counts``' and
    ``reach``'s rows. rounded_to: 1 where they are exact. learnt: a model had learnt from reviews.
    """

    title: str
    place: str
    start: dt.date
    end: dt.date
    questions: tuple[Question, ...]
    called: tuple[Theme, ...]
    totals: Row
    channels: pd.DataFrame
    themes: pd.DataFrame
    groups: pd.DataFrame
    rounded_to: int
    learnt: bool
    published: dt.date | None = None
    id: str = ""


def side_of(known: Analysis, engagement: Engagement, codebook: pd.DataFrame) -> Side:
    """Take an engagement's figures from its analysis, exact or of the rounded copy."""
    viewer = reader(known)
    return Side(pick(engagement.title, engagement.id), engagement.place, engagement.start, engagement.end,
                tuple(map(_question, engagement.dimensions)), tuple(themes_called(in_use(codebook))),
                protect(totals(known), viewer).to_dict("records")[0], protect(known.channels, viewer),
                protect(known.themes, viewer), protect(known.reach, viewer), known.rounded_to,
                bool(known.tagging.model), id=engagement.id)


def themes_called(codebook: pd.DataFrame) -> Iterable[Theme]:
    """Say what each theme of a codebook is called, and by which words it is found."""
    named = labels(codebook)
    of_labels, of_words = ([str(name) for name in codebook if str(name).startswith(start)]
                           for start in (c.label_column(""), c.words_column("")))
    for row in codebook.to_dict("records"):
        called = folded([row[c.THEME], *(row[name] for name in of_labels)])
        yield Theme(row[c.THEME], named[row[c.THEME]], called,
                    folded(word for name in of_words for word in split(row[name] or "")))


def folded(texts: Iterable[str]) -> frozenset[str]:
    """Fold all spellings of a thing."""
    return frozenset(map(fold, texts)) - {""}


def _question(dimension: Dimension) -> Question:
    return Question(dimension.id, dimension.spoken(), folded([dimension.id, *dimension.label.values()]),
                    tuple(map(_answer, dimension.categories)))


def _answer(category: Category) -> Named:
    return Named(category.id, category.spoken(), frozenset(category.spellings()))
