"""Measuring on labelled texts."""

import numpy as np
import pytest

from analysis.themes.evaluate import NothingToMeasure, evaluate, lines
from analysis.themes.evaluate.curve import needed
from analysis.themes.evaluate.scores import calibration
from tests.analysis.themes.learn.made import CODEBOOK, texts

FRAME, THEMES = texts(90)
SAID, LABELS = FRAME["text"].tolist(), [[theme] if theme else [] for theme in THEMES]


def test_everything_is_measured_on_the_same_texts() -> None:
    """If this fails, ours is compared with a baseline that had other texts."""
    figures = evaluate(SAID, LABELS, CODEBOOK, folds=3).figures
    assert figures["n"] == sum(map(bool, LABELS))
    assert figures["labels"] == ["buses", "parks"]
    assert not figures["multilabel"]
    for key in ("rules", "learned", "baseline"):
        assert set(figures[key]) == {"accuracy", "micro_f1", "macro_f1", "per_label"}
        assert sum(one["n"] for one in figures[key]["per_label"].values()) == figures["n"]
    assert figures["learned"]["macro_f1"] > 0.9
    assert figures["rules"]["macro_f1"] < figures["learned"]["macro_f1"]
    assert "learned" in "\n".join(lines(figures))


def test_without_a_codebook_there_are_no_rules() -> None:
    """If this fails, a figure is shown for what wasn't there."""
    figures = evaluate(SAID, LABELS, folds=3).figures
    assert figures["rules"] is None
    assert "codebook's words" not in "\n".join(lines(figures))


def test_rare_labels_are_named_and_left_out() -> None:
    """If this fails, a typo in one row is a label nobody can find, and its F1 counts as 0."""
    figures = evaluate(["once", *SAID], [["typo", "buses"], *LABELS], folds=3).figures
    assert figures["left_out"] == {"typo": 1}
    assert figures["labels"] == ["buses", "parks"]


def test_several_labels_on_a_text_are_several() -> None:
    """If this fails, a text with two labels is right with one."""
    both = [[*listed, "all"] for listed in LABELS]
    figures = evaluate(SAID, both, folds=3).figures
    assert figures["multilabel"]
    assert figures["n"] == len(SAID)


def test_same_seed_same_figures() -> None:
    """If this fails, nobody can check a figure."""
    first, second = (evaluate(SAID, LABELS, CODEBOOK, folds=3, seed=4).figures for _ in range(2))
    first.pop("seconds"), second.pop("seconds")
    assert first == second


def test_a_curve_ends_where_all_labels_are_known() -> None:
    """If this fails, the two orders are compared at different numbers of texts."""
    curve = evaluate(SAID, LABELS, CODEBOOK, folds=2, curve=True).figures["learning_curve"]
    assert curve["random"][-1]["n"] == curve["queue"][-1]["n"]
    assert curve["random"][-1]["macro_f1"] == pytest.approx(curve["queue"][-1]["macro_f1"], abs=0.05)
    assert set(curve["share_needed"]) == {"random", "queue"}


def test_the_share_needed_is_the_first_that_is_near() -> None:
    """If this fails, our queue looks better or worse than it is."""
    reached = {0.1: 0.3, 0.5: 0.49, 0.6: 0.47, 1.0: 0.5}
    points = [{"share": share, "macro_f1": value} for share, value in reached.items()]
    assert needed(points) == 0.5


def test_calibration_of_scores_that_keep_their_word() -> None:
    """If this fails, a wrong score looks right or a right one wrong."""
    score, right = np.full((10, 1), 0.8), np.array([[1]] * 8 + [[0]] * 2)
    told = calibration(score, right, np.ones((10, 1), int))
    assert told == {"ece": 0.0, "ece_shown": 0.0,
                    "table": [{"from": 0.8, "to": 0.9, "n": 10, "mean_score": 0.8, "right": 0.8}]}
    assert calibration(score, 1 - right, np.ones((10, 1), int))["ece"] == 0.6


def test_too_little_is_said_in_a_sentence() -> None:
    """If this fails, a wrong column of labels ends in a traceback."""
    with pytest.raises(NothingToMeasure, match="At least two labels"):
        evaluate(SAID, [[str(i)] for i in range(len(SAID))])
