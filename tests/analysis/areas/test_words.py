"""What a map shows, in words."""

import pandas as pd
import pytest

from analysis.areas.words import theme_finding
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c


@pytest.mark.parametrize(("shares", "role", "told"), [
    ([0.5, 0.25], Role.STAFF, "«Trees» is spoken about most in East: in 50% of its contributions"),
    ([0.5, 0.5], Role.STAFF, "«Trees» in each area"),
    ([0.0, 0.0], Role.STAFF, "«Trees» in each area"),
    ([0.5, 0.25], Role.POLICYMAKER, "«Trees» in each area"),  # rounding may have made East the first
])
def test_an_area_is_named_where_it_is_surely_the_first(shares: list[float], role: Role, told: str) -> None:
    """If this fails, a map's heading says of an area what its figures don't."""
    spoken = pd.DataFrame({c.AREA: ["east", "west"], "contributions": [20, 10], c.SHARE: shares})
    assert theme_finding(protect(spoken, Viewer(role)), "Trees", str.capitalize) == told
