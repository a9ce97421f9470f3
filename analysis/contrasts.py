"""Of which group, or theme, one part has a larger share than all other parts: one rule, also for rounded numbers.

Staff read what ``differences.judged`` finds, all questions together, as when two parts are compared.
Others read what that rule, or a stricter one, finds in every exact table that the rounded numbers can
stand for, so that they never read a difference that staff don't.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd
from scipy.stats import false_discovery_control

from analysis.differences.judge import (
    EFFECT,
    ELSEWHERE,
    LEAST_EXPECTED,
    LEAST_PEOPLE,
    OTHERS,
    OTHERS_EFFECT,
    OTHERS_SPOKE,
    SPOKE,
    judged,
)
from analysis.differences.shares import between, chance
from analysis.ranges import LEAST
from analysis.reach.parts import LEAST_ROUNDED, PART, PARTED_COLUMNS
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference

GROUP: Final = [c.DIMENSION, c.CATEGORY]
FARTHEST: Final = 5  # roundings: the others of a part are everybody, less the group, less those of no known answer
OFF, SILENT_OFF = "off", "silent_off"  # by how many those who spoke, and all others of the part, may be off
OTHERS_OFF, OTHERS_SILENT_OFF = "others_off", "others_silent_off"
ELSEWHERE_MOST: Final = "most_elsewhere"  # what the share in all other parts is at most
ENDS: Final = [LEAST, ELSEWHERE_MOST]
Worth = tuple[np.ndarray, np.ndarray]  # by how much a part, and all others, are fewer than they seem


def contrasts(parted: pd.DataFrame, everybody: pd.DataFrame, thresholds: Thresholds,
              rounded_to: int = 1) -> pd.DataFrame:
    """Give for each part and question the group whose share is larger than in all other parts together.

    parted: ``reach.parts.joined``'s frames of all questions that are asked, one below the other, because they
    are corrected together. everybody: reach's rows of all people. Returns one row per part and question of
    which something can be said: its row of the surest such group, ``share_elsewhere``, and, where numbers are
    rounded, what the one is at least, and the other at most (``ENDS``).
    """
    rows = parted.reset_index(drop=True)
    if rows.empty:
        return rows.reindex(columns=[*PARTED_COLUMNS, ELSEWHERE, *ENDS])
    cells, found = _told(rows, everybody, thresholds, rounded_to)
    more = (found == Difference.MORE).to_numpy()
    there = (cells[c.PARTICIPANTS] > 0) & (cells[OTHERS] > 0)
    shown = rows[PARTED_COLUMNS].assign(**{ELSEWHERE: cells[OTHERS_SPOKE] / cells[OTHERS].where(there)},
                                        **{name: cells[name] for name in ENDS})
    order = (shown[c.SHARE] - shown[ELSEWHERE])[more].sort_values(ascending=False, kind="stable").index
    return shown.loc[order].drop_duplicates([PART, c.DIMENSION]).sort_index()


def verdicts(rows: pd.DataFrame, everybody: pd.DataFrame, thresholds: Thresholds, rounded_to: int = 1) -> pd.Series:
    """Say of each part's group how it differs from the same group in all other parts (``Difference``).

    Takes what ``contrasts`` takes; of rounded numbers it is «more» or «none».
    """
    return _told(rows, everybody, thresholds, rounded_to)[1]


def _told(rows: pd.DataFrame, everybody: pd.DataFrame, thresholds: Thresholds,
          rounded_to: int) -> tuple[pd.DataFrame, pd.Series]:
    """Give the cells that are compared, with ``ENDS``, and what is found of each."""
    cells = _against_the_others(rows)
    there = (cells[c.PARTICIPANTS] > 0) & (cells[OTHERS] > 0)
    if rounded_to <= 1:
        found = judged(cells[there], thresholds)[c.VERDICT]
        return cells.assign(**dict.fromkeys(ENDS, np.nan)), found.reindex(
            cells.index, fill_value=str(Difference.TOO_FEW))
    cells = _off(cells, rows, rounded_to - 1)
    more = surely_more(cells, _worths(cells, rows, everybody), len(rows), thresholds) & there.to_numpy()
    return with_ends(cells), pd.Series(np.where(more, str(Difference.MORE), str(Difference.NONE)), cells.index)


def surely_more(cells: pd.DataFrame, worths: Sequence[Worth], many: int, thresholds: Thresholds) -> np.ndarray:
    """Say which rounded shares are larger than those of all others, with all rounding, and chance, against it.

    cells: as for ``differences.judged``, without effects, and by how many each number may be off. worths: what
    the effects may be, of which the least favourable counts. many: how many cells staff's rule may look at.
    """
    x, silent, y, others_silent = _corner(cells)
    n, of_others = x + silent, y + others_silent
    sure = _enough(cells, thresholds) & (x * of_others > y * n) & (cells[SPOKE] < cells[c.PARTICIPANTS]).to_numpy()
    tested = [(x / own, n / own, y / theirs, of_others / theirs) for own, theirs in worths]
    p_values = np.where(sure, np.max([chance(*each) for each in tested], axis=0), 1.0)
    raw = np.pad(p_values, (0, max(many - len(cells), 0)), constant_values=1)
    holds = (false_discovery_control(raw)[:len(cells)] if len(raw) else p_values) <= thresholds.alpha
    level = thresholds.alpha * max(int(holds.sum()), 1) / max(len(raw), 1)
    return sure & holds & (np.min([between(*each, level)[0] for each in tested], axis=0) > 1)


def with_ends(cells: pd.DataFrame) -> pd.DataFrame:
    """Add to rounded cells what a share is at least, and that of all others at most (``ENDS``)."""
    x, silent, y, others_silent = _corner(cells)
    ended = cells.copy()
    with np.errstate(divide="ignore", invalid="ignore"):
        ended[LEAST], ended[ELSEWHERE_MOST] = x / (x + silent), y / (y + others_silent)
    return ended


def _against_the_others(rows: pd.DataFrame) -> pd.DataFrame:
    """Set each part's group against the same group in all other parts, as ``differences.judged`` takes it."""
    x, n = rows[c.PARTICIPANTS].astype("float64"), rows[c.N_KNOWN].astype("float64")
    widened = (n ** 2 / rows[c.N_EFFECTIVE].where(rows[c.N_EFFECTIVE] > 0)).fillna(n)  # people × their effect
    by = [rows[name] for name in GROUP]
    others, others_spoke, others_widened = (each.groupby(by).transform("sum") - each for each in (n, x, widened))
    return pd.DataFrame({SPOKE: x, c.PARTICIPANTS: n, EFFECT: (widened / n.where(n > 0)).fillna(1.0),
                         OTHERS_SPOKE: others_spoke, OTHERS: others,
                         OTHERS_EFFECT: (others_widened / others.where(others > 0)).fillna(1.0)})


def _off(cells: pd.DataFrame, rows: pd.DataFrame, slack: int) -> pd.DataFrame:
    """Say by how many rounded numbers of people may be off: each group by ``slack``, the rest by that many times."""
    parts = rows.groupby(GROUP)[PART].transform("size") - 1
    rest = (rows.groupby([PART, c.DIMENSION])[c.CATEGORY].transform("size") - 1).clip(upper=FARTHEST)
    return off(cells, slack, slack * rest, parts)


def off(cells: pd.DataFrame, spoke: int, silent: int | pd.Series, others: int | pd.Series) -> pd.DataFrame:
    """Write by how many the numbers of a part may be off, and those of so many other parts together."""
    found = cells.copy()
    found[OFF], found[SILENT_OFF] = spoke, silent
    found[OTHERS_OFF], found[OTHERS_SILENT_OFF] = found[OFF] * others, found[SILENT_OFF] * others
    return found


def _worths(cells: pd.DataFrame, rows: pd.DataFrame, everybody: pd.DataFrame) -> list[Worth]:
    """Say by how much a part, and all others, may be fewer than they seem: as much as everybody is, all of it in one.

    How the people of a part met isn't in the copy. Online nobody meets anybody.
    """
    effect = (everybody[c.N_KNOWN] / everybody[c.N_EFFECTIVE].where(everybody[c.N_EFFECTIVE] > 0)).fillna(1.0)
    whole = pd.DataFrame({"effect": effect, "n": everybody[c.N_KNOWN]}).groupby(everybody[c.DIMENSION]).max()
    own_off, others_off = cells[OFF] + cells[SILENT_OFF], cells[OTHERS_OFF] + cells[OTHERS_SILENT_OFF]
    n = np.maximum(rows[c.DIMENSION].map(whole["n"]), cells[c.PARTICIPANTS] + cells[OTHERS]) + own_off + others_off
    excess = ((rows[c.DIMENSION].map(whole["effect"]) - 1).clip(lower=0) * n).to_numpy("float64")
    own, others = (1 + excess / (people - off).clip(lower=1).to_numpy("float64") for people, off in
                   ((cells[c.PARTICIPANTS], own_off), (cells[OTHERS], others_off)))
    online = (rows[PART] == c.Channel.ONLINE)
    pair = rows.groupby(GROUP)[PART].transform("size") == 2
    beside_online = ~online & pair & online.groupby([rows[name] for name in GROUP]).transform("any")
    alone = np.ones(len(rows))
    return [(np.where(online, 1.0, own), alone), (alone, np.where(beside_online, 1.0, others))]


def _corner(cells: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Move each share down as far as rounding can, and that of all others up."""
    x, y = cells[SPOKE] - cells[OFF], cells[OTHERS_SPOKE] + cells[OTHERS_OFF]
    silent = cells[c.PARTICIPANTS] - cells[SPOKE] + cells[SILENT_OFF]
    others_silent = cells[OTHERS] - cells[OTHERS_SPOKE] - cells[OTHERS_SILENT_OFF]
    x, silent, y, others_silent = (np.maximum(each.to_numpy("float64"), 0) for each in (x, silent, y, others_silent))
    return x, silent, y, others_silent


def _enough(cells: pd.DataFrame, thresholds: Thresholds) -> np.ndarray:
    """Say where there are enough people to say anything (``judge.enough``), whatever rounding did."""
    spoke, silent = cells[SPOKE] + cells[OTHERS_SPOKE], cells[c.PARTICIPANTS] + cells[OTHERS]
    silent, off = silent - spoke, cells[OFF] + cells[OTHERS_OFF]
    silent_off = cells[SILENT_OFF] + cells[OTHERS_SILENT_OFF]
    said = (spoke - off) / (spoke + silent - off + silent_off)
    not_said = (silent - silent_off) / (spoke + silent + off - silent_off)
    kept = (cells[c.PARTICIPANTS] >= LEAST_ROUNDED) & (cells[OTHERS] >= LEAST_ROUNDED)
    for least in (cells[c.PARTICIPANTS] - cells[OFF] - cells[SILENT_OFF],
                  cells[OTHERS] - cells[OTHERS_OFF] - cells[OTHERS_SILENT_OFF]):
        kept &= (least >= max(thresholds.hide_below, LEAST_PEOPLE)) & (
            said * least >= LEAST_EXPECTED) & (not_said * least >= LEAST_EXPECTED)
    return kept.to_numpy(dtype="bool")
