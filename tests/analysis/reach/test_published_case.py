"""A published case: a standing panel whose gaps were found by hand, and paid for, in 2018.

Talk London had about 45,000 members when MayorWatch reported the answer to a request under the
Freedom of Information Act (2018); decision MD2300 then approved up to £240,000 of outreach.
"""

import pytest

from tests.analysis.reach.test_verdicts import judged

MEMBERS = 45_000
PUBLISHED = {  # per cent of members, per cent of Londoners
    "social renters": (7.7, 23.0), "Black, Asian and minority ethnic": (16.0, 40.0), "unemployed": (2.2, 5.2)}


@pytest.mark.parametrize("group", PUBLISHED)
def test_the_gaps_that_were_acted_on_are_flagged_and_robust(group: str) -> None:
    """If it fails, the product would not have told the city what it had to learn from a journalist."""
    members, londoners = PUBLISHED[group]
    seen = round(MEMBERS * members / 100)
    row = judged({group: seen, "others": MEMBERS - seen}, {group: londoners, "others": 100 - londoners}).loc[group]
    assert (row["verdict"], row["robust"]) == ("under-represented", True)
    assert row["ratio"] == pytest.approx(members / londoners, abs=0.001)


def test_how_much_silence_the_largest_gap_bears() -> None:
    """If it fails, «robust» no longer says that the unknown can't fill the gap: (3465 + u) / (45000 + u) < .8 · .23."""
    seen = {"social renters": 3465, "others": MEMBERS - 3465}
    for unknown, robust in ((5_000, True), (6_500, False)):
        row = judged(seen, {"social renters": 23, "others": 77}, unknown).loc["social renters"]
        assert (row["verdict"], row["robust"]) == ("under-represented", robust)
