"""From the store's frames to everything that pages, exports and the command line show."""

from dataclasses import dataclass, replace

import pandas as pd

from analysis import counts
from analysis.compared import compared
from analysis.filters import Filter, apply
from analysis.reach import flags, reach
from analysis.themes import outcomes, tag, theme_counts, untagged, with_language
from ingest.schema import Engagement, Frames
from ingest.schema import names as c


@dataclass(frozen=True)
class Tagged:
    """An engagement's frames with languages filled in, the tags of all texts, and what became of each text.

    outcomes: by contribution id. codebook_version: the number of the codebook that the tags come
    from (also a column of theirs); 0 where nobody keeps them.
    """

    frames: Frames
    tags: pd.DataFrame
    outcomes: pd.Series
    codebook_version: int = 0


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
    cannot_tell: pd.DataFrame  # those of the untagged that say too little, or in a language we have no words for
    reach: pd.DataFrame
    flags: pd.DataFrame
    compared: pd.DataFrame
    codebook_version: int = 0
    rounded_to: int = 1  # counts are multiples of this: 1 for staff, see ``analysis.protect``


def tag_all(frames: Frames, engagement: Engagement, codebook: pd.DataFrame, version: int = 0) -> Tagged:
    """Find the language and the themes of every text: the slow part, worth keeping. version: the codebook's number."""
    spoken = with_language(frames.contributions, engagement.languages)
    tags = tag(spoken, codebook).assign(**{c.CODEBOOK_VERSION: version})
    told = outcomes(spoken, tags, codebook).set_axis(spoken[c.CONTRIBUTION])
    return Tagged(replace(frames, contributions=spoken), tags, told, version)


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
    none = untagged(tags, frames.contributions)
    unclear = tagged.outcomes[tagged.outcomes == c.Outcome.CANNOT_TELL].index
    return Analysis(
        frames=frames, tags=tags, participants=everybody, on_forms=min(len(frames.participants), everybody),
        uncounted_sessions=counts.uncounted_sessions(frames), linked=counts.linked(frames),
        channels=counts.by_channel(frames), themes=theme_counts(tags, frames.contributions, codebook),
        untagged=none, cannot_tell=none[none[c.CONTRIBUTION].isin(unclear)], reach=judged, flags=flags(judged),
        compared=compared(benchmark, engagement, chosen.areas), codebook_version=tagged.codebook_version)
