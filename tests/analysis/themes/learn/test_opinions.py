"""If these fail, a rare theme is never proposed, or what is said of one text is taken for another's."""

import numpy as np
import scipy.sparse as sp

from analysis.themes.learn.opinions import learnt, unseen

# Six words; texts of the common theme hold the first three, those of the rare one also the last
COMMON, RARE = [1, 1, 1, 0, 0, 0], [1, 1, 0, 0, 0, .5]


def test_a_theme_of_few_texts_is_seen_by_the_balanced_machine_where_the_plain_one_sees_nothing() -> None:
    matrix, truth = sp.csr_matrix([COMMON] * 18 + [RARE] * 2), np.array([[1, 0]] * 18 + [[0, 1]] * 2)
    plain, balanced, _ = (one.of(sp.csr_matrix([RARE]))[0] for one in learnt(matrix, truth))
    assert plain[1] < 0 < balanced[1]


def test_unseen_opinions_stand_in_the_order_of_the_texts_and_of_what_is_learnt() -> None:
    truth = np.array([[1, 0], [0, 1]] * 10)
    matrix = sp.csr_matrix(truth.astype(float))
    said = unseen(matrix, truth)
    assert said.shape == (20, 2, len(learnt(matrix, truth)))
    assert (said.argmax(axis=1) == truth.argmax(axis=1)[:, None]).all()
