"""What differs between two parts beyond chance: their themes, text by text, and their people, group by group."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.analyse import Analysis
from analysis.differences.alike import effect, likeness
from analysis.differences.cells import LABEL
from analysis.differences.judge import EFFECT, OTHERS, OTHERS_EFFECT, OTHERS_SPOKE, SPOKE, judged
from analysis.differences.texts import sources, spoken
from analysis.themes.codebook import in_use, labels
from analysis.themes.counts import with_parents
from ingest.schema import Engagement
from ingest.schema import names as c


@dataclass(frozen=True)
class Judged:
    """What differs between two parts beyond chance: ``themes``' and ``groups``' frames."""

    themes: pd.DataFrame
    groups: pd.DataFrame


def themes(one: Analysis, other: Analysis, codebook: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """Judge each theme's share of the texts of one part against the other's (``differences.judged``), all together.

    Texts count here, not people, because rooms hand in texts without saying whose they are. Those of one
    meeting, or of one person, resemble each other; how much is measured in both parts together. One row per theme.
    """
    named = labels(in_use(codebook))
    texts = pd.concat([part.frames.contributions for part in (one, other)], ignore_index=True)
    tags = with_parents(pd.concat([one.tags, other.tags], ignore_index=True), codebook)
    said = spoken(texts, tags, list(named))
    source = sources(texts)
    here = np.arange(len(texts)) < len(one.frames.contributions)
    rho = likeness(said, source, engagement.thresholds.rho)
    return judged(pd.DataFrame({
        c.THEME: list(named), LABEL: list(named.values()), c.PARTICIPANTS: int(here.sum()),
        SPOKE: said[here].sum(axis=0), EFFECT: effect(source[here], rho), OTHERS: int((~here).sum()),
        OTHERS_SPOKE: said[~here].sum(axis=0), OTHERS_EFFECT: effect(source[~here], rho)}), engagement.thresholds)


def groups(one: Analysis, other: Analysis, engagement: Engagement) -> pd.DataFrame:
    """Judge each group's share of the people of one part against the other's, all questions together.

    One row per dimension and category in which anybody of either part told us; people of one
    meeting count as ``reach`` counts them.
    """
    both = one.reach.merge(other.reach, on=[c.DIMENSION, c.CATEGORY], suffixes=("", "_other"))
    both = both[(both[c.N_KNOWN] > 0) & (both[f"{c.N_KNOWN}_other"] > 0)].reset_index(drop=True)
    asked = {dimension.id: dimension for dimension in engagement.dimensions}
    rows = {c.DIMENSION: both[c.DIMENSION], c.CATEGORY: both[c.CATEGORY],
            LABEL: [asked[name].say(group) for name, group in zip(both[c.DIMENSION], both[c.CATEGORY], strict=True)]}
    for people, known, worth, end in ((SPOKE, c.PARTICIPANTS, EFFECT, ""),
                                      (OTHERS_SPOKE, OTHERS, OTHERS_EFFECT, "_other")):
        rows[people], rows[known] = both[f"{c.PARTICIPANTS}{end}"], both[f"{c.N_KNOWN}{end}"]
        rows[worth] = both[f"{c.N_KNOWN}{end}"] / both[f"{c.N_EFFECTIVE}{end}"]
    return judged(pd.DataFrame(rows), engagement.thresholds)
