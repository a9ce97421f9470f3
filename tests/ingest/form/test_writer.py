"""Posts that wait share a transaction; whoever waits is told the truth."""

from concurrent.futures import wait

import pytest
import sqlalchemy as sa

from ingest import Store, StoreError
from ingest.form import Writer
from ingest.form import writer as module
from tests.ingest.form.make import post


def test_what_is_answered_is_stored(store: Store) -> None:
    """If this fails, a thank-you page is a lie."""
    writer = Writer(store)
    waiting = [writer.put(post(f"Idea {i}"), f"device {i % 3}") for i in range(100)]
    wait(waiting)
    writer.close()
    assert len({future.result().receipt for future in waiting}) == 100
    assert len(store.frames().contributions) == 100


def test_who_goes_away_while_waiting_is_heard_all_the_same(store: Store) -> None:
    """If this fails, a telephone that loses its network in the wrong second stops the form for everybody."""
    writer = Writer(store)
    gone, waiting = writer.put(post("gone"), "one"), writer.put(post("here"), "two")
    gone.cancel()
    wait([waiting], timeout=30)
    writer.close()
    assert waiting.result().receipt
    assert sorted(store.frames().contributions["text"]) == ["gone", "here"]


def test_a_flood_waits_behind_itself() -> None:
    """If this fails, one machine that sends thousands keeps a workshop waiting."""
    writer = Writer(None)  # type: ignore[arg-type] - nothing is written here
    writer._thread = object()  # type: ignore[assignment]
    for i in range(1_000):
        writer.put(post(str(i)), "flood")
    writer.put(post("person"), "elsewhere")
    assert "person" in [one.texts["idea"] for one, _future in writer._next()]


def test_one_post_that_cannot_be_written_leaves_the_others(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, one odd post turns away everybody who sends in the same moment."""
    real = module.take_in

    def choosy(into, posts):
        if any(one.texts["idea"] == "odd" for one in posts):
            raise StoreError("unwritable", "no")
        return real(into, posts)

    monkeypatch.setattr(module, "take_in", choosy)
    writer = Writer(store)
    good, odd, fine = (writer.put(post(word), "device") for word in ("good", "odd", "fine"))
    wait([good, odd, fine])
    writer.close()
    assert good.result().receipt
    assert fine.result().receipt
    assert isinstance(odd.exception(), StoreError)


def test_a_full_disk_is_told_to_everybody_who_waits(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, people wait for ever, or are thanked for what isn't stored."""
    def full(_store, _posts):
        raise StoreError("store_busy", "disk full") from sa.exc.OperationalError("", {}, Exception("disk full"))

    monkeypatch.setattr(module, "take_in", full)
    writer = Writer(store)
    waiting = [writer.put(post(str(i)), "device") for i in range(5)]
    wait(waiting)
    writer.close()
    assert all(isinstance(future.exception(), StoreError) for future in waiting)
