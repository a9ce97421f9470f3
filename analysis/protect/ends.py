"""Between which ends a rounded share is: what chance, and rounding, can have done to it together."""

import numpy as np
import pandas as pd

from analysis.reach.chance import wilson
from ingest.schema import names as c


def with_ends(judged: pd.DataFrame, slack: int) -> pd.DataFrame:
    """Widen ``low`` and ``high`` of reach's rounded rows so that they hold for every number rounded to these.

    slack: by how many each number may be off. At the lower end the group is as small, and all others of its question
    are as many, as rounding allows; at the upper end the other way round.
    """
    compared = judged[c.POPULATION_SHARE].notna()
    groups = compared.groupby([judged[c.DIMENSION], compared]).transform("size")
    x, n, effective = (judged[name].to_numpy("float64") for name in (c.PARTICIPANTS, c.N_KNOWN, c.N_EFFECTIVE))
    others, off = n - x, slack * (groups.to_numpy() - 1)
    singly = effective / np.where(n > 0, n, np.nan)
    ends = []
    for own, rest, at in ((np.maximum(x - slack, 0), others + off, 0), (x + slack, np.maximum(others - off, 0), 1)):
        people = (own + rest) * singly
        ends.append(wilson(own * singly, people)[at])
    return judged.assign(**{c.LOW: ends[0], c.HIGH: ends[1]})
