"""What a brief is made of: the rounded copy of everybody and of its parts, quotes, and how good the tags are."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from analysis import protect
from analysis.analyse import Analysis, Tagged, Tagging, by_rules, learnt, settled
from analysis.differences import Differences
from analysis.differences.texts import worths
from analysis.filters import Filter, apply
from analysis.protect import Copy, look, make_copy, themes_in
from analysis.protect.tables import AREAS
from analysis.reach.parts import Kind
from analysis.themes.people import Said
from analysis.themes.quality import Quality
from analysis.themes.report import Report, report
from ingest.schema import Engagement, Frames
from ingest.schema import names as c


@dataclass(frozen=True)
class Material:
    """All that a brief says, protected as for a policymaker, whoever makes it: a brief travels.

    figures: the population figures in use. channels: what is known of each channel. areas: the themes'
    counts in each area. worths: by kind of part and part, by how much its texts, and those of all others, are fewer
    than they seem. quotes: ``protect.quotes``' frame. quality: of the tags, where it
    was measured. served: ``quality_groups.by_group``'s frame, likewise. differences: what groups say.
    """

    engagement: Engagement
    figures: pd.DataFrame
    codebook: pd.DataFrame
    known: Analysis
    quotes: pd.DataFrame
    tagging: Tagging = field(default_factory=Tagging)
    channels: dict[str, Analysis] = field(default_factory=dict)
    areas: dict[str, pd.DataFrame] = field(default_factory=dict)
    worths: dict[Kind, dict[str, tuple[float, float]]] = field(default_factory=dict)
    quality: Quality | None = None
    served: pd.DataFrame | None = None
    differences: Differences | None = None


@dataclass(frozen=True)
class Kept:
    """What an engagement's store and folder hold. ``quotable``: the store's frame of texts that were ticked, or not."""

    frames: Frames
    figures: pd.DataFrame
    said: Said
    coders: tuple[str, ...]
    quotable: pd.DataFrame
    secret: bytes


def gathered(kept: Kept, engagement: Engagement, codebook: pd.DataFrame) -> Material:
    """Tag, count, round and measure: from all that is kept to a brief's material."""
    ruled = by_rules(kept.frames, engagement, codebook)
    found = learnt(ruled, codebook, kept.said)
    tagged = settled(ruled, found, codebook, kept.said)
    copy = make_copy(tagged, engagement, codebook, kept.figures, kept.secret)
    fit = kept.quotable.loc[kept.quotable[c.FIT], c.CONTRIBUTION]
    measured = report(ruled.frames, found, kept.said, kept.coders, codebook, engagement) if kept.coders else None
    return material(copy, tagged, fit, measured, engagement, codebook, kept.figures)


def material(copy: Copy, tagged: Tagged, fit: Iterable[str], measured: Report | None, engagement: Engagement,
             codebook: pd.DataFrame, figures: pd.DataFrame) -> Material:
    """Take from the rounded copy, and of the texts what may be quoted; the exact figures go no further."""
    known = look(copy, engagement, codebook, figures)
    channels = known.channels["channel"]
    areas = [area.id for area in engagement.areas.categories] if engagement.areas else []
    return Material(
        engagement, figures, codebook, known, protect.quotes(tagged, fit, known, engagement), tagged.tagging,
        {name: look(copy, engagement, codebook, figures, Filter(channels=(name,))) for name in channels},
        {name: themes_in(copy, codebook, AREAS, name) for name in areas},
        _worths(tagged, {Kind.CHANNEL: {name: Filter(channels=(name,)) for name in channels},
                         Kind.AREA: {name: Filter(areas=(name,)) for name in areas}}, engagement, codebook),
        measured.quality if measured else None, measured.groups if measured else None,
        protect.differences_in(copy.spoken, copy.base, engagement, codebook))


def _worths(tagged: Tagged, cut: dict[Kind, dict[str, Filter]], engagement: Engagement,
            codebook: pd.DataFrame) -> dict[Kind, dict[str, tuple[float, float]]]:
    """Measure how alike the texts of one meeting, and of one person, are, as staff's comparison does."""
    return {kind: worths({name: apply(tagged.frames, part).contributions for name, part in parts.items()},
                         tagged.tags, codebook, engagement) for kind, parts in cut.items() if parts}
