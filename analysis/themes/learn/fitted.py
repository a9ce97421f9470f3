"""A model of matrices: features and rule hits in, probabilities and decisions out. Knows no frames."""

from dataclasses import dataclass, field

import numpy as np
import scipy.sparse as sp

from analysis.themes.learn.blend import Blend
from analysis.themes.learn.decide import Bar
from analysis.themes.learn.opinions import Hints, Linear, by_rules, learnt, unseen


@dataclass(frozen=True)
class Fitted:
    """What was learnt from reviewed texts, and how surely it is to be shown.

    ``unseen``: all opinions of these texts when they were not learnt from (texts × themes × opinions).
    """

    opinions: list[Linear]
    blend: Blend
    bar: Bar
    unseen: np.ndarray = field(repr=False)

    def probability(self, matrix: sp.csr_matrix, hits: np.ndarray) -> np.ndarray:
        """Give texts × themes from texts × features and texts × themes of rule hits."""
        said = np.stack([one.of(matrix) for one in self.opinions], axis=2)
        return self.blend.probability(np.concatenate([said, by_rules(hits)], axis=2))

    def decide(self, probability: np.ndarray) -> np.ndarray:
        """Say which themes are probable enough to be shown: texts × themes of 0 and 1."""
        return self.bar.over(probability)

    def weights(self) -> np.ndarray:
        """Give how much each feature weighs for each theme, all opinions taken together: features × themes."""
        scale = self.blend.weights / self.blend.spread
        return np.sum([one.weights * scale[:, place] for place, one in enumerate(self.opinions)], axis=0)


def fit(matrix: sp.csr_matrix, hits: np.ndarray, truth: np.ndarray, hints: Hints, exclusive: bool) -> Fitted:
    """Learn from texts × features, rule hits and themes. Nothing but these is looked at."""
    said = _unseen(matrix, hits, truth, hints)
    blend = Blend.of(said, truth, exclusive)
    bar = Bar.of(blend.probability(said), truth, exclusive)
    return Fitted([*learnt(matrix, truth), *hints.linear], blend, bar, said)


def _unseen(matrix: sp.csr_matrix, hits: np.ndarray, truth: np.ndarray, hints: Hints) -> np.ndarray:
    """Give all opinions of texts that were not learnt from, in the order in which ``Fitted`` gives them."""
    fixed = np.stack([one.of(matrix) for one in hints.linear], axis=2)
    return np.concatenate([unseen(matrix, truth), fixed, by_rules(hits)], axis=2)
