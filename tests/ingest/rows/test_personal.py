"""What tells who somebody is: taken out of what is kept, and no more than that."""

import pytest

from ingest import Store
from ingest.files import ingest_file
from ingest.rows.personal import HIDDEN, coder_with, is_signature, mask, redact, redact_kept, redact_row, tells_who
from ingest.understand import understand
from tests.make import text


@pytest.mark.parametrize(("said", "kept"), [
    ("Signed: Tom Hughes tom4@mail.example", f"Signed: {HIDDEN}"),
    ("Ann Lee ann1@mail.example", HIDDEN),
    ("Contact: Ann Lee", f"Contact: {HIDDEN}"),
    ("call 07700 900123 after six", f"call {HIDDEN} after six"),
    ("(71) 99999-1234", HIDDEN),
    ("SE15 4QQ", HIDDEN),
    ("CPF 529.982.247-25", HIDDEN)])
def test_nothing_that_tells_who_somebody_is_stays_on_a_receipt(said: str, kept: str) -> None:
    """Receipts are kept as long as the store, and stand on a page."""
    assert redact(said) == kept
    assert redact(kept) == kept


@pytest.mark.parametrize("said", [
    "05-06-2026", "2026-03-04 10:00", "01.02.2026", "12,345,678", "1 234 567", "SE15", "Signed up at the door",
    "Contact the council about bins", "15 to 24", "niñ@s", "B2, B4 … 31 cells"])
def test_dates_sums_and_places_stay(said: str) -> None:
    """If this fails, nobody can tell from a receipt what is to be corrected."""
    assert redact(said) == said


def test_a_long_number_without_a_role_stays() -> None:
    """A cell under an unknown heading is kept with its row: an order's number is no telephone."""
    assert redact_kept("1234567890") == "1234567890"
    assert mask("1234567890") == HIDDEN


@pytest.mark.parametrize("number", [
    "ann@mail.example", "Ann Lee ann@mail.example", "07700900123", "+44 7700 900123", "Ann Lee", "Ann Lee (3)",
    "529.982.247-25"])
def test_a_number_that_tells_who_somebody_is_is_known(number: str) -> None:
    """Else it is stored as a submission's number, and segments hand it on «without personal data»."""
    assert tells_who(number)


@pytest.mark.parametrize("number", [
    "12", "LON-0063", "118273645546", "000123", "R_2tG8xYzAbCdEfGh", "f3b0c442-98fc-1c14-9afb-f4c8996fb924", "Total",
    "2026-03-04-0012", "A-7", "anonymous"])
def test_a_plain_number_stays_what_it_is(number: str) -> None:
    """Else meetings can't name it, and a mailing tool can't find whom it belongs to."""
    assert not tells_who(number)


def test_first_names_are_names_where_most_of_a_column_are_words() -> None:
    """«Ann» alone says nothing; under «Respondent», among «Bob» and «Cat», it is somebody."""
    assert tells_who("Ann", among_words=True)
    assert not tells_who("12", among_words=True)


@pytest.mark.parametrize("cells", [
    ["Signed: Tom Hughes tom4@mail.example", None], ["Signed:", "Tom Hughes", "tom4@mail.example"],
    ["Tom Hughes 07700 900123"], [None, "Assinado por", "Ana Invented"]])
def test_who_signed_below_a_table_is_nobody_more(cells: list[str | None]) -> None:
    """Else a footer is counted as a person."""
    assert is_signature(cells)
    assert "Hughes" not in str(redact_row(cells))


@pytest.mark.parametrize("cells", [
    ["More trees"], ["Contact: better buses, please"], ["Signed off too early", "Ana"], [3]])
def test_an_idea_is_no_signature(cells: list[str | int]) -> None:
    """Else people's words are set aside."""
    assert not is_signature(cells)


def test_a_code_is_the_same_in_every_file_and_another_with_another_secret() -> None:
    """By it the same person is known again; without the secret nobody can try addresses until one fits."""
    code = coder_with(lambda: b"a" * 32)
    assert code("Ann@mail.example") == code(" ann@mail.example ") != coder_with(lambda: b"b" * 32)("ann@mail.example")


def test_people_who_are_numbered_by_their_address_are_known_again(store: Store) -> None:
    """If this fails, addresses stand in the store, or whoever comes in a second file counts twice."""
    rows = ["Submission ID,Your idea,Age", "ann@mail.example,Shade,20", "bob@mail.example,Bins,30"]
    receipt = ingest_file(store, "one.csv", "\n".join(rows).encode(), "online")
    again = ingest_file(store, "two.csv", "\n".join([*rows, "cat@mail.example,Cars,40"]).encode(), "online")
    ids = store.frames().participants["source_id"]
    assert [p.code for p in receipt.problems] == ["numbers_tell_who"]
    assert (again.already_known, again.stored) == (2, 1)
    assert ids.str.startswith("person:").all()
    assert ids.is_unique


def test_postcodes_are_not_kept_with_a_row(store: Store) -> None:
    """A whole postcode is a few doors; who lives there is soon found."""
    batch = understand(store.folder.engagement, "x.csv", text("""
        Your idea,Age,Postcode
        Shade,20,SE15 4QQ
        Bins,30,N1 9GU
        """), "online")
    assert [submission.place.extra for submission in batch.submissions] == [{}, {}]
    assert "private_column" in [problem.code for problem in batch.problems]


def test_details_in_other_cells_are_not_kept(store: Store) -> None:
    """A column without a role, an answer nobody understands, a footer: none of them is what people said."""
    batch = understand(store.folder.engagement, "x.csv", text("""
        Your idea,Age,Details
        Shade,20,Ann Lee 07700 900123
        Bins,ann@mail.example,none
        Signed: Tom Hughes tom4@mail.example,,
        """), "online")
    assert len(batch.submissions) == 2
    assert not any(word in repr(batch) for word in ("ann@", "07700", "Hughes", "tom4"))
