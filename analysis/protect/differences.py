"""What groups say differently, for others than staff: only what neither rounding nor chance can have brought about."""

from typing import Final

import numpy as np
import pandas as pd
from scipy.stats import false_discovery_control

from analysis.differences.cells import COUNTED, LABEL, Differences
from analysis.differences.judge import (
    EFFECT,
    ELSEWHERE,
    JUDGED,
    LEAST_EXPECTED,
    LEAST_PEOPLE,
    LEVEL,
    OTHERS,
    OTHERS_EFFECT,
    OTHERS_SPOKE,
    SPOKE,
    half_is_chance,
)
from analysis.differences.shares import between, chance
from analysis.protect.spoken import NO_GROUP, Spoken
from analysis.themes.codebook import in_use, labels
from ingest.schema import Engagement, Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference

LOOSE: Final = "loose"
SLACK: Final = "slack"  # by how many all others together may be off
FARTHEST: Final = 3  # roundings: all others are everybody, less who gave no answer, less the group
Counts = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]  # spoke, people, others who spoke, others


def differences_in(spoken: Spoken, base: int, engagement: Engagement, codebook: pd.DataFrame) -> Differences:
    """Compare each group with all others who answered the same question, from rounded numbers alone.

    Columns as ``differences.differences``; shares in tenths (``tenths``), neither ratio nor interval. A
    difference is said where staff's rule or a stricter one finds it in every exact table that
    these numbers can stand for, so that staff read it, too.
    """
    rows = [_rows(spoken, name, base) for name in spoken.told]
    book, cells = in_use(codebook), pd.concat([_nothing(), *rows], ignore_index=True)
    many = max(len(book) * sum(len(one.categories) for one in engagement.dimensions), 1)  # as staff's, or more
    found = _judged(cells.assign(**{LABEL: cells[c.THEME].map(labels(book))}), base - 1, many, engagement.thresholds)
    kept = [c.DIMENSION, c.CATEGORY, c.THEME, LABEL, *COUNTED[2:], *JUDGED]
    return Differences(found[kept], spoken.people, 0, 0.0, base)


def tenths(some: pd.Series, of: pd.Series, slack: int | pd.Series) -> pd.Series:
    """Round shares of rounded numbers to tenths, never to none or all.

    0 stands for less than a tenth and 1 for more than nine, where that is so whatever rounding did;
    nothing beside «fewer than».
    """
    least, most = (some - slack) / (of + slack).where(of > 0), (some + slack) / (of - slack).where(of > slack)
    about = (some / of.where(of > 0)).round(1).clip(0.1, 0.9).where(some > 0)
    return about.mask(most < 0.1, 0.0).mask(least > 0.9, 1.0)


def _nothing() -> pd.DataFrame:
    words = {name: pd.Series(dtype="object") for name in (c.DIMENSION, c.CATEGORY, c.THEME)}
    return pd.DataFrame(words | {name: pd.Series(dtype="float64") for name in (*COUNTED[2:], LOOSE, SLACK)})


def _rows(spoken: Spoken, name: str, base: int) -> pd.DataFrame:
    """Lay out one question: a row for each group and each theme that enough people spoke of."""
    told = spoken.told[name].loc[spoken.themes > 0].drop(columns=NO_GROUP)
    groups = spoken.groups[name].drop(NO_GROUP)
    rows = told.rename_axis(c.THEME).reset_index().melt(c.THEME, var_name=c.CATEGORY, value_name=SPOKE)
    rows[c.PARTICIPANTS] = rows[c.CATEGORY].map(groups).astype("int64")
    rows[OTHERS] = groups.sum() - rows[c.PARTICIPANTS]
    rows[OTHERS_SPOKE] = rows[c.THEME].map(told.sum(axis=1)) .astype("int64") - rows[SPOKE].astype("int64")
    rows[[EFFECT, OTHERS_EFFECT]] = spoken.effect
    rows[LOOSE] = [(name, theme) in spoken.loose for theme in rows[c.THEME]]
    rows[SLACK] = (base - 1) * min(len(groups) - 1, FARTHEST)
    return rows.assign(**{c.DIMENSION: name})


def _judged(cells: pd.DataFrame, slack: int, many: int, thresholds: Thresholds) -> pd.DataFrame:
    """Judge every cell where all rounding speaks against a difference; ``many``: how many are corrected together."""
    sure = _enough(cells, slack, thresholds) & ~cells[LOOSE].astype("bool").to_numpy()
    more, less = (_corner(cells, sign * slack, sign * cells[SLACK].to_numpy("float64")) for sign in (-1, 1))
    p_more, p_less = (np.where(sure & (sign * _ahead(corner) > 0), chance(*corner), 1.0)
                      for sign, corner in ((1, more), (-1, less)))
    raw = np.pad(np.minimum(p_more, p_less), (0, max(many - len(cells), 0)), constant_values=1)
    p_values = false_discovery_control(raw)[:len(cells)]
    holds = p_values <= thresholds.alpha
    level = thresholds.alpha * max(int(holds.sum()), 1) / len(raw)
    few = half_is_chance(_fewest(cells, slack), thresholds.alpha)
    rules = [~sure, holds & (between(*more, level)[0] > 1), holds & (between(*less, level)[1] < 1), few]
    names = [str(name) for name in (Difference.TOO_FEW, Difference.MORE, Difference.LESS, Difference.TOO_FEW)]
    found = cells.copy()
    found[LEVEL], found[c.P_VALUE] = level, np.where(sure, p_values, np.nan)
    found[c.VERDICT] = pd.Series(np.select(rules, names, str(Difference.NONE)), cells.index, dtype="str")
    found[c.SHARE] = tenths(cells[SPOKE], cells[c.PARTICIPANTS], slack)
    found[ELSEWHERE] = tenths(cells[OTHERS_SPOKE], cells[OTHERS], cells[SLACK])
    found[[c.RATIO, c.LOW, c.HIGH]] = np.nan
    return found


def _fewest(cells: pd.DataFrame, slack: int) -> pd.DataFrame:
    """Let as few people be in the group and among the others, and as few have spoken, as rounding allows."""
    own, others, wide = cells[c.PARTICIPANTS] - slack, cells[OTHERS] - cells[SLACK], slack + cells[SLACK]
    most = cells[c.PARTICIPANTS] + cells[OTHERS] + wide
    said = (cells[SPOKE] + cells[OTHERS_SPOKE] - wide).clip(lower=0) / most.clip(lower=1)
    own, others = own.clip(lower=1), others.clip(lower=1)
    return cells.assign(**{c.PARTICIPANTS: own, OTHERS: others, SPOKE: said * own, OTHERS_SPOKE: said * others})


def _corner(cells: pd.DataFrame, own: int, others: np.ndarray) -> Counts:
    """Let so many more of each group have spoken, and so many fewer of all others; in people drawn singly."""
    did, theirs = cells[SPOKE] + own, cells[OTHERS_SPOKE] - others
    did_not = cells[c.PARTICIPANTS] - cells[SPOKE] - own
    theirs_not = cells[OTHERS] - cells[OTHERS_SPOKE] + others
    worth = cells[EFFECT].to_numpy("float64")
    x, silent, y, others_silent = (np.maximum(each.to_numpy("float64"), 0) / worth
                                   for each in (did, did_not, theirs, theirs_not))
    return x, x + silent, y, y + others_silent


def _ahead(counts: Counts) -> np.ndarray:
    """Say by how much a group's share is larger than that of all others; nothing where one of them is nobody."""
    x, n, others, of_others = counts
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.nan_to_num(x / n - others / of_others)


def _enough(cells: pd.DataFrame, slack: int, thresholds: Thresholds) -> np.ndarray:
    """Say of each cell whether there are enough people to say anything (``judge.enough``), whatever rounding did."""
    spoke, people = cells[SPOKE] + cells[OTHERS_SPOKE], cells[c.PARTICIPANTS] + cells[OTHERS]
    wide = slack + cells[SLACK]
    most = (people + wide).where(people > 0)
    said, silent = (spoke - wide) / most, (people - spoke - wide) / most
    kept = pd.Series(True, index=cells.index)
    for least in (cells[c.PARTICIPANTS] - slack, cells[OTHERS] - cells[SLACK]):
        kept &= (least >= max(thresholds.hide_below, LEAST_PEOPLE)) & (
            said * least >= LEAST_EXPECTED) & (silent * least >= LEAST_EXPECTED)
    return kept.to_numpy(dtype="bool")
