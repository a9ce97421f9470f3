"""By which way each group was met, and when one of them may be called the best."""

import pandas as pd
import pytest

from analysis import sentences as say
from analysis.analyse import Analysis, analyse, tag_all
from analysis.viewers import Role, Viewer, protect
from analysis.ways import met, ways
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis.make import PLACE, benchmark, codebook, engagement, frames, people

TOWN, BOOK = engagement(), codebook({"trees": "tree"})
HALF = benchmark((PLACE, "age", "young", 500), (PLACE, "age", "old", 500))


def _met(*came: tuple[str, int, int]) -> pd.DataFrame:
    """Say where the young were met: channel, young and old people."""
    data = frames([one for channel, young, old in came for one in (
        *people(young, age="young", channel=channel), *people(old, age="old", channel=channel))])
    return met(ways(_known(data), TOWN), "age", "young")


def _known(data) -> Analysis:
    return analyse(tag_all(data, TOWN, BOOK), TOWN, BOOK, HALF)


def test_channels_count_the_group_among_those_who_said() -> None:
    """When it fails, «23 of 95 people who said» counts people who said nothing, or the best channel is the worst."""
    data = frames([*people(20, age="young", session="s"), *people(20, age="old", session="s"),
                   *people(5, age="young"), *people(95, age="old"), *people(7, age="blank")])
    rows = met(ways(_known(data), TOWN), "age", "young")
    assert rows[[c.CHANNEL, c.PARTICIPANTS, c.N_KNOWN]].to_numpy().tolist() == [
        ["workshop", 20, 40], ["online", 5, 100]]
    assert rows[c.VERDICT].tolist() == [Difference.MORE, Difference.LESS]


@pytest.mark.parametrize(("came", "best"), [
    ((("workshop", 6, 92), ("online", 14, 274)), False),  # 6 of 98 and 14 of 288 are chance
    ((("workshop", 23, 72), ("online", 6, 275)), True),
    ((("phone", 1, 1), ("online", 5, 95)), False),  # two people tell nothing
    ((("phone", 9, 0), ("workshop", 40, 60), ("online", 5, 295)), True),  # nor do they hide who is best
    ((("online", 5, 95),), False), ((("phone", 0, 20), ("online", 0, 100)), False)])
def test_best_is_said_only_where_compare_finds_a_difference(came: tuple, best: bool) -> None:
    """When it fails, Overview sends staff after noise, which Compare calls «no difference seen»."""
    assert ("reached them best" in say.reached(protect(_met(*came), Viewer(Role.STAFF)))) == best


def test_where_nobody_was_met_or_there_is_one_way_nothing_is_said() -> None:
    """When it fails, «0 of 20» is advice."""
    assert _met(("online", 5, 95)).empty
    assert _met(("phone", 0, 20), ("online", 0, 100)).empty
