"""What two engagements have in common, by what it is called."""

import pytest

from analysis.beside.matching import paired
from analysis.beside.sides import Named, folded


def named(*told: str) -> list[Named]:
    """Make things from «id: label, another spelling»."""
    made = []
    for one in told:
        name, _colon, spelt = one.partition(": ")
        spellings = spelt.split(", ")
        made.append(Named(name, spellings[0], folded([name, *spellings])))
    return made


@pytest.mark.parametrize(("ours", "theirs", "pairs"), [
    (["a: Trees"], ["b: TREES"], {"a": "b"}),  # what it is called, whatever its short name
    (["trees: Trees"], ["trees: Parks and greens"], {"trees": "trees"}),  # its short name
    (["trees: Trees"], ["x: Trees", "trees: Parks"], {"trees": "x"}),  # its name before its short name
    (["n: North", "s: South"], ["s: North", "n: South"], {"n": "s", "s": "n"}),  # never crossed over
    (["m: Woman, Mulher"], ["f: mulher"], {"m": "f"}),  # in another language
    (["a: Homes", "b: Rents, Housing"], ["x: Homes, Housing"], {}),  # one of two: nobody knows which
    (["a: Homes"], ["b: Cars"], {}),
    (["u: 18-24"], ["u2: 18 to 24"], {}),  # looks alike, and isn't written alike
])
def test_what_is_called_the_same_is_the_same(ours: list[str], theirs: list[str], pairs: dict[str, str]) -> None:
    """If it fails, one group's figures stand beside another group's."""
    assert paired(named(*ours), named(*theirs)) == pairs
