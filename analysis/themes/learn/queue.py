"""In which order texts are reviewed: the least sure first, and no group or language last."""

import hashlib
from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.themes.learn.reviewed import newest
from ingest.schema import fold
from ingest.schema import names as c

NOTHING_FOUND, SEVERAL, ONE_WEAK, PLAIN = 1.0, 0.7, 0.4, 0.1  # how unsure the rules are of a text
MANY = 3  # themes, from which on a text has several


def queue(contributions: pd.DataFrame, tags: pd.DataFrame, unsure: pd.Series | None, codings: pd.DataFrame,
          strata: Sequence[str]) -> pd.DataFrame:
    """Put the texts that nobody reviewed yet in the order in which to review them.

    contributions: one row per text. tags: as they are shown. unsure: 0 to 1 by ``contribution_id``, as
    ``Model.unsure`` gives it; without a model the rules' own doubts. strata: columns (language, channel,
    area) by which groups are told apart. Of m texts of a group, the k-th to be reviewed has the place
    k / √m: large groups come oftener, small ones early. Whatever was reviewed before counts.
    The same words are asked about once before they are asked about again.
    """
    said = set(newest(codings)[c.CONTRIBUTION])
    ordered = _shuffled(contributions)
    doubt = unsure if unsure is not None else by_rules(ordered, tags)
    group = _groups(ordered, strata)
    table = pd.DataFrame({"group": group, "doubt": ordered[c.CONTRIBUTION].map(doubt).fillna(0.0),
                          "done": ordered[c.CONTRIBUTION].isin(said), "again": ordered[c.TEXT].map(fold).duplicated()})
    table["later"] = table["again"] & ~table["done"]
    table["doubt"] = table["doubt"].round(9)
    table = table.sort_values(["done", "later", "doubt"], ascending=[False, True, False], kind="stable")
    members = table.groupby("group")["done"]
    table["place"] = (members.cumcount() + 1) / np.sqrt(members.transform("size"))
    waiting = table[~table["done"]].sort_values(["later", "place", "doubt"], ascending=[True, True, False],
                                                kind="stable")
    return ordered.loc[waiting.index].reset_index(drop=True)


def _groups(contributions: pd.DataFrame, strata: Sequence[str]) -> pd.Series:
    """Name each text's group: what stands in the columns, together."""
    rows = contributions[list(strata)].astype("str").to_numpy().tolist()
    return pd.Series(["\x1f".join(row) for row in rows], contributions.index, dtype="str")


def _shuffled(contributions: pd.DataFrame) -> pd.DataFrame:
    """Put texts in an order that says nothing of them and is always the same, so that ties are no file's first rows."""
    dice = [hashlib.sha256(one.encode()).hexdigest() for one in contributions[c.CONTRIBUTION]]
    return contributions.assign(dice=dice).sort_values("dice", ignore_index=True).drop(columns="dice")


def by_rules(contributions: pd.DataFrame, tags: pd.DataFrame) -> pd.Series:
    """Say how unsure the rules are of each text, by ``contribution_id``.

    Most where they found nothing, then where they found many themes, then where one word is all there is.
    """
    per_text = tags.groupby(c.CONTRIBUTION)
    themes, words = per_text.size(), per_text[c.EVIDENCE].agg(lambda said: said.str.count(r"\|").sum() + len(said))
    ids = contributions[c.CONTRIBUTION]
    found, said = ids.map(themes).fillna(0).to_numpy(), ids.map(words).fillna(0).to_numpy()
    doubt = np.select([found == 0, found >= MANY, said == 1], [NOTHING_FOUND, SEVERAL, ONE_WEAK], PLAIN)
    return pd.Series(doubt, ids.to_numpy())
