"""Two engagements side by side: what both have in common, each figure its own engagement's."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from analysis.analyse import Analysis
from analysis.beside.judged import Judged, groups, themes
from analysis.beside.matching import Shared, shared
from analysis.beside.rows import KEYS, Beside, joined
from analysis.beside.sides import Side
from analysis.ranges import with_ranges
from analysis.themes.codebook import in_use
from analysis.themes.counts import LABEL, with_parents
from ingest.schema import Engagement
from ingest.schema import names as c

THEIRS = "theirs "  # before the ids of another engagement's texts, people and meetings, so that they can't meet ours


@dataclass(frozen=True)
class Across(Beside):
    """Figures of two engagements (``Beside``), by the names of the first. channels: channel, ``one``, ``other``."""

    one: Side
    other: Side
    common: Shared
    channels: pd.DataFrame


def across(one: Side, other: Side) -> Across:
    """Put two engagements side by side: the rows of what both have, in the order of the first."""
    common = shared(one, other)
    answers = {(own, category): (their, common.answers[own][category])
               for own, their in common.questions.items() for category in common.answers[own]}
    spoken, theirs = (with_ranges(side.themes, side.totals) for side in (one, other))
    themes_of = {(own,): (their,) for own, their in common.themes.items()}
    return Across([one.totals, other.totals], joined(spoken, theirs, (c.THEME,), (LABEL,), themes_of),
                  joined(one.groups, other.groups, KEYS, (), answers), one, other, common,
                  joined(one.channels, other.channels, (c.CHANNEL,), outer=True))


def judged(one: Analysis, other: Analysis, told: Across, engagement: Engagement,
           books: tuple[pd.DataFrame, pd.DataFrame]) -> Judged:
    """Test what differs between two exact analyses by the rule of all parts; books: the codebooks of both."""
    ours, theirs = ({own: own for own in told.common.themes},
                    {their: own for own, their in told.common.themes.items()})
    book = in_use(books[0])
    book = book[book[c.THEME].isin(ours)].assign(**{c.PARENT: ""})
    first, second = _named(one, ours, books[0], ""), _named(other, theirs, books[1], THEIRS)
    second = replace(second, reach=_renamed(other.reach, told.common))
    return Judged(themes(first, second, book, engagement), groups(first, second, engagement))


def _named(known: Analysis, names: Mapping[str, str], codebook: pd.DataFrame, before: str) -> Analysis:
    """Keep the tags of themes that both have, by our names, and set the ids apart."""
    tags = with_parents(known.tags, codebook)
    tags = tags.assign(**{c.THEME: tags[c.THEME].map(names)}).dropna(subset=[c.THEME]).drop_duplicates()
    texts = known.frames.contributions
    apart = texts.assign(**{name: before + texts[name] for name in (c.CONTRIBUTION, c.SESSION, c.PARTICIPANT)})
    return replace(known, frames=replace(known.frames, contributions=apart),
                   tags=tags.assign(**{c.CONTRIBUTION: before + tags[c.CONTRIBUTION]}))


def _renamed(reach: pd.DataFrame, common: Shared) -> pd.DataFrame:
    """Write reach's rows of the other engagement by our names, as far as we have names for them."""
    ours = {(their, common.answers[own][category]): (own, category)
            for own, their in common.questions.items() for category in common.answers[own]}
    keys = list(zip(reach[c.DIMENSION], reach[c.CATEGORY], strict=True))
    kept = reach[[key in ours for key in keys]]
    names = [ours[key] for key in keys if key in ours]
    return kept.assign(**{column: [name[at] for name in names] for at, column in enumerate(KEYS)})
