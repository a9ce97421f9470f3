"""What people who reviewed texts said of them, as the model learns it."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest.schema import names as c

LEARNT = (c.Outcome.THEMES, c.Outcome.OTHER)  # «cannot tell» says nothing of the themes


@dataclass(frozen=True)
class Reviewed:
    """Texts and which themes they carry: ``contributions`` by id, ``truth`` texts × themes of 0 and 1."""

    contributions: pd.DataFrame
    themes: list[str]
    truth: np.ndarray

    @property
    def exclusive(self) -> bool:
        """Say whether every text has exactly one theme, so that the themes shut each other out."""
        return bool((self.truth.sum(axis=1) == 1).all())


def newest(codings: pd.DataFrame) -> pd.DataFrame:
    """Give the newest review of each text, whoever made it; codings made for measuring are left out."""
    reviews = codings[codings[c.KIND] == c.Coding.REVIEW]
    return reviews.drop_duplicates(c.CONTRIBUTION, keep="last")


def reviewed(contributions: pd.DataFrame, codings: pd.DataFrame, themes: list[str]) -> Reviewed:
    """Put reviews beside their texts, in the order of the texts' ids.

    Themes that are no longer in the codebook are left out; a text that had no other says nothing any more.
    """
    said = newest(codings)
    said = said[said[c.OUTCOME].isin(LEARNT)]
    named = {text: set(filter(None, listed.split(c.SEPARATOR))) & set(themes)
             for text, listed in zip(said[c.CONTRIBUTION], said[c.THEMES], strict=True)}
    nothing = set(said.loc[said[c.OUTCOME] == c.Outcome.OTHER, c.CONTRIBUTION])
    texts = contributions.drop_duplicates(c.CONTRIBUTION).sort_values(c.CONTRIBUTION, ignore_index=True)
    known = [bool(named.get(one)) or one in nothing for one in texts[c.CONTRIBUTION]]
    texts = texts[known].reset_index(drop=True)
    truth = np.array([[theme in named[one] for theme in themes] for one in texts[c.CONTRIBUTION]], int)
    return Reviewed(texts, themes, truth.reshape(len(texts), len(themes)))
