"""From the store's frames to everything that pages, exports and the command line show."""

from dataclasses import dataclass, fields, replace

import pandas as pd

from analysis import counts
from analysis.again import again
from analysis.compared import compared
from analysis.filters import Filter, apply
from analysis.reach import flags, reach
from analysis.themes import outcomes, tag, theme_counts, untagged, with_language
from analysis.themes.machine import Machine, machine
from analysis.themes.people import Said, lesson, nothing_said, reviews, settle
from ingest.schema import Engagement, Frames
from ingest.schema import names as c


@dataclass(frozen=True)
class Tagging:
    """What the tags come from. ``model``: its version, empty where rules alone are used. Numbers of texts:

    learnt (what a model was taught with), reviewed, differing (two reviewers differ). ``gone``: themes
    that people gave and that are not in the codebook any more.
    """

    codebook_version: int | None = None
    model: str = ""
    learnt: int = 0
    reviewed: int = 0
    differing: int = 0
    gone: int = 0


@dataclass(frozen=True)
class Tagged:
    """An engagement's frames with languages filled in, and the tags of all texts."""

    frames: Frames
    tags: pd.DataFrame
    tagging: Tagging = Tagging()


@dataclass(frozen=True, kw_only=True)
class People:
    """What is known of (a part of) an engagement before its texts are read. Frames as their makers describe them."""

    frames: Frames
    participants: int
    on_forms: int
    uncounted_sessions: int
    linked: pd.DataFrame
    channels: pd.DataFrame
    reach: pd.DataFrame
    flags: pd.DataFrame
    compared: pd.DataFrame
    rounded_to: int = 1  # counts are multiples of this: 1 for staff, see ``analysis.protect``


@dataclass(frozen=True, kw_only=True)
class Analysis(People):
    """All that is known of (a part of) an engagement."""

    tags: pd.DataFrame
    themes: pd.DataFrame
    untagged: pd.DataFrame
    cannot_tell: pd.DataFrame  # those of the untagged that say too little, or in a language we have no words for
    tagging: Tagging = Tagging()


def tag_all(frames: Frames, engagement: Engagement, codebook: pd.DataFrame, said: Said | None = None) -> Tagged:
    """Find the language and the themes of every text: by rules, by what was learnt from reviews, and as people said.

    The three steps are functions of their own, because each is worth keeping for as long as it holds.
    """
    said, ruled = said or nothing_said(), by_rules(frames, engagement, codebook)
    return settled(ruled, learnt(ruled, codebook, said), codebook, said)


def by_rules(frames: Frames, engagement: Engagement, codebook: pd.DataFrame,
             before: tuple[Frames, Tagged] | None = None) -> Tagged:
    """Find the language and, by the codebook's words, the themes of every text: slow where there are many.

    before: earlier frames of the same engagement, and what the same codebook found in them; that isn't found anew.
    """
    def find(texts: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
        spoken = with_language(texts, engagement.languages)
        return spoken, tag(spoken, codebook)
    if before is None:
        spoken, tags = find(frames.contributions)
    else:
        old, found = before
        spoken, tags = again(frames.contributions, old.contributions, (found.frames.contributions, found.tags), find)
    return Tagged(replace(frames, contributions=spoken), tags)


def learnt(ruled: Tagged, codebook: pd.DataFrame, said: Said) -> Machine:
    """Let a model learn from what people said, and find themes with the rules: slow where there is one."""
    taught = lesson(reviews(said.codings, codebook), said.sample)
    return machine(ruled.frames.contributions, codebook, ruled.tags, taught)


def settled(ruled: Tagged, found: Machine, codebook: pd.DataFrame, said: Said) -> Tagged:
    """Let people's words win over what was found."""
    reviewed = reviews(said.codings, codebook)
    own = reviewed.newest[c.CONTRIBUTION].isin(ruled.frames.contributions[c.CONTRIBUTION])
    return Tagged(ruled.frames, settle(found.tags, reviewed, said.asked), Tagging(
        said.codebook_version, found.version, found.learnt, int(own.sum()), reviewed.differing, reviewed.gone))


def people(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, chosen: Filter | None = None) -> People:
    """Count and compare who was heard, among all people or in the part a filter keeps; no text is read.

    benchmark: the population figures in use (``reach.in_use``). Areas chosen are compared with who
    lives there; channels and days keep the whole place.
    """
    chosen = chosen or Filter()
    frames = apply(frames, chosen)
    judged = reach(frames, engagement, benchmark, chosen.areas)
    everybody = counts.participants_total(frames)
    return People(
        frames=frames, participants=everybody, on_forms=min(len(frames.participants), everybody),
        uncounted_sessions=counts.uncounted_sessions(frames), linked=counts.linked(frames),
        channels=counts.by_channel(frames), reach=judged, flags=flags(judged),
        compared=compared(benchmark, engagement, chosen.areas))


def analyse(tagged: Tagged, engagement: Engagement, codebook: pd.DataFrame, benchmark: pd.DataFrame,
            chosen: Filter | None = None, heard: People | None = None) -> Analysis:
    """Count and compare people (``people``) and themes, for all data or for the part a filter keeps.

    heard: what ``people`` gives for all data, if it was counted already.
    """
    frames = tagged.frames
    if heard is None:
        heard = people(frames, engagement, benchmark, chosen)
        frames = heard.frames
    tags = tagged.tags[counts.among(tagged.tags[c.CONTRIBUTION], frames.contributions[c.CONTRIBUTION])]
    none = untagged(tags, frames.contributions)
    unclear = outcomes(none, tags, codebook) == c.Outcome.CANNOT_TELL
    return Analysis(
        **{field.name: getattr(heard, field.name) for field in fields(heard)} | {"frames": frames}, tags=tags,
        themes=theme_counts(tags, frames.contributions, codebook), untagged=none, cannot_tell=none[unclear],
        tagging=tagged.tagging)
