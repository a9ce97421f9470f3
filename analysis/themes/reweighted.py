"""What people spoke about, as they came and as if the room looked like the city.

People count here, each once for a theme, however many texts they wrote: only of people is it known
who they are. Those who were counted by heads have no texts of their own and can't be weighted.

Which themes change their place beyond noise is tried out (bootstrap; Efron 1979): people and meetings
are drawn anew, with replacement, whole meetings together (Rao and Wu 1988), weighted anew, and
put in order anew. A theme moves when 95 of 100 draws let it move the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from analysis.counts import among
from analysis.reach.chance import CONFIDENCE
from analysis.reach.effective import Turnout, kish
from analysis.themes.codebook import in_use, labels
from analysis.themes.counts import with_parents
from analysis.themes.spoke import said, spoke
from analysis.themes.weights import Margins, Short, margins, raked, short_of
from ingest.schema import Engagement, Frames
from ingest.schema import names as c

LABEL: Final = "label"
WEIGHTED: Final = "weighted_share"
RANK: Final = "rank"
WEIGHTED_RANK: Final = "weighted_rank"
MOVES: Final = "moves"  # 1 up and -1 down, beyond noise; 0 else
COLUMNS: Final = [c.THEME, LABEL, c.PARTICIPANTS, c.SHARE, WEIGHTED, c.LOW, c.HIGH, RANK, WEIGHTED_RANK, MOVES]
DRAWS: Final = 400
AT_ONCE: Final = 50
SEED: Final = 20_260_301
MOST_LOST: Final = 0.2  # of the draws: where more can't be weighted, nothing is said of noise
NO_QUESTION, NO_FIT = "no_question", "no_fit"  # why there are no weights


@dataclass(frozen=True)
class AsIf:
    """Themes raw and weighted. refused: why there are no weights, or nothing.

    themes: ``COLUMNS``, one row per theme that anybody spoke of, in the weighted order. low and high: of the
    weighted share, 95 %. people: with words of their own; effective: so many drawn singly they are worth, weighted.
    """

    themes: pd.DataFrame
    people: int
    effective: float
    nameless: int
    margins: Margins
    short: tuple[Short, ...] = ()
    refused: str = ""
    noise_known: bool = True


def as_if(frames: Frames, tags: pd.DataFrame, codebook: pd.DataFrame, engagement: Engagement, benchmark: pd.DataFrame,
          areas: Sequence[str] = ()) -> AsIf:
    """Weigh those who said something by the population figures, and count their themes both ways."""
    texts, people = frames.contributions, spoke(frames)
    known = among(texts[c.PARTICIPANT], frames.participants[c.PARTICIPANT])
    found, nameless = margins(people, engagement, benchmark, areas), int((~known).sum())
    nothing = AsIf(pd.DataFrame(columns=COLUMNS), len(people), 0.0, nameless, found, refused=NO_QUESTION)
    if not found.used:
        return nothing
    given = raked(found.codes, np.ones(len(people)), found.targets)
    if np.isnan(given).any():
        return replace(nothing, refused=NO_FIT)
    spoken = said(people, texts, with_parents(tags, codebook))
    drawn = _drawn(spoken.to_numpy(dtype="float64"), people[c.SESSION], found)
    return AsIf(_table(spoken, given, drawn, labels(in_use(codebook))), len(people),
                _effective(people[c.SESSION], given, engagement.thresholds.rho), nameless, found,
                tuple(short_of(given, found)), noise_known=len(drawn) >= (1 - MOST_LOST) * DRAWS)


def _table(spoke_of: pd.DataFrame, given: np.ndarray, drawn: np.ndarray, named: dict[str, str]) -> pd.DataFrame:
    spoken = spoke_of.to_numpy(dtype="float64")
    raw, weighted = spoken.mean(axis=0), _weighted(spoken, given)
    tails = [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2]
    low, high = np.quantile(drawn[:, 0], tails, axis=0) if len(drawn) else np.full((2, len(raw)), np.nan)
    least, most = np.quantile(drawn[:, 1], tails, axis=0) if len(drawn) else np.zeros((2, len(raw)))
    moves = np.where(least > 0, 1, np.where(most < 0, -1, 0)) * (_ranks(raw) != _ranks(weighted))
    table = pd.DataFrame({
        c.THEME: spoke_of.columns.astype("str"),
        LABEL: [named.get(name, name) for name in spoke_of.columns],
        c.PARTICIPANTS: spoken.sum(axis=0).astype("int64"), c.SHARE: raw, WEIGHTED: weighted, c.LOW: low, c.HIGH: high,
        RANK: _ranks(raw), WEIGHTED_RANK: _ranks(weighted), MOVES: moves})
    return table.sort_values(WEIGHTED, ascending=False, kind="stable", ignore_index=True)[COLUMNS]


def _drawn(spoken: np.ndarray, session: pd.Series, found: Margins) -> np.ndarray:
    """Draw people and meetings anew: draws × (weighted share, places gained) × themes.

    Draws that no weights fit are left out.
    """
    generator = np.random.default_rng(SEED)
    patterns, which = np.unique(found.codes, axis=0, return_inverse=True)
    which, meeting = which.ravel(), pd.factorize(session)[0]
    meetings = meeting.max(initial=-1) + 1
    if meetings == 1:
        meeting, meetings = np.full(len(meeting), -1), 0
    alone = np.flatnonzero(meeting < 0)
    parts = [_together(spoken, np.array([_times(generator, meeting, alone, meetings) for _draw in range(AT_ONCE)]),
                       patterns, which, found) for _part in range(DRAWS // AT_ONCE)]
    return np.concatenate(parts)


def _together(spoken: np.ndarray, times: np.ndarray, patterns: np.ndarray, which: np.ndarray,
              found: Margins) -> np.ndarray:
    """Weigh several draws (rows of ``times``) at once, by the patterns of answers that people share."""
    counts = np.array([np.bincount(which, each, minlength=len(patterns)) for each in times])
    given = raked(patterns, counts, found.targets)
    fits = ~np.isnan(given).any(axis=1)
    drawn = times if fits.all() else times[fits]
    each = given[fits][:, which]
    each *= drawn  # of many people a quarter of a gigabyte: in place
    raw, weighted = _weighted(spoken, drawn), _weighted(spoken, each)
    gained = [_ranks(before) - _ranks(after) for before, after in zip(raw, weighted, strict=True)]
    return np.stack([weighted, np.array(gained, dtype="float64").reshape(weighted.shape)], axis=1)


def _times(generator: np.random.Generator, meeting: np.ndarray, alone: np.ndarray, meetings: int) -> np.ndarray:
    """Say how often each person is drawn: those on their own singly, those of a meeting with all of it.

    The people of a single meeting are drawn singly, too: it has no other to change places with.
    """
    times = np.zeros(len(meeting))
    if meetings:
        drawn = np.bincount(generator.integers(meetings, size=meetings), minlength=meetings)
        times[meeting >= 0] = drawn[meeting[meeting >= 0]]
    if len(alone):
        times[alone] = np.bincount(generator.integers(len(alone), size=len(alone)), minlength=len(alone))
    return times


def _weighted(spoken: np.ndarray, given: np.ndarray) -> np.ndarray:
    """Give the share of each theme among people who count so much; of several sets of people, one below the other."""
    return given @ spoken / given.sum(axis=-1, keepdims=True)


def _ranks(shares: np.ndarray) -> np.ndarray:
    return rankdata(-shares.round(12), method="min").astype("int64")


def _effective(session: pd.Series, given: np.ndarray, rho: float) -> float:
    met = tuple(session.value_counts().tolist())
    came = Turnout(len(session) - sum(met), met, rho, kish(given))
    return len(session) / came.effect
