"""In which language a text is written: one of the engagement's, or another that nobody expected.

The identifier gives each language a log-likelihood. A text is only called another language's where it
has ``WORDS`` words (or ``SIGNS`` signs of a script without spaces) and is more likely in that by ``MARGIN``
than in the likeliest of the engagement's: short texts are unreliable (``python -m benchmarks.languages``).
"""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.themes.identify import identifier, labels, likelihoods
from ingest.schema import names as c

WORDS, SIGNS = 5, 10
MARGIN = 10.0  # nats
CLOSE = 0.05  # nats: nearer ones are looked at one by one, because sums differ by the order in which they are made
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def with_language(contributions: pd.DataFrame, languages: Sequence[str]) -> pd.DataFrame:
    """Fill in the language where nobody declared it: one of the engagement's, or clearly another.

    Takes and returns contributions (one row per text); ``language`` is never missing afterwards.
    """
    missing = contributions[c.LANGUAGE].isna()
    texts = contributions.loc[missing, c.TEXT]
    found = pd.Series(detect_all(texts.tolist(), tuple(languages)), index=texts.index, dtype="str")
    return contributions.assign(**{c.LANGUAGE: contributions[c.LANGUAGE].fillna(found)})


def unlisted(contributions: pd.DataFrame, languages: Sequence[str]) -> pd.Series:
    """Say which texts are in none of the engagement's languages, and so are for people to look at: one bool a text."""
    return ~contributions[c.LANGUAGE].isin(list(languages))


def detect_all(texts: Sequence[str], languages: tuple[str, ...]) -> list[str]:
    """Say of each text what ``detect`` says, in a tenth of the time where there are many."""
    named = labels()
    columns = {language: at for at, language in reversed(list(enumerate(named)))}
    known = [language for language in languages if language in columns]
    if not known:
        return [languages[0]] * len(texts)
    own, found = np.array([columns[language] for language in known]), [""] * len(texts)
    for places, scores in likelihoods(texts):
        best, nearest_own = scores.max(axis=1), scores[:, own].max(axis=1)
        mine, other = scores[:, own].argmax(axis=1), scores.argmax(axis=1)
        ahead = (best.astype("float64") - nearest_own) * (len(known) == len(languages))
        close = _close(scores[:, own], nearest_own) | (ahead > MARGIN) & _close(scores, best) | (
            np.abs(ahead - MARGIN) < CLOSE)
        for i in np.flatnonzero(~close).tolist():
            foreign = ahead[i] > MARGIN and _long_enough(texts[places[i]])
            found[places[i]] = named[other[i]] if foreign else known[mine[i]]
    return [told or detect(text, languages) for told, text in zip(found, texts, strict=True)]


def _close(scores: np.ndarray, best: np.ndarray) -> np.ndarray:
    return (scores > best[:, None] - CLOSE).sum(axis=1) > 1


def detect(text: str, languages: tuple[str, ...]) -> str:
    """Say which of these languages a text is in, or in which other one it clearly is."""
    likelihood = dict(identifier().rank(text))
    own = _likeliest(likelihood, languages)
    if not all(language in likelihood for language in languages):
        return own  # of a language that it doesn't know, nobody can say it is less likely
    other = next(iter(likelihood))
    return str(other) if likelihood[other] - likelihood[own] > MARGIN and _long_enough(text) else own


def nearest(text: str, languages: tuple[str, ...]) -> str:
    """Say which of these languages a text is in, where there can be no other."""
    return languages[0] if len(languages) == 1 else _likeliest(dict(identifier().rank(text)), languages)


def _likeliest(likelihood: dict[str, float], languages: tuple[str, ...]) -> str:
    """Give the likeliest of these languages; the first, where the identifier knows none of them."""
    known = [language for language in languages if language in likelihood]
    return max(known, key=likelihood.__getitem__) if known else languages[0]


def _long_enough(text: str) -> bool:
    return len(text.split(None, WORDS)) >= WORDS or len(_UNSPACED.findall(text)) >= SIGNS

