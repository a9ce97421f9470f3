"""Texts as people: who speaks in each, and by how much the texts of one meeting or one person are fewer."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.differences.alike import effect, likeness
from analysis.themes.codebook import in_use, labels
from analysis.themes.counts import with_parents
from ingest.schema import Engagement
from ingest.schema import names as c


def worths(parts: Mapping[str, pd.DataFrame], tags: pd.DataFrame, codebook: pd.DataFrame,
           engagement: Engagement) -> dict[str, tuple[float, float]]:
    """Say by how much the texts of each part, and those of all others, are fewer than they seem, up to one decimal.

    parts: their names and exact texts. It is what ``beside.themes`` finds, so coarse that it tells of no text.
    """
    texts = pd.concat([own.assign(part=name) for name, own in parts.items()], ignore_index=True)
    source = sources(texts)
    said = spoken(texts, with_parents(tags, codebook), list(labels(in_use(codebook))))
    rho = likeness(said, source, engagement.thresholds.rho)
    inside = {name: (texts["part"] == name).to_numpy() for name in parts}
    return {name: (_upwards(effect(source[own], rho)), _upwards(effect(source[~own], rho)))
            for name, own in inside.items()}


def spoken(texts: pd.DataFrame, tags: pd.DataFrame, named: list[str]) -> np.ndarray:
    """Say of each text (row) and theme (column) whether it speaks of it."""
    at, theme = (pd.Index(ids).get_indexer(pd.Index(tags[name])) for ids, name in
                 ((texts[c.CONTRIBUTION], c.CONTRIBUTION), (named, c.THEME)))
    found = np.zeros((len(texts), len(named)), dtype="bool")
    kept = (at >= 0) & (theme >= 0)
    found[at[kept], theme[kept]] = True
    return found


def sources(texts: pd.DataFrame) -> np.ndarray:
    """Number the meetings, and the people who came on their own, from whom texts come; -1 where neither is known."""
    return pd.factorize(("m " + texts[c.SESSION]).fillna("p " + texts[c.PARTICIPANT]))[0]


def _upwards(worth: float) -> float:
    return float(np.ceil(worth * 10) / 10)
