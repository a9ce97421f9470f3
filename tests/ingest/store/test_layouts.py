"""What people said about layouts stays with the engagement, on each database, until somebody takes it back."""

from ingest import Mapping, Store, ingest_file

FIRST = b"Quem falou;Cosa pensi?\n1;More shade\n"
NEXT = b"Cosa pensi?;Quem falou\nMore lamps;7\n"
SAID = Mapping(("Quem falou", "Cosa pensi?"), {"quem falou": "participant", "cosa pensi": "question:idea"})


def test_the_next_file_of_a_layout_is_read_as_was_said(store: Store) -> None:
    """If this fails, staff correct the same columns for every file of a partner."""
    assert ingest_file(store, "a.csv", FIRST).stored == 0
    store.remember([SAID], "a.csv")
    assert ingest_file(store, "b.csv", NEXT).stored == 1
    assert list(store.frames().contributions["text"]) == ["More lamps"]
    assert store.layouts().find(SAID.headings) == SAID


def test_what_was_said_can_be_added_to_and_forgotten(store: Store) -> None:
    """If this fails, a wrong correction holds for ever, or a second one undoes the first."""
    store.remember([SAID], "a.csv")
    store.remember([Mapping(SAID.headings, {"quem falou": "ignore"}, {"age": {"x": "65+"}})], "b.csv")
    told = store.layouts().find(SAID.headings)
    assert told
    assert (told.columns["cosa pensi"], told.columns["quem falou"]) == ("question:idea", "ignore")
    assert list(store.layout_table()["file"]) == ["b.csv"]
    store.forget(told.key)
    assert len(store.layouts()) == 0


def test_files_handed_in_before_are_read_anew_when_handed_in_again(store: Store) -> None:
    """If this fails, rows set aside for their headings can never be put right."""
    assert ingest_file(store, "a.csv", FIRST).set_aside == 2
    store.remember([SAID], "a.csv")
    receipt = ingest_file(store, "a.csv", FIRST)
    assert (receipt.rows_read, receipt.stored, receipt.set_aside) == (1, 1, 0)
