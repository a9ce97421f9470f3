"""What others than staff read as findings, and where a count goes so that the two agree.

For everybody together the finding is the exact one: a consultation has one, and staff and
policymakers read the same. It tells a little of a hidden count; how little is in
``docs/protecting-people.md``. Inside a part the finding is made from rounded counts, and kept only
where rounding couldn't have made it.
"""

from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.protect.ends import with_ends
from analysis.protect.robust import holds
from analysis.protect.rounding import DOWN, DRAWN, FIRMLY, UP
from analysis.protect.tables import label
from analysis.reach.effective import Turnout
from analysis.reach.rule import half_is_chance, weigh
from analysis.reach.visible import visible_share
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import State, Verdict

EFFECT: Final = "effect"  # by how much people who met are fewer than they seem
ROW = [c.DIMENSION, c.CATEGORY]


def pulls(judged: pd.DataFrame, base: int, thresholds: Thresholds) -> dict[str, pd.Series]:
    """Say for each dimension where its categories' counts are to go: dimension → answer → ``DOWN``, ``DRAWN``, ``UP``.

    judged: reach's exact rows for everybody. A group that is missing is not rounded up to where it
    would not be, nor one that is over-represented down. One of fewer than ``base`` people is «fewer
    than», unless a fair share would be ``base`` or more and it is not flagged: then it is near it.
    """
    people, fair, found = judged[c.PARTICIPANTS], judged[c.EXPECTED], judged[c.VERDICT]
    flagged, below = found.isin([str(v) for v in c.FLAGGED]), people // base * base
    way = np.select(
        [people < base, flagged & (below + base >= thresholds.under * fair),
         (found == Verdict.OVER) & (below <= thresholds.over * fair)],
        [np.where(~flagged & (fair >= base), UP, DOWN) * FIRMLY, DOWN, UP], DRAWN)
    answers = [label(State.GIVEN.value, category) for category in judged[c.CATEGORY]]
    frame = pd.DataFrame({c.DIMENSION: judged[c.DIMENSION], "answer": answers, "way": way})
    return {str(name): own.set_index("answer")["way"] for name, own in frame.groupby(c.DIMENSION)}


def worth_keeping(judged: pd.DataFrame) -> pd.DataFrame:
    """Take from reach's exact rows for everybody what the copy keeps: the findings, and the meetings' effect.

    The effect of people having met is one for all groups of a question, and kept to one decimal
    (up), so that it tells nothing of any of them.
    """
    effect = judged[c.N_KNOWN] / judged[c.N_EFFECTIVE].where(judged[c.N_EFFECTIVE] > 0)
    together = effect.groupby(judged[c.DIMENSION]).transform("max")
    return judged[[*ROW, c.VERDICT, c.ROBUST]].assign(**{EFFECT: np.ceil(together * 10) / 10})


def as_found(judged: pd.DataFrame, exact: pd.DataFrame, base: int, thresholds: Thresholds) -> pd.DataFrame:
    """Put the exact findings into reach's rows of the rounded copy.

    Beside «fewer than 10» only two things are read, «under-represented» and «too few to tell»: finer
    findings would say how many there were, and «nobody seen» whether anybody was there. Whether a
    finding is robust is read from the copy (``robust.holds``), and never otherwise than it exactly is.
    """
    known = dict(zip(_rows(exact), zip(exact[c.VERDICT].tolist(), exact[EFFECT].tolist(), strict=True), strict=True))
    kept = [known.get(row, (None, np.nan)) for row in _rows(judged)]
    found, effect = [verdict for verdict, _ in kept], np.array([effect for _, effect in kept], dtype="float64")
    for i, n in enumerate(judged[c.PARTICIPANTS].tolist()):
        if found[i] == Verdict.NONE_SEEN:
            found[i] = str(Verdict.UNDER)
        elif n == 0 and found[i] in (Verdict.OVER, Verdict.WITHIN):
            found[i] = str(Verdict.TOO_FEW)
    met, exactly = _effects(exact), exact.set_index(ROW)[c.ROBUST].to_dict()
    robust = pd.Series([exactly.get(row, False) for row in _rows(judged)], judged.index, dtype="boolean")
    return _told(judged, pd.Series(found, judged.index, dtype="str"), met, base, thresholds, robust, **{
        c.N_EFFECTIVE: judged[c.N_KNOWN].to_numpy() / np.where(np.isnan(effect), 1.0, effect),
        c.VISIBLE_SHARE: _visible(judged, effect, thresholds)})


def _rows(frame: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(*(frame[name].tolist() for name in ROW), strict=True))


def _effects(exact: pd.DataFrame) -> pd.Series:
    return exact.drop_duplicates(c.DIMENSION).set_index(c.DIMENSION)[EFFECT].fillna(1.0)


def _told(judged: pd.DataFrame, found: pd.Series, effects: pd.Series, base: int, thresholds: Thresholds,
          exactly: pd.Series | None = None, **more: Any) -> pd.DataFrame:
    """Put findings into reach's rows, and whether they are robust, where the rounded numbers say so and are right."""
    if base > 1:  # «fewer than 10 answered» is not «nobody did»
        found = found.mask((found == Verdict.NOT_ASSESSABLE) & judged[c.POPULATION_SHARE].notna(), str(Verdict.TOO_FEW))
    told = judged.assign(**{c.VERDICT: found, **more})
    if base <= 1 and exactly is not None:
        return told.assign(**{c.ROBUST: exactly})
    told = with_ends(told, max(base - 1, 0))
    robust = holds(told, effects, max(base - 1, 0), thresholds)
    denied = (found == Verdict.TOO_FEW) & (found != judged[c.VERDICT])  # something else may stand behind it
    if exactly is not None:
        denied |= (robust != exactly).fillna(True)
    return told.assign(**{c.ROBUST: robust.mask(denied)})


def _visible(judged: pd.DataFrame, effect: np.ndarray, thresholds: Thresholds) -> np.ndarray:
    """Work out the smallest gap that could be seen from the copy's numbers, as people met in meetings."""
    found, asked = np.full(len(judged), np.nan), judged[c.DIMENSION].to_numpy(dtype="object")
    share, known = (judged[name].to_numpy("float64", na_value=np.nan) for name in (c.POPULATION_SHARE, c.N_KNOWN))
    comparable = ~np.isnan(share) & (known > 0)
    for name, worth in {*zip(asked[comparable], effect[comparable], strict=True)}:
        rows = comparable & (asked == name) & (effect == worth)
        if rows.any():  # not where there is no effect
            found[rows] = visible_share(Turnout(int(known[rows].max() / worth)), share[rows], thresholds)
    return found


def if_sure(judged: pd.DataFrame, exact: pd.DataFrame, base: int, thresholds: Thresholds) -> pd.DataFrame:
    """Keep in reach's rows of a rounded part what rounding a group by less than ``base`` couldn't have brought about.

    Each group is judged anew as if ``base`` - 1 more of it, or fewer, had come, and as if the part's
    people had met as much as ``exact`` (``worth_keeping``'s rows) says: how they came is not in the copy. So many
    drawn singly they are worth (``n_effective``), too, or parts would be told apart by what chance can do.
    ``blurred`` says which groups that read «too few» might read otherwise with exact numbers.
    """
    effect = _effects(exact)
    found = judged[c.VERDICT].replace({str(Verdict.NONE_SEEN): str(Verdict.UNDER)})
    sure, might = pd.Series(False, index=judged.index), pd.Series(False, index=judged.index)
    for name, rows in judged[judged[c.POPULATION_SHARE].notna() & (judged[c.N_KNOWN] > 0)].groupby(c.DIMENSION):
        met = float(effect.get(name, 1.0))
        sure[rows.index] = np.where(found[rows.index] == Verdict.WITHIN,
                                    _within_whatever_was_rounded(rows, met, base - 1, thresholds),
                                    _whatever_was_rounded(rows, met, base - 1, thresholds))
        might[rows.index] = _might_be_told(rows, base - 1, thresholds)
    unsure = found.isin([str(Verdict.UNDER), str(Verdict.OVER), str(Verdict.WITHIN)]) & ~sure
    singly = judged[c.N_KNOWN] / judged[c.DIMENSION].map(effect).fillna(1.0)
    told = _told(judged, found.mask(unsure, str(Verdict.TOO_FEW)), effect, base, thresholds, None, **{
        c.VISIBLE_SHARE: np.nan, c.N_EFFECTIVE: singly})
    blurred = (told[c.VERDICT] == Verdict.TOO_FEW) & (unsure | might) & (base > 1)
    return told.assign(**{c.BLURRED: blurred})


def in_rooms(exact: pd.DataFrame, everybody: pd.Series, there: pd.Series) -> pd.DataFrame:
    """Say by how much the people of the workshops are fewer than they seem, where all who met were there.

    exact: ``worth_keeping``'s rows. everybody, there: the rounded people known of each dimension, in all
    and in the workshops. What meetings cost everybody together is the workshops' alone, so it is divided
    by fewer; it is made of what is shown.
    """
    times = (everybody / there.where(there > 0)).clip(lower=1.0)
    return exact.assign(**{EFFECT: 1 + (exact[EFFECT] - 1) * exact[c.DIMENSION].map(times).fillna(1.0)})


def _whatever_was_rounded(rows: pd.DataFrame, effect: float, slack: int, thresholds: Thresholds) -> np.ndarray:
    """Say which groups of one question are too few with ``slack`` more of them, or too many with as many fewer."""
    x, expected, n = rows[c.PARTICIPANTS].to_numpy(), rows[c.EXPECTED].to_numpy("float64"), int(rows[c.N_KNOWN].max())
    more = weigh(x, Turnout(n + slack, weighting=effect), expected, thresholds, slack)
    fewer = weigh(np.maximum(x - slack, 0), Turnout(n, weighting=effect), expected, thresholds)
    return more.under | fewer.over


def _within_whatever_was_rounded(rows: pd.DataFrame, effect: float, slack: int, thresholds: Thresholds) -> np.ndarray:
    """Say which groups of one question are near their share with ``slack`` more of them and with as many fewer.

    Of fewer people in all, too, and with half the group's share being no chance among them.
    """
    x, p, n = (rows[name].to_numpy("float64") for name in (c.PARTICIPANTS, c.POPULATION_SHARE, c.N_KNOWN))
    fewest = np.maximum(n - slack, 1)
    near = (x - slack >= thresholds.under * p * (n + slack)) & (x + slack <= thresholds.over * p * fewest)
    return near & ~half_is_chance(p * fewest, p, Turnout(int(fewest.min()), weighting=effect), thresholds)


def _might_be_told(rows: pd.DataFrame, slack: int, thresholds: Thresholds) -> np.ndarray:
    """Say of which groups of one question some exact numbers would tell something, if nobody had met anybody."""
    x, p, n = (rows[name].to_numpy("float64") for name in (c.PARTICIPANTS, c.POPULATION_SHARE, c.N_KNOWN))
    most, fewest = Turnout(int(n.max()) + slack), Turnout(max(int(n.max()) - slack, 1))
    low, high = np.maximum(x - slack, 0), x + slack
    within = ((low <= thresholds.over * p * most.people) & (high >= thresholds.under * p * fewest.people)
              & ~half_is_chance(p * most.people, p, most, thresholds))
    over = [weigh(np.minimum(high, came.people), came, p * came.people, thresholds).over for came in (most, fewest)]
    return within | weigh(low, most, p * most.people, thresholds).under | over[0] | over[1]
