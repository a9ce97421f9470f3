"""How good the tags are: what the machine found, beside what two people found who saw none of it.

Each of the two counts the same: where they differ, the machine is half right, whatever it says. So
the figures are the mean of those against either person. Texts of which one of them could not tell are
left out, and counted.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analysis.themes.agreement import alpha, f1, f1_interval, f1_of, kappa
from analysis.themes.blind import Pair
from ingest.schema import names as c

FEWEST: Final = 10  # test texts below which nothing is measured
DRAWS: Final = 1000  # of the bootstrap
SEED: Final = 20260301  # the same figures at every look
CONFIDENCE: Final = (2.5, 97.5)

# columns
N: Final = "n"
F1: Final = "f1"
PRECISION: Final = "precision"
RECALL: Final = "recall"
ALPHA: Final = "alpha"
MEASURED: Final = "measured"


@dataclass(frozen=True)
class Hits:
    """Tags that were right, too many, and missed, in halves: one row per text, one column per theme."""

    right: np.ndarray
    too_many: np.ndarray
    missed: np.ndarray

    def sums(self, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Add the texts up, each as often as a weight says: one row per row of weights, one column per theme."""
        return weights @ self.right, weights @ self.too_many, weights @ self.missed


@dataclass(frozen=True)
class Figure:
    """A figure and the ends of its 95 % interval; missing where it can't be told."""

    value: float
    low: float = float("nan")
    high: float = float("nan")


@dataclass(frozen=True)
class Quality:
    """What is known of the tags' quality.

    n: texts that both people coded and could tell of. themes: ``by_theme``'s frame. between: F1
    between the two people, which no machine can be expected to exceed.
    """

    n: int
    cannot_tell: int
    micro: Figure
    macro: Figure
    precision: Figure
    recall: Figure
    between: float
    alpha: float
    kappa: float
    themes: pd.DataFrame

    @property
    def is_measured(self) -> bool:
        """Say whether there are enough texts."""
        return self.n >= FEWEST


def measure(pair: Pair, found: np.ndarray, labels: dict[str, str]) -> Quality:
    """Compare what the machine found with what two people found. ``labels``: theme → name, in the columns' order."""
    hits, themes = hits_of(pair, found), by_theme(pair, found, labels)
    first, second = pair.first.ravel(), pair.second.ravel()
    return Quality(
        len(pair.texts), pair.cannot_tell, **_overall(hits, themes[MEASURED].to_numpy()),
        between=f1(pair.first, pair.second, "micro"), alpha=alpha(np.vstack([first, second])),
        kappa=kappa(first, second), themes=themes)


def hits_of(pair: Pair, found: np.ndarray) -> Hits:
    """Count what is right, too much and missed in each text, as the mean over both people."""
    people = np.stack([pair.first, pair.second])
    return Hits((people & found).mean(axis=0), (~people & found).mean(axis=0), (people & ~found).mean(axis=0))


def by_theme(pair: Pair, found: np.ndarray, labels: dict[str, str]) -> pd.DataFrame:
    """Measure each theme, in the codebook's order.

    Columns: theme, label, n (test texts in which at least one person found it), precision, recall,
    f1, low, high, alpha (between the people), measured. Where n is below ``FEWEST`` the figures are missing.
    """
    hits = hits_of(pair, found)
    right, too_many, missed = hits.sums(np.ones((1, len(pair.texts))))
    low, high = f1_interval(right[0], too_many[0], missed[0])
    between = [alpha(np.vstack([pair.first[:, i], pair.second[:, i]])) for i in range(len(labels))]
    frame = pd.DataFrame({
        c.THEME: list(labels), "label": list(labels.values()), N: (pair.first | pair.second).sum(axis=0),
        PRECISION: _share(right[0], too_many[0]), RECALL: _share(right[0], missed[0]),
        F1: f1_of(right[0], too_many[0], missed[0]), c.LOW: low, c.HIGH: high, ALPHA: between})
    measured = frame[N] >= FEWEST
    figures = [PRECISION, RECALL, F1, c.LOW, c.HIGH, ALPHA]
    return frame.assign(**{name: frame[name].where(measured) for name in figures}, **{MEASURED: measured})


def resampled(texts: int) -> np.ndarray:
    """Say how often each text is drawn in each of ``DRAWS`` samples with replacement; always the same."""
    return np.random.default_rng(SEED).multinomial(texts, np.full(texts, 1 / texts), DRAWS).astype("float64")


def ends(drawn: np.ndarray) -> tuple[float, float]:
    """Give the middle 95 % of a figure over all samples (percentile bootstrap)."""
    known = drawn[~np.isnan(drawn)]
    low, high = np.percentile(known, CONFIDENCE) if len(known) else (np.nan, np.nan)
    return float(low), float(high)


def _overall(hits: Hits, measured: np.ndarray) -> dict[str, Figure]:
    texts = len(hits.right)
    if not texts:
        return {name: Figure(float("nan")) for name in ("micro", "macro", "precision", "recall")}
    once, often = (_figures(*hits.sums(weights), measured) for weights in (np.ones((1, texts)), resampled(texts)))
    return {name: Figure(float(once[name][0]), *ends(often[name])) for name in once}


def _figures(right: np.ndarray, too_many: np.ndarray, missed: np.ndarray, measured: np.ndarray) -> dict[
        str, np.ndarray]:
    """Work out the figures of each row: F1 over all tags, its mean over the themes measured, precision, recall."""
    each = f1_of(right, too_many, missed)[:, measured]
    all_right, all_many, all_missed = right.sum(axis=1), too_many.sum(axis=1), missed.sum(axis=1)
    known = (~np.isnan(each)).sum(axis=1)
    macro = np.divide(np.nansum(each, axis=1), known, out=np.full(len(each), np.nan), where=known > 0)
    return {"micro": f1_of(all_right, all_many, all_missed), "macro": macro,
            "precision": _share(all_right, all_many), "recall": _share(all_right, all_missed)}


def _share(right: np.ndarray, wrong: np.ndarray) -> np.ndarray:
    whole = right + wrong
    return np.divide(right, whole, out=np.full(np.shape(whole), np.nan), where=whole > 0)
