"""Measure tagging on texts that somebody labelled.

prepared     labelled texts as the tagger, the model and the codebook need them
baseline     the strong linear model that ours is compared with
scores       F1, accuracy, and how far a shown score can be trusted
curve        F1 against the number of labelled texts, in random order and in the order of our queue
evaluate     all of it
lines        all of it, for people to read
"""

from analysis.themes.evaluate.evaluate import Evaluated, NothingToMeasure, evaluate
from analysis.themes.evaluate.lines import lines

__all__ = ["Evaluated", "NothingToMeasure", "evaluate", "lines"]
