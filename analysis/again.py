"""What was found in texts that stayed as they were is kept: only new and changed ones are looked at again."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from analysis.counts import among
from ingest.schema import names as c

Found = tuple[pd.DataFrame, pd.DataFrame]  # contributions with their languages, and their tags


def again(texts: pd.DataFrame, before: pd.DataFrame, found: Found, find: Callable[[pd.DataFrame], Found]) -> Found:
    """Give what ``find`` gives of all texts, asking it only for those that are not in ``before`` as they are now.

    texts, before: contributions as they were handed in, now and then; found: what ``find`` gave of those before, row
    by row. What it finds in a text must follow from the text's words and declared language alone, and its tags stand
    in the texts' order.
    """
    at = unchanged(texts, before)
    fresh, kept = np.flatnonzero(at < 0), np.flatnonzero(at >= 0)
    new, new_tags = find(texts.take(fresh))
    language = pd.concat([found[0][c.LANGUAGE].take(at[kept]).set_axis(kept), new[c.LANGUAGE].set_axis(fresh)])
    spoken = texts.assign(**{c.LANGUAGE: language.sort_index().set_axis(texts.index)})
    own = found[1][among(found[1][c.CONTRIBUTION], texts[c.CONTRIBUTION].take(kept))]
    tags = pd.concat([own, new_tags], ignore_index=True)
    place = pd.Index(texts[c.CONTRIBUTION]).get_indexer(pd.Index(tags[c.CONTRIBUTION]))
    return spoken, tags.take(np.argsort(place, kind="stable")).reset_index(drop=True)


def unchanged(texts: pd.DataFrame, before: pd.DataFrame) -> np.ndarray:
    """Give for each text its row in ``before``, where its words and declared language are the same; else −1."""
    at = pd.Index(before[c.CONTRIBUTION]).get_indexer(pd.Index(texts[c.CONTRIBUTION]))
    known = np.flatnonzero(at >= 0)
    for name in (c.TEXT, c.LANGUAGE):
        now, then = texts[name].take(known).fillna("").to_numpy(), before[name].take(at[known]).fillna("").to_numpy()
        at[known[now != then]] = -1
    return at
