"""What stands on a sheet, before it is set."""

from typing import Any

import pytest

from ingest.folder import Folder
from ingest.paper import plan, unspoken
from ingest.paper.sheets import Sheet
from tests.ingest.paper.make import link, reachable


def first(folder: Folder, kind: str = "poster", form: dict[str, Any] | None = None, **of_link: Any) -> Sheet:
    """Give a sheet of one link."""
    kit, = plan(reachable(folder.engagement, **(form or {})), [link(**of_link)])
    return next(sheet for sheet, _families in kit.sheets if sheet.kind == kind)


def test_a_poster_says_what_a_passer_by_needs(folder: Folder) -> None:
    """If this fails, somebody at the door knows neither what it is for, nor when, nor who reads it."""
    sheet = first(folder, form={"organisation": {"en": "Invented Office"}, "phone": "+44 20 7946 0000"})
    assert (sheet.data["title"], sheet.data["question"]) == ("Your street", "What would help?")
    assert sheet.data["address"] == {"whole": "https://form.invalid/s/K7QF", "typed": "form.invalid/s/K7QF",
                                     "start": "form.invalid/s/", "letters": "K7QF"}
    without, when, reader = sheet.data["asides"]
    assert (without["text"], without["phone"]) == ("Answer on paper. Ask at Old Hall.", "+44 20 7946 0000")
    assert when["text"] == "1\u00a0March to 31\u00a0March\u00a02026"
    assert reader["text"] == "Invented Office"
    assert sheet.name == "poster-a4-en-old-hall-K7QF"


@pytest.mark.parametrize(("form", "venue", "expected"), [
    ({}, "", None),  # nothing is promised that nobody knows of
    ({}, "Old Hall", "Answer on paper. Ask at Old Hall."),
    ({"paper": {"en": "Slips are at the door."}}, "Old Hall", "Slips are at the door."),
    ({"phone": "1234"}, "", ""),
])
def test_the_way_without_a_phone_is_only_what_is_known(folder: Folder, form, venue, expected) -> None:
    """If this fails, people are sent to a place that has no paper for them."""
    asides = {one["heading"]: one for one in first(folder, form=form, venue=venue).data["asides"]}
    assert asides.get("No phone or internet?", {}).get("text") == expected


def test_http_is_typed_as_it_is(folder: Folder) -> None:
    """If this fails, a browser asks for HTTPS where there is none, and finds nothing."""
    sheet = first(folder, form={"address": "http://10.0.0.5:8502"})
    assert sheet.data["address"]["typed"] == "http://10.0.0.5:8502/s/K7QF"


def test_a_sheet_speaks_the_language_of_its_link(folder: Folder) -> None:
    """If this fails, a poster for one language is printed in another."""
    arabic = first(folder, language="ar")
    assert (arabic.data["language"], arabic.data["title"]) == ("ar", "شارعك")
    assert arabic.data["point"] == "وجّه كاميرا هاتفك إلى هنا"


def test_a_language_without_words_falls_back_whole_and_says_so(folder: Folder) -> None:
    """If this fails, two languages are mixed on one poster, or staff learn it from the printed one."""
    kits = plan(reachable(folder.engagement), [link(language="pl")])
    sheet = kits[0].sheets[0][0]
    assert (sheet.language, sheet.data["language"]) == ("pl", "en")
    assert sheet.data["point"] == "Point your phone’s camera here"
    assert "no words in «pl»" in next(unspoken(kits))
    assert list(unspoken(plan(reachable(folder.engagement), [link(language="ar")]))) == []


def test_a_guide_tells_the_tablets_addresses_of_its_language(folder: Folder) -> None:
    """If this fails, whoever runs a workshop doesn't find the page for the tablet."""
    kit, = plan(reachable(folder.engagement), [link(), link("MMMM", venue=""), link("WWWW", language="ar")])
    guides = [sheet for sheet, _families in kit.sheets if sheet.kind == "guide"]
    assert [sheet.name for sheet in guides] == ["guide-a4-en", "guide-a4-ar"]
    assert guides[0].data["tablets"] == [["Old Hall", "form.invalid/s/K7QF/tablet"],
                                         ["Anywhere", "form.invalid/s/MMMM/tablet"]]
    assert any("Count heads" in step for part in guides[0].data["parts"] for step in part["steps"])


def test_a_guide_with_many_venues_says_where_the_others_are(folder: Folder) -> None:
    """If this fails, the letters of a guide become too small to read, or a venue's tablet is forgotten."""
    kit, = plan(reachable(folder.engagement), [link(f"K7Q{i}", venue=f"Hall {i}") for i in range(9)])
    data = kit.sheets[-1][0].data
    assert len(data["tablets"]) == 8
    assert data["more"] == "Other venues: the address on their poster, with /tablet behind it."
