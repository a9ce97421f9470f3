"""What to do about a group that was missed."""

from fractions import Fraction

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.reach.advice import best, by_channel, needed
from analysis.reach.reach import reach
from ingest.schema import names as c
from tests.analysis.make import PLACE, benchmark, engagement, frames, people


@given(st.integers(0, 500), st.integers(0, 1000), st.integers(1, 99))
def test_needed_people_bring_the_group_to_its_share_and_not_one_less(x: int, others: int, percent: int) -> None:
    """When it fails, staff look for too many people, or stop too early."""
    n, p = x + others, Fraction(percent, 100)
    more = needed(x, n, float(p))
    assert x + more >= p * (n + more)
    assert more == 0 or x + more - 1 < p * (n + more - 1)


def test_needed_on_the_london_figures() -> None:
    """29 social renters of 376, 23.1 % of households: (0.231012 · 376 - 29) / 0.768988 = 75.24…, so 76."""
    assert needed(29, 376, 0.231012) == 76


def _two_channels() -> pd.DataFrame:
    data = frames([*people(20, age="young", session="s"), *people(20, age="old", session="s"),
                   *people(5, age="young"), *people(95, age="old"), *people(7, age="blank")])
    compared = benchmark((PLACE, "age", "young", 500), (PLACE, "age", "old", 500))
    return by_channel(data, reach(data, engagement(), compared), "age", "young")


def test_channels_count_the_group_among_those_who_said() -> None:
    """When it fails, «23 of 95 people who said» counts people who said nothing."""
    rows = _two_channels().set_index(c.CHANNEL)
    assert rows.loc["workshop", [c.PARTICIPANTS, c.N_KNOWN]].tolist() == [20, 40]
    assert rows.loc["online", [c.PARTICIPANTS, c.N_KNOWN]].tolist() == [5, 100]


def test_best_channel_comes_first() -> None:
    """When it fails, staff are sent to the channel that failed them."""
    assert list(best(_two_channels())[c.CHANNEL]) == ["workshop", "online"]


def test_nothing_is_called_best_without_a_reason() -> None:
    """When it fails, two people in one meeting make it «the best channel»."""
    one = pd.DataFrame({c.CHANNEL: ["online"], c.PARTICIPANTS: [5], c.N_KNOWN: [100], c.SHARE: [0.05]})
    tiny = pd.DataFrame({c.CHANNEL: ["phone", "online"], c.PARTICIPANTS: [1, 0], c.N_KNOWN: [2, 100],
                         c.SHARE: [0.5, 0.0]})
    nobody = pd.DataFrame({c.CHANNEL: ["phone", "online"], c.PARTICIPANTS: [0, 0], c.N_KNOWN: [20, 100],
                           c.SHARE: [0.0, 0.0]})
    assert best(one).empty
    assert best(tiny).empty
    assert best(nobody).empty
