"""The Voices page: staff search all of it, twenty at a time; others what staff ticked."""

from pathlib import Path

import pytest

from ingest import Store, open_folder
from tests.pages.seen import Visit, click, words


def test_staff_search_and_turn_pages(visit: Visit, prepared: Path) -> None:
    """If this fails, what somebody said can't be found, or only its first twenty."""
    app = visit(prepared, "voices")
    told = words(app)
    assert "184 of 184 contributions" in told
    assert "Page 1 of 10" in told
    assert "bookshop" in told
    told = words(click(app, "The next 20"))
    assert "Page 2 of 10" in told
    assert "bookshop" not in told
    told = words(app.text_input[0].set_value("bookshops").run())
    assert "1 of 184 contributions" in told
    assert any("<mark>bookshop</mark>" in html.proto.body for html in app.get("html"))
    assert "Nothing found" in words(app.text_input[0].set_value('"bookshops"').run())


@pytest.mark.parametrize("language", ["en", "es"])
def test_others_search_what_was_ticked_and_nothing_else(visit: Visit, london: Path, language: str) -> None:
    """If this fails, somebody finds words that no person has read and ticked, or with where and when they were said."""
    before = visit(london, "voices", language, role="policymaker")
    assert "bookshop" not in words(before)
    assert not before.text_input  # nothing to look in yet
    store = Store.open(open_folder(london))
    texts = store.frames().contributions
    for name in texts.loc[texts["text"].str.contains("shop|bus|bench", case=False), "contribution_id"]:
        store.say_fit(name, True, "staff")
    store.close()
    app = visit(london, "voices", language, role="policymaker")
    assert not app.multiselect
    app.text_input[0].set_value("shops").run()
    told = " ".join(html.proto.body for html in app.get("html"))
    assert "<mark>shop" in told
    assert "fh-voice" in told
    assert not any(place in told for place in ("Online ·", "En línea ·", "2026"))
    app.text_input[0].set_value("speed camera").run()
    assert "speed camera" not in words(app).lower()
