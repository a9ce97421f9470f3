"""In which order texts come to somebody who reviews them."""

from collections.abc import Collection, Sequence
from typing import Final

import pandas as pd

from analysis.themes.language import unlisted
from analysis.themes.learn import queue
from analysis.themes.machine import Machine
from analysis.themes.people import Said, reviews
from ingest.schema import names as c

STRATA: Final = (c.LANGUAGE, c.CHANNEL, c.AREA)  # whose small groups are not to come last


def to_review(contributions: pd.DataFrame, found: Machine, said: Said, codebook: pd.DataFrame,
              held_back: Collection[str], languages: Sequence[str]) -> list[str]:
    """List the texts nobody has reviewed, those the model is least sure of first, no language, channel or area last.

    Before all others come those in none of the engagement's ``languages``: what the program says of them means little.
    held_back: texts that somebody has still to code blind; nobody is to see proposals for them.
    """
    open_now = contributions[~contributions[c.CONTRIBUTION].isin(list(held_back))]
    open_now = open_now.assign(**{name: open_now[name].fillna("") for name in STRATA})
    order = queue(open_now, found.tags, found.unsure, reviews(said.codings, codebook).newest, STRATA)
    strange = unlisted(order, languages)
    return [str(text) for text in pd.concat([order[strange], order[~strange]])[c.CONTRIBUTION]]
