"""A partner's page says what its numbers tell, and no more lines than that."""

import datetime as dt

import pandas as pd
import pytest

from analysis.protect.tables import PEOPLE
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c
from ingest.schema.names import Channel, Verdict
from pages.partner.gate import Seen
from pages.partner.show import shown
from tests.analysis import make

TOWN = make.engagement({"age": ["young", "old"]})


@pytest.mark.parametrize(("online", "channels"), [(0, ["Workshops"]), (20, ["Online", "Workshops"])])
def test_a_channel_of_too_few_has_no_column(online: int, channels: list[str]) -> None:
    """If it fails, «fewer than 10» stands in every row of a page that somebody reads on a telephone."""
    came = {Channel.ONLINE: online, Channel.WORKSHOP: 30}
    groups = pd.DataFrame([{c.DIMENSION: "age", c.CATEGORY: group, c.VERDICT: str(Verdict.WITHIN),
                            c.CHANNEL: str(channel), PEOPLE: n} for group in ("young", "old")
                           for channel, n in came.items()])
    sizes = pd.DataFrame({c.CHANNEL: [str(channel) for channel in came], PEOPLE: list(came.values())})
    viewer, none = Viewer(Role.PARTNER, 10), pd.DataFrame()
    seen = Seen(protect(sizes, viewer), protect(groups, viewer), none, none,
                pd.DataFrame({c.VERDICT: [], c.DIMENSION: [], c.POPULATION_SHARE: []}),
                pd.DataFrame({c.VENUE: [], c.DATE: []}),
                dt.datetime(2026, 3, 4, tzinfo=dt.UTC))
    told = shown(seen, [], TOWN)
    assert [name for name, _people in told["questions"][0]["groups"][0]["people"]] == channels
    assert [name for name, _people in told["sizes"]] == ["Online", "Workshops"]
