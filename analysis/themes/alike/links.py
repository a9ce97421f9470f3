"""Which texts are one idea because somebody said so: a meeting's record, or a number that both carry."""

import re

import pandas as pd

from ingest.schema import Frames
from ingest.schema import names as c
from ingest.schema.names import Channel

# LON-0063 is one thing wherever it stands; a 7 is the seventh of any list, and who said a thing is no thing
_TELLING = rf"(?!{c.CODED})(?=.*[^\W\d_]).*\d"


def said_same(frames: Frames) -> pd.DataFrame:
    """Pair contributions that are known to be one idea, whatever their words and languages: columns one, other.

    A text from elsewhere is paired with the online one whose number it carries, if the answers are to
    one question, and if the number is no plain count (it has letters, too) or the same meeting's
    records name it.
    """
    numbered = frames.contributions[frames.contributions[c.SOURCE_ID].notna()]
    online = numbered[numbered[c.CHANNEL] == Channel.ONLINE]
    pairs = numbered[numbered[c.CHANNEL] != Channel.ONLINE].merge(
        online, on=[c.SOURCE_ID, c.QUESTION], suffixes=("", ":online"))
    telling = pairs[c.SOURCE_ID].map(lambda number: bool(re.match(_TELLING, number))).astype("bool")
    named = pd.MultiIndex.from_frame(pairs[[c.SESSION, c.SOURCE_ID]]).isin(
        pd.MultiIndex.from_frame(frames.links[[c.SESSION, "reference"]].dropna().astype("str")))
    kept = pairs[telling | named]
    return pd.DataFrame({"one": kept[f"{c.CONTRIBUTION}:online"].to_numpy(), "other": kept[c.CONTRIBUTION].to_numpy()},
                        dtype="str")


def taken_up(frames: Frames) -> pd.Series:
    """Count for each online contribution the meetings whose records name it."""
    links = frames.links
    met = links.assign(met=links[c.SESSION].fillna("") + links[c.DATE].astype("str").fillna(""))
    by_number = met.groupby("reference")["met"].nunique()
    online = frames.contributions[frames.contributions[c.CHANNEL] == Channel.ONLINE]
    found = online.set_index(c.CONTRIBUTION)[c.SOURCE_ID].map(by_number).dropna()
    return found.astype("int64")
