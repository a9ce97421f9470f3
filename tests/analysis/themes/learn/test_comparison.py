"""F1, and when the model is said to be better."""

import numpy as np
import pytest

from analysis.themes.learn.comparison import _is_better, f1

TRUTH = np.array([[0, 0, 0], [1, 1, 1], [0, 1, 1]])
SAID = np.array([[0, 0, 0], [1, 1, 1], [1, 1, 0]])


def test_f1_of_several_labels() -> None:
    """If this fails, every figure of an evaluation is wrong."""
    assert f1(TRUTH, SAID) == (pytest.approx(0.8), pytest.approx(0.7778, abs=1e-4))


def test_one_text_more_is_no_evidence_and_thirty_are() -> None:
    """If this fails, the model is used by luck, or never."""
    truth = np.ones((100, 1), int)
    rules = truth.copy()
    rules[:30] = 0
    one_more = rules.copy()
    one_more[0] = 1
    one_more[99] = 0
    assert not _is_better(truth, rules, one_more)
    assert _is_better(truth, rules, truth)
    assert not _is_better(truth, truth, rules)
