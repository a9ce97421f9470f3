"""A segment: a named group of people, by area and by what they say of themselves; its reach and its themes.

Only forms tell who is of a segment, because a head count asks each question by itself.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.counts import among
from analysis.reach.benchmark import population
from analysis.reach.effective import turnout_of
from analysis.reach.verdicts import judge
from analysis.themes import theme_counts
from ingest.schema import Engagement, Frames, Segment
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND
from ingest.schema.names import Channel

INSIDE, OUTSIDE = "inside", "outside"
_WHO: Final = rf"^{c.CODED}|[@\s+]"  # a number that stands, or once stood, for an address or a name
ESTIMATED: Final = "estimated"


@dataclass(frozen=True)
class Reached:
    """What is known of a segment. row: one of reach's rows, for the segment against everybody else.

    people: of the segment, on forms. lives: how many live there of the segment, nothing where no figures
    tell; estimated: worked out from several figures, as if they had nothing to do with each other.
    themes: as ``theme_counts``. numbers: the submission numbers of those who came in online.
    """

    segment: Segment
    row: dict[str, Any]
    people: int
    lives: float
    estimated: bool
    themes: pd.DataFrame
    numbers: list[str]


def reached(segment: Segment, frames: Frames, tags: pd.DataFrame, engagement: Engagement, benchmark: pd.DataFrame,
            codebook: pd.DataFrame) -> Reached:
    """Find the people of a segment on forms, compare them with the population, and count their themes."""
    people = frames.participants
    answers = pd.DataFrame({name: people[c.category_column(name)] for name in _questions(segment, engagement)})
    told = answers.notna().all(axis=1)
    inside = told & pd.Series(np.logical_and.reduce([
        answers[name].isin(list(wanted)) for name, wanted in _questions(segment, engagement).items()]),
        index=people.index)
    lives, everybody, estimated = _lives(segment, engagement, benchmark)
    own = frames.contributions[among(frames.contributions[c.PARTICIPANT], people.loc[inside, c.PARTICIPANT])]
    numbers = people.loc[inside & (people[c.CHANNEL] == Channel.ONLINE), c.SOURCE_ID].dropna()
    numbers = numbers[~numbers.str.contains(_WHO, regex=True)]
    return Reached(segment, _judged(people, told, inside, lives, everybody, engagement), int(inside.sum()), lives,
                   estimated, theme_counts(tags, own, codebook), sorted(numbers))


def export(found: Reached, hide_below: int) -> dict[str, Any]:
    """Give what a mailing tool needs: the definition, counts, and submission numbers. No names, texts or answers.

    People and numbers are left out (None) where the segment has fewer than ``hide_below`` people: they would single
    somebody out.
    """
    small, lives = found.people < hide_below, None if np.isnan(found.lives) else round(found.lives)
    return {"segment": found.segment.model_dump(), "people": None if small else found.people,
            "people_who_told_us": int(found.row[c.N_KNOWN]),
            "population": lives, "population_estimated": found.estimated,
            "submission_numbers": None if small else found.numbers}


def _questions(segment: Segment, engagement: Engagement) -> dict[str, list[str]]:
    """Give all questions of a segment, areas included, with the answers that belong to it."""
    areas = {engagement.areas.id: segment.areas} if engagement.areas and segment.areas else {}
    return areas | segment.categories


def _judged(people: pd.DataFrame, told: pd.Series, inside: pd.Series, lives: float, everybody: float,
            engagement: Engagement) -> dict[str, Any]:
    counts = pd.Series({INSIDE: int(inside.sum()), OUTSIDE: int((told & ~inside).sum())})
    living = pd.Series({INSIDE: lives, OUTSIDE: everybody - lives}).dropna()
    known, all_forms = (turnout_of(_by_session(people[part]), engagement.thresholds.rho)
                        for part in (told, told | True))
    judged = judge(counts, living, int((~told).sum()), engagement.thresholds, known, all_forms)
    return {str(name): value for name, value in judged.iloc[0].to_dict().items()}


def _by_session(people: pd.DataFrame) -> pd.DataFrame:
    return people.groupby(c.SESSION, dropna=False).size().rename(c.PEOPLE).reset_index()


def _lives(segment: Segment, engagement: Engagement, benchmark: pd.DataFrame) -> tuple[float, float, bool]:
    """Say how many live in a segment and in the whole place, and whether that is an estimate.

    Of one question, in the whole place or by area, the figures tell. Of several, each area's people are taken to
    have the shares of every question as if these had nothing to do with each other; where a question has no
    figures by area, the whole place's.
    """
    asked = [engagement.dimension(name) for name in segment.categories]
    chosen = [dimension for dimension in asked if dimension and dimension.kind != AREA_KIND]
    if not segment.areas and len(chosen) == 1:
        people = population(benchmark, engagement, chosen[0].id).people
        return _part(people, segment.categories[chosen[0].id]), float(people.sum()), False
    if engagement.areas is None:
        return _in(engagement, benchmark, segment, chosen, (), 0.0)
    areas = population(benchmark, engagement, engagement.areas.id).people
    within = segment.areas or list(areas.index)
    parts = [_in(engagement, benchmark, segment, chosen, [area], float(areas.get(area, np.nan))) for area in within]
    return (float(sum(part[0] for part in parts)), float(areas.sum()) if len(areas) else np.nan,
            any(part[2] for part in parts))


def _in(engagement: Engagement, benchmark: pd.DataFrame, segment: Segment, chosen: list, area: list[str] | tuple,
        residents: float) -> tuple[float, float, bool]:
    """Multiply the residents (of an area, or the first question's all) by the share of every question."""
    share, estimated, total = 1.0, len(chosen) > 1, residents
    for dimension in chosen:
        own = population(benchmark, engagement, dimension.id, area).people
        estimated = estimated or own.empty
        people = own if len(own) else population(benchmark, engagement, dimension.id).people
        total = total or float(people.sum())
        share *= _part(people, segment.categories[dimension.id]) / people.sum() if len(people) else np.nan
    return total * share, total, estimated


def _part(people: pd.Series, categories: list[str]) -> float:
    return float(people.reindex(categories).sum(min_count=len(categories))) if len(people) else np.nan
