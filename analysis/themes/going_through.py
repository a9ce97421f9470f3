"""In which order texts come to somebody who reviews them."""

from collections.abc import Collection

import pandas as pd

from analysis.themes.learn import queue
from analysis.themes.machine import Machine
from analysis.themes.people import Said, reviews
from ingest.schema import names as c


def to_review(contributions: pd.DataFrame, found: Machine, said: Said, codebook: pd.DataFrame,
              held_back: Collection[str]) -> list[str]:
    """List the texts nobody has reviewed, those the model is least sure of first, no language or channel last.

    held_back: texts that somebody has still to code blind; nobody is to see proposals for them.
    """
    open_now = contributions[~contributions[c.CONTRIBUTION].isin(list(held_back))]
    strata = open_now[c.LANGUAGE].astype("str") + " " + open_now[c.CHANNEL].astype("str")
    order = queue(open_now, found.tags, found.unsure, reviews(said.codings, codebook).newest, strata)
    return [str(text) for text in order[c.CONTRIBUTION]]
