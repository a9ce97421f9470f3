"""The blind sample: texts drawn by chance, and what two people found in them without seeing anything else."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.themes.people import split
from ingest.schema import names as c
from ingest.schema.names import Coding, Outcome


@dataclass(frozen=True)
class Pair:
    """The texts that two people coded blind, as far as both could tell.

    texts: their ids. first, second: what each found, True or False, one row per text, one column
    per theme. cannot_tell: texts that both coded and at least one could not tell of.
    """

    texts: list[str]
    first: np.ndarray
    second: np.ndarray
    cannot_tell: int


def draw(contributions: Collection[str], drawn: Collection[str], size: int, seed: int) -> list[str]:
    """Draw texts by chance, each as likely as any other, beside those that were drawn before.

    The same seed and the same texts give the same sample.
    """
    left = np.array(sorted(set(contributions) - set(drawn)), dtype="object")
    chosen = np.random.default_rng(seed).permutation(len(left))[:size]
    return [str(one) for one in left[np.sort(chosen)]]


def waiting(sample: Sequence[str], codings: pd.DataFrame, coder: str, seed: int) -> list[str]:
    """List the texts of the sample that somebody has not coded yet, in an order by chance of their own."""
    own = blind(codings)
    done = set(own.loc[own[c.CODER] == coder, c.CONTRIBUTION])
    shuffled = np.random.default_rng([seed, *coder.encode()]).permutation(len(sample))
    return [sample[i] for i in shuffled if sample[i] not in done]


def progress(sample: Collection[str], codings: pd.DataFrame, coders: Sequence[str]) -> dict[str, int]:
    """Count how many texts of the sample each of the people coded."""
    own = blind(codings)
    own = own[own[c.CONTRIBUTION].isin(list(sample))]
    return {coder: int((own[c.CODER] == coder).sum()) for coder in coders}


def unfinished(sample: Collection[str], codings: pd.DataFrame, coders: Sequence[str]) -> list[str]:
    """List the texts that at least one of the people has still to code: nobody is to see proposals for them."""
    own = blind(codings)
    by = [set(own.loc[own[c.CODER] == coder, c.CONTRIBUTION]) for coder in coders]
    return [text for text in sample if not all(text in done for done in by)]


def pair(sample: Collection[str], codings: pd.DataFrame, coders: Sequence[str], themes: Sequence[str]) -> Pair:
    """Lay what two people found side by side. ``themes``: the codebook's, in its order."""
    own = blind(codings)
    own = own[own[c.CONTRIBUTION].isin(list(sample))]
    told = [own[own[c.CODER] == coder].set_index(c.CONTRIBUTION) for coder in coders]
    both = sorted(set(told[0].index) & set(told[1].index)) if len(told) == 2 else []
    unsure = {text for one in told for text in one.index[one[c.OUTCOME] == Outcome.CANNOT_TELL]} & set(both)
    texts = [text for text in both if text not in unsure]
    first, second = (_found(one.loc[texts, c.THEMES], themes) for one in told) if texts else [_found([], themes)] * 2
    return Pair(texts, first, second, len(unsure))


def seen_before(codings: pd.DataFrame, coders: Sequence[str]) -> set[str]:
    """Find the texts that one of the people coded blind after having reviewed them: they had seen proposals."""
    when = {kind: codings[(codings[c.KIND] == kind) & codings[c.CODER].isin(list(coders))].set_index(
        [c.CONTRIBUTION, c.CODER])[c.CODED_AT] for kind in Coding}
    both = pd.concat(when, axis=1).dropna()
    return {str(text) for text, _coder in both.index[both[Coding.REVIEW] < both[Coding.BLIND]]}


def as_found(tags: pd.DataFrame, texts: Sequence[str], themes: Sequence[str]) -> np.ndarray:
    """Lay the machine's tags out as people's are: True or False, one row per text, one column per theme."""
    own = tags[tags[c.CONTRIBUTION].isin(list(texts))]
    by = own.groupby(c.CONTRIBUTION)[c.THEME].agg(c.SEPARATOR.join)
    return _found([by.get(text, "") for text in texts], themes)


def blind(codings: pd.DataFrame) -> pd.DataFrame:
    """Keep what was coded blind."""
    return codings[codings[c.KIND] == Coding.BLIND]


def _found(cells: Collection[str], themes: Sequence[str]) -> np.ndarray:
    given = [set(split(cell)) for cell in cells]
    return np.array([[theme in one for theme in themes] for one in given], dtype="bool").reshape(-1, len(themes))
