"""What each group says oftener than others, by everybody who said something and told us of themselves.

People count, each once for a theme, however many texts they wrote. Head counts have no texts, so
only those who left a form are in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.counts import among
from analysis.differences.alike import effects, likeness
from analysis.differences.judge import EFFECT, OTHERS, OTHERS_EFFECT, OTHERS_SPOKE, SPOKE, judged
from analysis.themes.codebook import in_use, labels
from analysis.themes.counts import with_parents
from analysis.themes.spoke import said, spoke
from ingest.schema import Engagement, Frames
from ingest.schema import names as c

LABEL = "label"
COUNTED = [c.CATEGORY, c.THEME, c.PARTICIPANTS, SPOKE, EFFECT, OTHERS, OTHERS_SPOKE, OTHERS_EFFECT]


@dataclass(frozen=True)
class Differences:
    """cells: one row per group and theme anybody spoke of: dimension, label, ``COUNTED`` and ``judge.JUDGED``.

    people: with words of their own and a form. nameless: texts without one. rho: how alike the
    people of one meeting speak.
    """

    cells: pd.DataFrame
    people: int
    nameless: int
    rho: float


def differences(frames: Frames, tags: pd.DataFrame, codebook: pd.DataFrame, engagement: Engagement) -> Differences:
    """Compare each group with all others who answered the same question, theme by theme, all questions together."""
    people = spoke(frames)
    table = said(people, frames.contributions, with_parents(tags, codebook))
    named = {theme: label for theme, label in labels(in_use(codebook)).items() if theme in table}
    spoken, meeting = table[list(named)].to_numpy(dtype="bool"), pd.factorize(people[c.SESSION])[0]
    rho = likeness(spoken, meeting, engagement.thresholds.rho)
    parts = [counted(people[c.category_column(dimension.id)].to_numpy(dtype="object"),
                     [category.id for category in dimension.categories], spoken, meeting, rho)
             .assign(**{c.DIMENSION: dimension.id}) for dimension in engagement.dimensions]
    found = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=[*COUNTED, c.DIMENSION])
    themes = np.array(list(named), dtype="object")[found[c.THEME].to_numpy(dtype="int64")]
    found = found.assign(**{c.THEME: themes, LABEL: pd.Series(themes).map(named)})
    nameless = int((~among(frames.contributions[c.PARTICIPANT], people[c.PARTICIPANT])).sum())
    return Differences(judged(found[[c.DIMENSION, c.CATEGORY, c.THEME, LABEL, *COUNTED[2:]]], engagement.thresholds),
                       len(people), nameless, rho)


def counted(answers: np.ndarray, groups: Sequence[str], spoken: np.ndarray, meeting: np.ndarray,
            rho: float) -> pd.DataFrame:
    """Count one question's groups: each, and all others who answered; who gave none of these answers is in neither.

    spoken: people × themes. meeting: a number for each person, ``ALONE`` for none. One row per group ×
    theme, columns ``COUNTED``; themes are numbers.
    """
    told, rows = np.isin(answers, list(groups)), []
    for group in groups:
        inside = told & (answers == group)
        outside = told & ~inside
        worth, others_worth = effects(meeting, inside, outside, rho)
        rows.append(pd.DataFrame({
            c.CATEGORY: group, c.THEME: np.arange(spoken.shape[1]), c.PARTICIPANTS: int(inside.sum()),
            SPOKE: spoken[inside].sum(axis=0), EFFECT: worth, OTHERS: int(outside.sum()),
            OTHERS_SPOKE: spoken[outside].sum(axis=0), OTHERS_EFFECT: others_worth}))
    return pd.concat(rows, ignore_index=True)[COUNTED]
