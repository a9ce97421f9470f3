"""From the store's frames to everything that pages, exports and the command line show."""

from dataclasses import dataclass, replace

import pandas as pd

from analysis import counts
from analysis.compared import compared
from analysis.filters import Filter, apply
from analysis.reach import flags, reach
from analysis.themes import tag, theme_counts, untagged, with_language
from ingest.schema import Engagement, Frames
from ingest.schema import names as c


@dataclass(frozen=True)
class Tagged:
    """An engagement's frames with languages filled in, and the tags of all texts."""

    frames: Frames
    tags: pd.DataFrame


@dataclass(frozen=True)
class Analysis:
    """What is known of (a part of) an engagement. Frames as their makers describe them."""

    frames: Frames
    tags: pd.DataFrame
    participants: int
    on_forms: int
    uncounted_sessions: int
    linked: pd.DataFrame
    channels: pd.DataFrame
    themes: pd.DataFrame
    untagged: pd.DataFrame
    reach: pd.DataFrame
    flags: pd.DataFrame
    compared: pd.DataFrame
    rounded_to: int = 1  # counts are multiples of this: 1 for staff, see ``analysis.protect``


def tag_all(frames: Frames, engagement: Engagement, codebook: pd.DataFrame) -> Tagged:
    """Find the language and the themes of every text: the slow part, worth keeping."""
    spoken = with_language(frames.contributions, engagement.languages)
    return Tagged(replace(frames, contributions=spoken), tag(spoken, codebook))


def analyse(tagged: Tagged, engagement: Engagement, codebook: pd.DataFrame, benchmark: pd.DataFrame,
            chosen: Filter | None = None) -> Analysis:
    """Count and compare, for all data or for the part a filter keeps.

    benchmark: the population figures in use (``reach.in_use``). Areas chosen are compared with who
    lives there; channels and days keep the whole place.
    """
    chosen = chosen or Filter()
    frames = apply(tagged.frames, chosen)
    tags = tagged.tags[counts.among(tagged.tags[c.CONTRIBUTION], frames.contributions[c.CONTRIBUTION])]
    judged = reach(frames, engagement, benchmark, chosen.areas)
    everybody = counts.participants_total(frames)
    return Analysis(
        frames=frames, tags=tags, participants=everybody, on_forms=min(len(frames.participants), everybody),
        uncounted_sessions=counts.uncounted_sessions(frames), linked=counts.linked(frames),
        channels=counts.by_channel(frames), themes=theme_counts(tags, frames.contributions, codebook),
        untagged=untagged(tags, frames.contributions), reach=judged, flags=flags(judged),
        compared=compared(benchmark, engagement, chosen.areas))
