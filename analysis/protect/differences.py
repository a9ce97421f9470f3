"""What groups say differently, for others than staff: only what no rounding, and no chance, can have brought about."""

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
)
from analysis.differences.shares import between, chance
from analysis.protect.spoken import NONE_OF_THEM, Spoken
from analysis.themes.codebook import in_use, labels
from ingest.schema import Engagement, Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference

LOOSE: Final = "loose"
SLACK: Final = "slack"  # by how many all others together are off at most
FARTHEST: Final = 3  # roundings between all others and what was counted: of everybody, of those without answer, of the group
Counts = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]  # spoke, people; and of all others


def differences_in(spoken: Spoken, base: int, engagement: Engagement, codebook: pd.DataFrame) -> Differences:
    """Compare each group with all others who answered, from rounded numbers alone.

    cells as ``differences.differences``', but nothing exact: shares in tenths (0: less than one, 1: more than nine; nothing
    beside «fewer than»), neither ratio nor interval. A difference is said where it would
    be one for every exact table that these numbers can stand for, by staff's rule or a stricter one.
    """
    rows = [_rows(spoken, name, base) for name in spoken.said]
    found = pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=[c.DIMENSION, *COUNTED, LOOSE, SLACK])
    book = in_use(codebook)
    many = len(book) * sum(len(dimension.categories) for dimension in engagement.dimensions)
    judged = _judged(found, base - 1, many, engagement.thresholds)
    cells = judged.assign(**{LABEL: judged[c.THEME].map(labels(book))})
    return Differences(cells[[c.DIMENSION, c.CATEGORY, c.THEME, LABEL, *COUNTED[2:], *JUDGED]], spoken.people, 0, 0.0,
                       base)


def _rows(spoken: Spoken, name: str, base: int) -> pd.DataFrame:
    """Lay out one question: a row for each group and theme that anybody is shown to speak of."""
    told = spoken.said[name].loc[spoken.themes > 0].drop(columns=NONE_OF_THEM)
    groups = spoken.groups[name].drop(NONE_OF_THEM)
    rows = told.rename_axis(index=c.THEME, columns=c.CATEGORY).T.stack().rename(SPOKE).reset_index()
    own = rows[c.CATEGORY].map(groups)
    return rows.assign(**{
        c.DIMENSION: name, c.PARTICIPANTS: own, OTHERS: groups.sum() - own, EFFECT: spoken.effect,
        OTHERS_EFFECT: spoken.effect, OTHERS_SPOKE: rows[c.THEME].map(told.sum(axis=1)) - rows[SPOKE],
        LOOSE: [(name, theme) in spoken.loose for theme in rows[c.THEME]],
        SLACK: (base - 1) * min(len(groups) - 1, FARTHEST)})


def _judged(cells: pd.DataFrame, slack: int, many: int, thresholds: Thresholds) -> pd.DataFrame:
    """Judge every cell at the corner of what it can stand for that speaks most against a difference."""
    sure = _enough(cells, slack, thresholds) & ~cells[LOOSE].to_numpy(dtype="bool")
    more, less = (_corner(cells, sign * slack, sign * cells[SLACK].to_numpy("float64")) for sign in (-1, 1))
    p_more, p_less = (np.where(sure & right, chance(*corner), 1.0) for corner, right in
                      ((more, _share(more[0], more[1]) > _share(more[2], more[3])),
                       (less, _share(less[0], less[1]) < _share(less[2], less[3]))))
    raw = np.minimum(p_more, p_less)
    p_values = false_discovery_control(np.pad(raw, (0, max(many - len(raw), 0)), constant_values=1))[:len(raw)]
    found = p_values <= thresholds.alpha
    level = thresholds.alpha * max(int(found.sum()), 1) / max(many, 1)
    rules = [~sure, found & (between(*more, level)[0] > 1), found & (between(*less, level)[1] < 1)]
    names = [str(name) for name in (Difference.TOO_FEW, Difference.MORE, Difference.LESS)]
    nothing = {name: np.nan for name in (c.RATIO, c.LOW, c.HIGH)}
    return cells.assign(**nothing, **{
        c.SHARE: tenths(cells[SPOKE], cells[c.PARTICIPANTS], slack),
        ELSEWHERE: tenths(cells[OTHERS_SPOKE], cells[OTHERS], slack), c.P_VALUE: np.where(sure, p_values, np.nan),
        LEVEL: level, c.VERDICT: pd.Series(np.select(rules, names, str(Difference.NONE)), cells.index, dtype="str")})


def _corner(cells: pd.DataFrame, own: float, others: np.ndarray) -> Counts:
    """Move so many of each group's people between those who spoke and those who did not, of all others the other way."""
    did, did_not = cells[SPOKE] + own, cells[c.PARTICIPANTS] - cells[SPOKE] - own
    theirs, theirs_not = cells[OTHERS_SPOKE] - others, cells[OTHERS] - cells[OTHERS_SPOKE] + others
    did, did_not, theirs, theirs_not = (np.maximum(each.to_numpy("float64"), 0) for each in (did, did_not, theirs, theirs_not))
    worth = cells[EFFECT].to_numpy("float64")
    return did / worth, (did + did_not) / worth, theirs / worth, (theirs + theirs_not) / worth


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


def _share(some: np.ndarray, of: np.ndarray) -> np.ndarray:
    return some / np.maximum(of, 1e-9)


def tenths(some: pd.Series, of: pd.Series, slack: int) -> pd.Series:
    """Round a share of rounded numbers to tenths; 0 is less than one and 1 more than nine, whatever rounding did."""
    least, most = (some - slack) / (of + slack).where(of > 0), (some + slack) / (of - slack).where(of > slack)
    about = (some / of.where(of > 0)).round(1).clip(0.1, 0.9).where(some > 0)
    return about.mask(most < 0.1, 0.0).mask(least > 0.9, 1.0)
