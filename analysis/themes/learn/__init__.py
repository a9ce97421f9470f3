"""Learn the themes from texts that people reviewed, and put those in front from which most is to be learnt.

lexicon      what is known of words in general, whatever an engagement's themes are called
features     what is seen of a text: stems of its words, pieces of them, what the lexicon knows of them
opinions     what the reviewed texts, the rules and the codebook say of a text, each by itself
blend        what these opinions weigh, so that a probability comes out
decide       how probable a theme must be to be shown
fitted       the three together, of matrices only
comparison   is that better than the rules?
evidence     which words weighed most
model        all of it, for frames
queue        the order in which texts are reviewed
"""

from analysis.themes.learn.comparison import Comparison
from analysis.themes.learn.model import ENOUGH, MODEL, Model, learn
from analysis.themes.learn.queue import queue

__all__ = ["ENOUGH", "MODEL", "Comparison", "Model", "learn", "queue"]
