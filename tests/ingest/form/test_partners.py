"""Lists of partners: every fault is named at once, and what is there is told from what is new."""

import datetime as dt

import pytest

from ingest import FairHearingError, Store
from ingest.form import Partner, count_late, list_links, look_at_partners, make_links, take_in, wished
from tests.ingest.form.make import met, post

LIST = "name;Area;languages;venues\nKite;The Moon;en;\nHarbor;hill;xx;\nQuay  Club;quay;en;Hall\n".encode("utf-8-sig")


def test_all_that_is_wrong_with_a_list_is_said_and_the_rest_is_read(store: Store) -> None:
    """If this fails, somebody with a hundred partners corrects one line after the other."""
    found = look_at_partners("partners.csv", LIST, store.folder.engagement)
    assert found.partners == [Partner("Quay Club", "quay", ("en",), ("Hall",))]
    assert [fault.message.split(" — ")[0] for fault in found.faults] == [
        "partners.csv, 2: «The Moon»", "partners.csv, 3: «xx»"]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"organisation,area\nKite,hill\n", b""])
def test_what_is_no_list_is_refused(store: Store, data: bytes) -> None:
    """If this fails, a file of another kind makes links, or shows a fault of the program."""
    with pytest.raises(FairHearingError, match=r"partners\.csv"):
        look_at_partners("partners.csv", data, store.folder.engagement)


def test_another_area_is_said_and_changes_no_link(store: Store) -> None:
    """If this fails, a corrected list moves nothing in silence, or moves what came before to another area."""
    make_links(store, [Partner("Kite", "hill", ("en",), ("Hall",))])
    moved = [Partner("KITE", "quay", ("en",), ("Hall", "Pier"))]
    hall, pier = wished(store, moved)
    assert (hall.area_stays, pier.area_stays, pier.there) == (True, False, None)
    links = make_links(store, moved)
    assert [(link.partner, link.venue, link.area) for link in links] == [
        ("Kite", "Hall", "hill"), ("Kite", "Pier", "quay")]
    assert wished(store, [Partner("Kite", None, ("es",), ())])[0].link.code == ""
    assert len(list_links(store)) == 2


def test_a_partner_with_venues_in_two_areas_has_two_lines(store: Store) -> None:
    """If this fails, the last line's area is given to all of a partner's links."""
    lines = [Partner("Kite", "hill", ("en",), ("Hall",)), Partner("Kite", "quay", ("en",), ("Pier",))]
    links = make_links(store, lines)
    assert [link.area for link in links] == ["hill", "quay"]


def test_a_link_knows_when_it_last_worked_and_what_came_from_a_tablet(store: Store) -> None:
    """If this fails, staff can't tell a dead poster from a busy one, or a workshop counts as people online."""
    first, other = make_links(store, [Partner("Kite", None, ("en", "es"), ())])
    code = first.code
    take_in(store, [post(link=code), post("Shade", link=code, met=met()), post("x", link=code, trap="y")])
    table = list_links(store).set_index("code")
    assert table.loc[first.code, ["came", "online"]].tolist() == [2, 1]
    assert table.loc[other.code, ["came", "online"]].tolist() == [0, 0]
    assert table["last"].notna().tolist() == [code == first.code for code in table.index]


def test_answers_outside_the_consultations_days_are_counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, staff don't see that a form was open too long."""
    assert store.folder.engagement.end < dt.date(2026, 4, 1), "all answers of today are late"
    take_in(store, [post(), post("Shade"), post("x", trap="y")])
    assert count_late(store) == (0, 2)
