"""The strong linear baseline: TF-IDF of words and pieces of words, a balanced support vector machine.

Word 1–2-grams and character 3–5-grams within words, each sublinear TF-IDF learnt from the training
texts alone; ``LinearSVC`` with C = .3 and balanced classes, one against the rest.
"""

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC


def strong(texts: list[str], truth: np.ndarray, asked: list[str], exclusive: bool) -> np.ndarray:
    """Learn from texts and their themes (texts × themes), and give those of the texts asked about."""
    features = make_union(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
                          TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True))
    matrix, other = features.fit_transform(texts), features.transform(asked)
    if exclusive:
        return np.eye(truth.shape[1], dtype=int)[_ask(matrix, truth.argmax(axis=1), other)]
    return np.column_stack([_ask(matrix, carried, other) for carried in truth.T])


def _ask(matrix: object, truth: np.ndarray, other: object) -> np.ndarray:
    if len(set(truth)) == 1:
        return np.full(other.shape[0], truth[0])  # type: ignore[attr-defined]
    machine = LinearSVC(C=0.3, class_weight="balanced", random_state=0)
    return np.asarray(machine.fit(matrix, truth).predict(other))
