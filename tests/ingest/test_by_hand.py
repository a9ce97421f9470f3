"""What staff say of a meeting whose file is silent: the same keys as if the sheet had said it, now and later."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from ingest import FileRefused, HandedIn, Receipt, Store, ingest_several, look_at, open_folder
from ingest.by_hand import ByHand, of_receipt, said, typed
from ingest.explain import brings
from ingest.problems import Problem
from ingest.records import Session
from tests.make import xlsx

DATE = dt.date(2026, 3, 5)
IDEAS = [["Your idea", "Age"], ["Shade", 20], ["Bins", 30]]
SILENT = xlsx([["People present: 9"], *IDEAS])
DAY, ALL = ByHand(DATE), ByHand(DATE, "Old Mill", "Quay Club")


@pytest.fixture
def lite(small: Path):
    """A store in a file."""
    store = Store.open(open_folder(small))
    yield store
    store.close()


def _hand_in(store: Store, data: bytes, by_hand: ByHand | None = None, name: str = "table 2.xlsx") -> Receipt:
    [outcome] = ingest_several(store, [HandedIn(name, lambda: data, by_hand=by_hand)])
    assert outcome.receipt, outcome.refusal
    return outcome.receipt


def _given(receipt: Receipt) -> list[tuple[str, str]]:
    return [(p.code, p.value) for p in receipt.problems if "given" in p.code]


def _meetings(store: Store) -> list[tuple[Any, ...]]:
    """List the meetings: name, day, venue, partner; empty where nobody knows."""
    told = store.frames().sessions[["session", "date", "venue", "partner"]].astype({"date": "str"}).fillna("")
    return [tuple(row) for row in told.itertuples(index=False)]


def test_it_is_read_as_if_the_sheet_had_said_it(lite: Store) -> None:
    """If this fails, a file with the date typed and its corrected version with the date in it count everybody twice."""
    first = _hand_in(lite, SILENT, ALL)
    assert (first.stored, first.channel) == (2, "workshop")
    assert _given(first) == [("date_given", "2026-03-05"), ("venue_given", "Old Mill"), ("partner_given", "Quay Club")]
    assert "given by staff" in next(p.message for p in first.problems if p.code == "date_given")
    lines = [["Date: 5/3/2026"], ["Partner: Quay Club"], ["Venue: Old Mill"], ["People present: 9"]]
    corrected = _hand_in(lite, xlsx([*lines, *IDEAS]), name="another name.xlsx")
    assert (corrected.stored, corrected.already_known) == (0, 2)
    assert len({name for name, *_ in _meetings(lite)}) == 1


def test_the_same_bytes_are_read_the_same_way_again(lite: Store) -> None:
    """If this fails, a file that is handed in again loses its date, or is a second meeting."""
    _hand_in(lite, SILENT, DAY)
    before = _meetings(lite)
    for again in (_hand_in(lite, SILENT), _hand_in(lite, SILENT, DAY), _hand_in(lite, SILENT, DAY, "copy.xlsx")):
        assert (again.stored, again.already_known) == (0, 2)
        assert _given(again) == [("date_given", "2026-03-05")]
    assert set(_meetings(lite)) == set(before)
    otherwise = _hand_in(lite, SILENT, ByHand(dt.date(2026, 3, 6)))
    assert (otherwise.already_known, _given(otherwise)) == (
        2, [("date_given", "2026-03-05"), ("given_otherwise", "b1")])


def test_a_file_that_stands_without_a_date_is_not_given_one_beside_it(lite: Store) -> None:
    """If this fails, one meeting stands in the store twice, once with its day and once without."""
    assert "no_session" in [p.code for p in _hand_in(lite, SILENT).problems]
    assert _given(_hand_in(lite, SILENT, DAY)) == [("given_otherwise", "b1")]
    assert {day for _, day, *_ in _meetings(lite)} == {""}


def test_an_upload_taken_back_comes_again_with_its_date_or_another(store: Store) -> None:
    """If this fails, undoing and redoing an upload loses what was said, or a wrong date can never be put right."""
    before = _hand_in(store, SILENT, ALL), _meetings(store)
    store.undo("b1")
    assert (_hand_in(store, SILENT).stored, _meetings(store)) == (before[0].stored, before[1])
    store.undo("b2")
    other = _hand_in(store, SILENT, ByHand(dt.date(2026, 3, 6)))
    assert (other.stored, _given(other)) == (2, [("date_given", "2026-03-06")])
    store.undo("b3")
    assert _given(_hand_in(store, SILENT, ByHand())) == [], "somebody took the date out"


def test_what_the_file_says_itself_wins_and_the_receipt_says_so(lite: Store) -> None:
    """If this fails, a slip on the command line moves a meeting whose sheet tells its day."""
    own = _hand_in(lite, xlsx([["Date: 9/3/2026"], *IDEAS]), ByHand(DATE, "Old Mill"))
    assert _given(own) == [("given_not_used", "2026-03-05"), ("venue_given", "Old Mill")]
    assert {day for _, day, *_ in _meetings(lite)} == {"2026-03-09"}


def test_a_row_that_tells_its_own_day_keeps_it(lite: Store) -> None:
    """If this fails, the typed date overwrites rows that knew better, or rows without a day get none."""
    receipt = _hand_in(lite, xlsx([["Partner", "Your idea", "Date"], ["Quay Club", "Shade", "9/3/2026"],
                                   ["Quay Club", "Bins", None]]), DAY)
    assert _given(receipt) == [("date_given", "2026-03-05")]
    assert {day for _, day, *_ in _meetings(lite)} == {"2026-03-09", "2026-03-05"}


def test_a_date_nobody_can_read_can_be_said_by_hand(lite: Store) -> None:
    """If this fails, the receipt says that there is no date beside the date that was given."""
    vague = xlsx([["Date: some day in spring"], *IDEAS])
    assert "unknown_date" in [p.code for p in look_at(lite, HandedIn("a.xlsx", lambda: vague)).problems]
    receipt = _hand_in(lite, vague, DAY)
    assert {"unknown_date", "no_date"} & {p.code for p in receipt.problems} == set()
    assert _given(receipt) == [("date_given", "2026-03-05")]


def test_nothing_is_invented(lite: Store) -> None:
    """If this fails, a meeting of which nobody said the day has one, or nobody is told that it has none."""
    receipt = _hand_in(lite, xlsx([["Partner: Quay Club"], *IDEAS]))
    assert [p.code for p in receipt.problems] == ["no_date"]
    assert {day for _, day, *_ in _meetings(lite)} == {""}
    online = _hand_in(lite, b"Submission ID,Your idea\n1,Shade\n", DAY, "online.csv")
    assert _given(online) == [("given_not_used", "2026-03-05")], "an online form is no meeting"


def test_the_preview_says_what_can_be_said_and_what_was(lite: Store) -> None:
    """If this fails, the page offers no field for what is missing, or one that does nothing."""
    seen = look_at(lite, HandedIn("a.xlsx", lambda: SILENT))
    assert (seen.silent, seen.by_hand, seen.known_from, seen.meetings) == (("day", "venue", "partner"), ByHand(), "", 1)
    assert "Nothing is stored yet." in brings(seen)
    _hand_in(lite, SILENT, DAY)
    seen = look_at(lite, HandedIn("a.xlsx", lambda: SILENT, by_hand=ByHand(venue="Old Mill")))
    assert (seen.by_hand, seen.known_from) == (DAY, "b1")
    assert "stored already, as the upload «b1»" in brings(seen)
    assert "given_otherwise" in [p.code for p in seen.problems]


def test_partners_that_are_known(lite: Store) -> None:
    """If this fails, one partner is typed in three spellings, because nobody is offered its name."""
    assert lite.partners() == []
    _hand_in(lite, SILENT, ALL)
    assert lite.partners() == ["Quay Club"]


def test_what_is_typed_in_a_command() -> None:
    """If this fails, a date is given to twenty files at once, or a wrong one to a meeting."""
    assert typed(None, None, None, "dmy", 0) is None
    assert typed("5/3/2026", " Old Mill ", "", "dmy", 1) == ByHand(DATE, "Old Mill")
    for day, files, code in (("2026-03-05", 2, "not_one_file"), ("2026-03-05", 0, "not_one_file"),
                             ("soon", 1, "unknown_date")):
        with pytest.raises(FileRefused) as refused:
            typed(day, None, None, "dmy", files)
        assert refused.value.code == code


@pytest.mark.parametrize(("told", "filled"), [
    (Session(""), Session("", "Quay Club", "Old Mill", day=DATE)),
    (Session("", "Hill Club", day=dt.date(2026, 3, 9)), Session("", "Hill Club", "Old Mill", day=dt.date(2026, 3, 9)))])
def test_it_fills_in_and_overwrites_nothing(told: Session, filled: Session) -> None:
    """If this fails, what was typed takes the place of what a sheet says."""
    assert ALL.over(told) == filled


def test_the_receipt_is_the_memory() -> None:
    """If this fails, what was said is forgotten, or nothing said reads as something."""
    problems: list[Problem] = list(ALL.problems(("day", "venue", "partner")))
    assert of_receipt([(p.code, p.value) for p in problems]) == ALL
    assert of_receipt([("no_date", "x")]) == ByHand() == said(None, "  ", None)
