"""Sheets for workshops: in their language, with the way to their page, and readable where a font is missing."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator

import pytest

import locales
from ingest import Folder
from ingest.errors import FairHearingError
from ingest.schema import Decision, Engagement, Published, PublishedSession, PublishedTheme
from ingest.schema.names import Decided
from pages.form import sheets
from pages.form.visit import Visit

DAY = dt.date(2026, 5, 1)
MET = PublishedSession(slug="KCCFJT6TGP", session="kestrel club", partner="Kestrel Club (invented)", venue="Tea room",
                       date=dt.date(2026, 3, 4), language="es", spoken=("trees",))
AGAIN = MET.model_copy(update={"slug": "2CCFJT6TGP", "spoken": ()})
FILE = PublishedSession(slug="7CCFJT6TGP", session="Ana's notes")


def decision(number: int, theme: str, words: dict[str, str]) -> Decision:
    """Make a decision."""
    return Decision(number=number, themes=(theme,), status=Decided.DONE, words=words, who="Us (invented)", date=DAY)


SHOWN = Published(
    rounded_to=10, sessions=[MET, AGAIN, FILE],
    themes=[PublishedTheme(theme=name, label={"en": name.title()}, texts=0) for name in ("trees", "bins", "ponds")],
    decisions=[decision(1, "bins", {"en": "Larger #bins"}), decision(2, "trees", {"en": "Trees", "es": "Diez tilos"})])


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    """What is said after a sheet is said in English again."""
    yield
    locales.use(locales.DEFAULT)


@pytest.fixture
def engagement(folder: Folder) -> Engagement:
    """The tiny engagement, whose form has an address."""
    own = folder.engagement
    return own.model_copy(update={"form": own.form.model_copy(update={"address": "https://street.invalid/"})})


def test_a_sheet_says_what_the_workshop_spoke_of_first_and_where_to_read_on(engagement: Engagement) -> None:
    """If this fails, people without an account are told nothing of their own, or can't find the rest."""
    data = sheets.said(MET, SHOWN, engagement, DAY, Visit("es"))
    assert [[one["text"] for one in part["answers"]] for part in data["sections"]] == [["Diez tilos"], ["Larger #bins"]]
    assert data["sections"][1]["answers"][0]["language"] == "en"
    assert data["sections"][1]["answers"][0]["note"]
    assert data["meeting"].startswith("Kestrel Club (invented) · Tea room · ")
    assert data["open"] == "Ponds"
    assert data["address"] == "https://street.invalid/answers/session/KCCFJT6TGP"
    quiet = sheets.said(AGAIN, SHOWN, engagement, DAY, Visit("es"))
    assert [part["heading"] for part in quiet["sections"]] == [""], "nothing is called theirs where that can't be said"
    assert "Ana" not in str(sheets.said(FILE, SHOWN, engagement, DAY, Visit("en"))), "the name of a file"


def test_each_workshop_gets_a_pdf_in_its_language_or_in_all(engagement: Engagement) -> None:
    """If this fails, a workshop has no sheet, or one in another's language, or one takes another's place."""
    with zipfile.ZipFile(io.BytesIO(sheets.zipped(SHOWN, engagement, DAY))) as archive:
        made = {name: archive.read(name) for name in archive.namelist()}
    assert list(made) == ["2026-03-04-kestrel-club-invented-es.pdf",
                          "2026-03-04-kestrel-club-invented-2CCFJT6TGP-es.pdf", "small-en.pdf", "small-es.pdf"]
    assert {data[:4] for data in made.values()} == {b"%PDF"}


def test_without_a_font_a_sheet_is_a_page_that_loads_nothing(
        engagement: Engagement, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a language without a font on this computer has no sheet, or an office without network."""
    code = "missing_letter"

    def lacking(*_asked: object) -> list[str]:
        raise FairHearingError(code, "no font")
    monkeypatch.setattr(sheets, "families_for", lacking)
    made = dict(sheets.files(SHOWN, engagement, DAY))
    page = made["2026-03-04-kestrel-club-invented-es.html"].decode()
    assert '<html lang="es"' in page
    assert "Larger #bins" in page
    assert re.findall(r'(?:src|href)="([^,"]*)', page) == ["data:image/svg+xml;base64"]
    code = "anything else"
    with pytest.raises(FairHearingError):
        dict(sheets.files(SHOWN, engagement, DAY))
    bare = engagement.model_copy(update={"form": engagement.form.model_copy(update={"address": ""})})
    assert sheets.said(MET, SHOWN, bare, DAY, Visit("es"))["code"] == "", "a code that leads nowhere"
