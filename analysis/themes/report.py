"""All that the Quality page says: from the blind sample, and, apart from it, from reviews."""

from dataclasses import dataclass

import pandas as pd

from analysis.themes.blind import as_found, pair, seen_before
from analysis.themes.codebook import labels
from analysis.themes.machine import Machine
from analysis.themes.people import Reviews, Said, reviews, split
from analysis.themes.quality import Quality, hits_of, measure
from analysis.themes.quality_groups import by_group, groups_of
from ingest.schema import Engagement, Frames
from ingest.schema import names as c
from ingest.schema.names import Outcome


@dataclass(frozen=True)
class Kept:
    """What reviewers did with what the codebook's words propose: proposals, kept, and themes they added."""

    texts: int
    proposals: int
    kept: int
    added: int
    cannot_tell: int


@dataclass(frozen=True)
class Report:
    """Quality by the blind sample, each group beside the others, and what became of proposals in review.

    groups: ``quality_groups.by_group``'s frame. reviewed: texts of the sample that somebody reviewed,
    too. spoilt: those that one of the two had reviewed before coding them; they are left out.
    """

    quality: Quality
    groups: pd.DataFrame
    kept: Kept
    reviews: Reviews
    reviewed: int
    spoilt: int


def report(frames: Frames, found: Machine, said: Said, coders: tuple[str, ...], codebook: pd.DataFrame,
           engagement: Engagement) -> Report:
    """Measure what rules and model found, never what people put in its place. ``coders``: who codes blind."""
    known, reviewed = labels(codebook), reviews(said.codings, codebook)
    there, spoilt = set(frames.contributions[c.CONTRIBUTION]), seen_before(said.codings, coders) & set(said.sample)
    both = pair([text for text in said.sample if text in there - spoilt], said.codings, coders, list(known))
    machine = as_found(found.tags, both.texts, list(known))
    groups = groups_of(both.texts, frames.contributions, frames.participants, engagement)
    return Report(measure(both, machine, known), by_group(hits_of(both, machine), groups, engagement.thresholds.alpha),
                  kept_in_review(found.rules, reviewed), reviewed,
                  len(set(said.sample) & set(reviewed.newest[c.CONTRIBUTION])), len(spoilt))


def kept_in_review(rules: pd.DataFrame, reviewed: Reviews) -> Kept:
    """Count what people kept of the themes that the codebook's words propose, and what they added.

    Not of the model's: it learned from these very texts. This is no measure of quality: people saw the
    proposals, and the texts that are hardest to tell come first.
    """
    newest = reviewed.newest
    told = newest[newest[c.OUTCOME] != Outcome.CANNOT_TELL]
    own = rules[rules[c.CONTRIBUTION].isin(told[c.CONTRIBUTION])]
    proposals = set(map(tuple, own[[c.CONTRIBUTION, c.THEME]].to_numpy()))
    given = {(text, theme) for text, cell in told[[c.CONTRIBUTION, c.THEMES]].to_numpy() for theme in split(cell)}
    return Kept(len(told), len(proposals), len(proposals & given), len(given - proposals), len(newest) - len(told))
