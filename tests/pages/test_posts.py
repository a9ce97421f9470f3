"""What comes by the online form is on the dashboard at once, and staff see what isn't counted."""

from pathlib import Path

import pytest

from ingest import Store, open_folder
from ingest.form import Partner, Post, make_links, new_id, take_in
from tests.ingest.form.make import post
from tests.pages.seen import Visit, click, words


@pytest.fixture
def store(london: Path) -> Store:
    """The store of the case on the dashboard, as another process has it open."""
    return Store.open(open_folder(london))


def test_what_arrives_is_on_the_dashboard_without_a_restart(visit: Visit, london: Path, store: Store) -> None:
    """When it fails, staff at a workshop look at a screen that knows nothing of what people just sent."""
    app = visit(london, "about")
    assert "Kestrel Street Tenants (invented)" not in words(app)
    link, = make_links(store, [Partner("Kestrel Street Tenants (invented)", None, ("en",), ("Hall",))])
    before = store.version()
    for i in range(30):
        take_in(store, [post(f"More benches, please {i}", link=link.code, answers={})])
    assert store.version() != before
    frames = store.frames()
    ours = frames.participants[frames.participants["partner"] == "Kestrel Street Tenants (invented)"]
    assert set(ours["channel"]) == {"online"}
    app.run()
    assert "Online form, " in words(app)


def test_staff_see_what_is_not_counted_and_let_it_in(visit: Visit, london: Path, store: Store) -> None:
    """When it fails, words that were taken for spam are never heard."""
    assert "From the online form" not in words(visit(london, "upload"))
    idea = next(iter(store.folder.engagement.questions)).id
    take_in(store, [Post(new_id(), "en", {idea: "A very short idea"}, {}, took=1.0)])
    app = visit(london, "upload")
    assert "0 counted, 1 set aside, 0 taken back" in words(app)
    assert "A very short idea" in words(app)
    click(app, "Let it in")
    assert "1 counted, 0 set aside, 0 taken back" in words(app)
    assert "A very short idea" in store.frames().contributions["text"].tolist()
