"""Short links: one per partner, venue and language, told apart by ear and by hand."""

from pathlib import Path

import pytest

from ingest import FairHearingError, Store
from ingest.form import Partner, find_link, list_links, make_links, read_partners, switch_link, take_in
from ingest.form.letters import ALPHABET, receipt_of, spoken, typed
from tests.ingest.form.make import post

KITE = Partner("Kite Tenants (invented)", "hill", ("en", "es"), ("Hall", "Library"))


def test_each_partner_venue_and_language_has_its_link_once(store: Store) -> None:
    """If this fails, posters that hang already lead nowhere, or two partners share a link."""
    first = make_links(store, [KITE])
    assert len({link.code for link in first}) == 4
    assert make_links(store, [KITE]) == first
    assert len(make_links(store, [KITE, Partner("Harbor", None, ("en",), ())])) == 5
    assert len(list_links(store)) == 5


def test_a_link_is_found_as_people_type_it(store: Store) -> None:
    """If this fails, somebody who types the poster's letters in small ones can't take part."""
    link = make_links(store, [KITE])[0]
    assert find_link(store, f" {link.code.lower()} ") == link
    assert find_link(store, "????") is None


def test_a_link_that_is_off_keeps_what_came_by_it(store: Store) -> None:
    """If this fails, switching a stolen link off loses what people had sent by it."""
    link = make_links(store, [KITE])[0]
    take_in(store, [post(link=link.code), post("Shade", link=link.code)])
    assert switch_link(store, link.code.lower(), False).in_use is False
    assert list_links(store).set_index("code").loc[link.code, "came"] == 2
    assert switch_link(store, link.code, True).in_use is True
    with pytest.raises(FairHearingError, match="ZZZZ"):
        switch_link(store, "ZZZZ", True)


def test_a_list_of_partners_is_read(store: Store, tmp_path: Path) -> None:
    """If this fails, staff make a hundred partners' links by hand."""
    path = tmp_path / "partners.csv"
    path.write_text("name,area,languages,venues\nKite Tenants (invented),the HILL,en|es,Hall|Library\nHarbor,,,\n,,,\n",
                    encoding="utf-8")
    assert read_partners(path, store.folder.engagement) == [KITE, Partner("Harbor", None, ("en", "es"), ())]


@pytest.mark.parametrize(("line", "told"), [
    ("Kite,The Moon,en,", "Moon"), ("Kite,,xx,", "xx")])
def test_a_wrong_line_is_named(store: Store, tmp_path: Path, line: str, told: str) -> None:
    """If this fails, a spelling mistake prints posters in a language nobody asked for."""
    path = tmp_path / "partners.csv"
    path.write_text(f"name,area,languages,venues\n{line}\n", encoding="utf-8")
    with pytest.raises(FairHearingError, match=rf"partners.csv, 2.*{told}"):
        read_partners(path, store.folder.engagement)


def test_letters_are_not_taken_for_each_other() -> None:
    """If this fails, a receipt number that was written down by hand finds nothing."""
    assert not set(ALPHABET) & set("01ILOSZBDNAEUY5")
    assert set(receipt_of("a" * 32)) <= set(ALPHABET)
    assert typed(spoken(receipt_of("a" * 32)).lower()) == receipt_of("a" * 32)
    assert receipt_of("a" * 32, 1) != receipt_of("a" * 32)
