"""Handing in files: where they come from, in which order they are stored, what happens to refused ones."""

from pathlib import Path

import pytest

from ingest import FileRefused, HandedIn, Store, from_path, ingest_path, ingest_several, open_folder

ONLINE = b"Submission ID,Your idea\n1,Shade\n2,Bins\n"
MINUTES = b"Online ID,Decision\n2,Taken up\n"


@pytest.fixture
def lite(small: Path):
    """A store in a file."""
    store = Store.open(open_folder(small))
    yield store
    store.close()


def test_the_folder_tells_the_channel(lite: Store, small: Path) -> None:
    """If this fails, a workshop's ideas are shown as online ones."""
    for place, channel in (("online", "online"), ("workshops", "workshop"), (".", "import")):
        (small / place / "x.csv").write_bytes(b"Your idea,Age\nShade,20\n")
        assert ingest_path(lite, small / place / "x.csv").channel == channel
    assert ingest_path(lite, small / "online" / "x.csv", "phone").channel == "phone"


def test_minutes_wait_for_the_export_they_name(lite: Store) -> None:
    """If this fails, whoever drops minutes and export together gets every decision set aside."""
    files = [HandedIn("minutes.csv", lambda: MINUTES), HandedIn("online.csv", lambda: ONLINE)]
    outcomes = list(ingest_several(lite, files))
    assert [(o.file, o.receipt and o.receipt.stored) for o in outcomes] == [("online.csv", 2), ("minutes.csv", 1)]


def test_a_refused_file_stops_no_other(lite: Store, small: Path) -> None:
    """If this fails, one damaged workbook keeps nineteen partners' files out."""
    files = [HandedIn("bad.xlsx", lambda: b"%PDF-1.7"), from_path(small / "nowhere.csv"), from_path(small / "online"),
             HandedIn("online.csv", lambda: ONLINE)]
    outcomes = list(ingest_several(lite, files))
    assert [(o.file, o.refusal and o.refusal.code) for o in outcomes] == [
        ("bad.xlsx", "not_a_workbook"), ("nowhere.csv", "unreadable_file"), ("online", "unreadable_file"),
        ("online.csv", None)]


def test_a_missing_file_is_refused_in_words(lite: Store, small: Path) -> None:
    """If this fails, a typing error in a file's name is a crash."""
    with pytest.raises(FileRefused, match="nowhere"):
        ingest_path(lite, small / "nowhere.csv")


def test_progress_goes_from_nothing_to_all(lite: Store) -> None:
    """If this fails, the progress bar tells nothing."""
    seen: list[tuple[str, float]] = []
    list(ingest_several(lite, [HandedIn("online.csv", lambda: ONLINE)], lambda *said: seen.append(said)))
    assert [done for _, done in seen] == sorted(done for _, done in seen)
    assert seen[-1] == ("online.csv", 1)
