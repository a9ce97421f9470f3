"""Uploads that still want somebody."""

from ingest import Store, ingest_file
from ingest.incomplete import incomplete


def test_a_file_that_was_read_completely_is_not_among_them(store: Store) -> None:
    """If this fails, staff look for a fault where there is none, or miss a row that was set aside."""
    ingest_file(store, "good.csv", b"Response ID,Your idea\n1,More trees\n", "online")
    assert incomplete(store) == []
    changed = ingest_file(store, "changed.csv", b"Response ID,Your idea\n1,Fewer trees\n", "online")
    assert changed.set_aside == 1
    unread = ingest_file(store, "odd.csv", b"Response ID,Your idea,Shoe size\n2,Bins,44\n", "online")
    assert incomplete(store) == [unread.batch, changed.batch]
    store.undo(changed.batch)
    assert incomplete(store) == [unread.batch]


def test_a_total_is_no_loss_and_a_file_is_named_once(store: Store) -> None:
    """If this fails, a file that is read as it should be, or was explained, is named for ever."""
    sums = ingest_file(store, "sums.csv", b"Name,Your idea,Your age\n1,Bins,20\n2,Trees,30\nTotal,2,\n", "workshop")
    assert sums.set_aside == 1
    assert incomplete(store) == []
    odd = b"Response ID,Your idea,Shoe size\n2,Bins,44\n"
    ingest_file(store, "odd.csv", odd, "online")
    again = ingest_file(store, "odd again.csv", odd, "online")
    assert incomplete(store) == [again.batch]
