"""Handing in files: where they come from, in which order they are stored, what happens to refused ones."""

import re
from pathlib import Path

import pytest

from ingest import FileRefused, HandedIn, Store, from_path, ingest_path, ingest_several, open_folder
from ingest.workbook import guard

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
        (small / place / "x.csv").write_bytes(f"Your idea,Age\nShade {channel},20\n".encode())
        assert ingest_path(lite, small / place / "x.csv").channel == channel
    (small / "online" / "y.csv").write_bytes(b"Your idea,Age\nBins,20\n")
    assert ingest_path(lite, small / "online" / "y.csv", "phone").channel == "phone"


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
        ("bad.xlsx", "another_kind"), ("nowhere.csv", "unreadable_file"), ("online", "unreadable_file"),
        ("online.csv", None)]


def test_a_file_too_large_is_never_read(lite: Store, small: Path) -> None:
    """If this fails, a film of 2 GB that somebody dropped by mistake fills the memory before it is refused."""
    def read() -> bytes:
        raise AssertionError("the bytes were asked for")
    film = small / "film.xlsx"
    with film.open("wb") as file:
        file.truncate(2 << 30)
    outcomes = list(ingest_several(lite, [HandedIn("upload.xlsx", read, size=2 << 30), from_path(film)]))
    assert [o.refusal and o.refusal.code for o in outcomes] == ["too_big", "too_big"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device that never ends")
def test_a_device_is_not_read_for_ever(lite: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a wrong name on the command line fills the memory."""
    monkeypatch.setattr(guard, "MAX_BYTES", 1_000_000)
    [outcome] = ingest_several(lite, [from_path(Path("/dev/zero"))])
    assert outcome.refusal is not None
    assert outcome.refusal.code == "too_big"


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


def _totals(store: Store) -> tuple[int, int]:
    frames = store.frames()
    return len(frames.participants), len(frames.contributions)


def test_the_same_bytes_are_known_under_any_name_and_channel(lite: Store) -> None:
    """If this fails, a copy of a file under another name counts everybody again."""
    hall = b"Your idea,Age\nShade,20\nBins,30\n"
    outcomes = list(ingest_several(lite, [
        HandedIn("hall.csv", lambda: hall, "workshop"), HandedIn("copy of hall.csv", lambda: hall, "workshop"),
        HandedIn("hall.csv", lambda: hall), HandedIn("hall.csv", lambda: hall, "phone")]))
    assert [(o.receipt.stored, o.receipt.already_known) for o in outcomes if o.receipt] == [
        (2, 0), (0, 2), (0, 2), (0, 2)]
    assert [p.code for p in outcomes[-1].receipt.problems] == ["no_session", "same_file"]  # type: ignore[union-attr]
    assert _totals(lite) == (2, 2)


@pytest.mark.parametrize("data", [
    b"Your idea,Partner,Years lived\nShade,Quay,20\nBins,Quay,30\n",
    b"Submission ID,Your idea,Years lived\n1,Shade,20\n2,Bins,30\n"])
def test_following_the_receipts_advice_counts_nobody_twice(lite: Store, small: Path, data: bytes) -> None:
    """If this fails, adding a heading and handing the file in again, as the receipt says, doubles the people."""
    first = HandedIn("hall.csv", lambda: data, "workshop")
    [outcome] = ingest_several(lite, [first])
    assert "unknown_column" in [p.code for p in outcome.receipt.problems]  # type: ignore[union-attr]
    settings = small / "engagement.toml"
    text = settings.read_text(encoding="utf-8")
    better = re.sub(r'(id = "age"\n(?:.*\n)*?headings = { en = \[)', r'\1"Years lived", ', text, count=1)
    assert better != text
    settings.write_text(better, encoding="utf-8")
    lite.close()
    again = Store.open(open_folder(small))
    [outcome] = ingest_several(again, [first])
    assert outcome.receipt is not None
    assert (outcome.receipt.stored, outcome.receipt.already_known, outcome.receipt.set_aside) == (0, 2, 0)
    assert "read_anew" in [p.code for p in outcome.receipt.problems]
    assert list(again.frames().participants["state:age"]) == ["given", "given"]
    assert _totals(again) == (2, 2)
    again.undo(outcome.receipt.batch)
    assert _totals(again) == (2, 2)
    again.undo("b1")
    assert _totals(again) == (0, 0)


def test_a_row_that_stands_twice_is_read_anew_once(lite: Store, small: Path) -> None:
    """If this fails, a file with one row twice can't be handed in again once engagement.toml says more."""
    file = HandedIn("form.csv", lambda: b"Submission ID,Your idea,Sex\n1,Shade,Lady\n1,Shade,Lady\n", "online")
    list(ingest_several(lite, [file]))
    settings = small / "engagement.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('en = "Woman"', 'en = "Lady"'), encoding="utf-8")
    lite.close()
    again = Store.open(open_folder(small))
    [outcome] = ingest_several(again, [file])
    assert outcome.receipt is not None
    assert (outcome.receipt.stored, outcome.receipt.already_known) == (0, 2)
    assert list(again.frames().participants["category:sex"]) == ["f"]
    again.close()


def test_an_old_file_does_not_bring_back_an_old_head_count(lite: Store) -> None:
    """If this fails, handing in an old version again takes people out of the count, in silence."""
    for people in (20, 30, 20):
        rows = f"Partner:,Lantern\nDate:,2026-03-01\nPeople present:,{people}\nYour idea\nShade\n".encode()
        list(ingest_several(lite, [HandedIn("hall.csv", lambda rows=rows: rows, "workshop")]))
    assert list(lite.frames().sessions["people"]) == [30]


def test_two_partners_imports_with_the_same_words_both_stay(lite: Store) -> None:
    """If this fails, support is lost: two groups said the same thing, and one of them is dropped."""
    same = b"Your idea\nShade\nBins\n"
    outcomes = list(ingest_several(lite, [
        HandedIn("lantern.csv", lambda: same), HandedIn("harbour.csv", lambda: same + b"Trees\n")]))
    assert [o.receipt.stored for o in outcomes if o.receipt] == [2, 3]
