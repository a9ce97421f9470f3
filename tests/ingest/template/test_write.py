"""What a partner sees: locked words, cells to write in, lists to choose from, in their language."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from ingest import Folder, open_folder
from ingest.rows.values import PREFER_NOT
from ingest.schema import fold
from ingest.template import write_template
from ingest.template.lists import prefer_not
from ingest.template.write import speaking
from ingest.workbook import open_file
from ingest.workbook.vocabulary import COMMON
from locales import LANGUAGES, _
from tests.ingest.template.test_round_trip import EVERY, SAMPLES

LABELS = {"partner": "Organisation", "date": "Date", "venue": "Venue", "area": "Area", "language": "Language",
          "people": "People present"}


def book(folder: Folder, language: str = "en", partner: str = "Lantern Circle") -> Workbook:
    """Write the workbook, and open it again."""
    return load_workbook(io.BytesIO(write_template(folder.engagement, partner, language)))


def written(workbook: Workbook) -> Iterator[Cell]:
    """Give all cells that hold anything."""
    return (cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None)


@pytest.mark.parametrize("partner", ["=1+1", "+441234", "-x", "@x", "=HYPERLINK(\"http://x.example\")"])
def test_no_name_is_a_formula(folder: Folder, partner: str) -> None:
    """If this fails, whoever names an organisation runs something on the computer of who opens the workbook."""
    own = [cell for cell in written(book(folder, partner=partner)) if cell.value == partner]
    assert len(own) == 4
    assert {(cell.data_type, cell.quotePrefix) for cell in own} == {("s", True)}


def test_formulas_are_totals_alone(folder: Folder) -> None:
    """If this fails, a label of engagement.toml became a formula."""
    formulas = [cell.value for cell in written(book(folder)) if cell.data_type == "f"]
    assert len(formulas) == len(folder.engagement.dimensions)
    assert all(formula.startswith("=IF(COUNT(") for formula in formulas)


def test_what_we_wrote_is_locked_and_the_rest_open(folder: Folder) -> None:
    """If this fails, headings change by a slip, or partners can't write."""
    workbook = book(folder)
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in workbook)
    assert [cell.coordinate for cell in written(workbook) if not cell.protection.locked] == []
    ideas = workbook["2 Ideas"]
    assert not any(ideas.column_dimensions[letter].protection.locked for letter in "BCDEFGH")
    assert ideas.freeze_panes == "A4"
    assert workbook["lists"].sheet_state == "hidden"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_is_shown_with_its_month_in_letters(folder: Folder, language: str) -> None:
    """If this fails, nobody sees that day and month were taken for each other; or a new language has no form."""
    start = book(folder, language).worksheets[0]
    forms = [cell.number_format for cell in start["C"] if cell.number_format != "General"]
    assert len(forms) == 1
    assert "mmmm" in forms[0]


def test_lists_offer_the_categories_and_not_to_say(folder: Folder) -> None:
    """If this fails, partners type what they could choose, each in another way."""
    workbook = book(folder, "es")
    lists = {column[0].value: [cell.value for cell in column[1:] if cell.value]
             for column in workbook["lists"].iter_cols()}
    with speaking("es"):
        assert lists["answer:sex"] == ["Mujer", "Hombre", prefer_not()]
    assert lists["area"] == ["The Hill", "El Muelle"]
    assert lists["language"] == ["Inglés", "Español"]
    ranges = {rule.formula1 for rule in workbook.worksheets[1].data_validations.dataValidation if rule.type == "list"}
    assert len(ranges) == len(folder.engagement.dimensions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_read_without_its_keys_too(language: str) -> None:
    """If this fails, what somebody copies out of the workbook is no longer understood in that language."""
    with speaking(language):
        assert fold(prefer_not()) in PREFER_NOT
        assert [kind for kind, word in LABELS.items() if fold(_(word)) not in map(fold, COMMON[kind])] == []
        assert fold(_("Votes")) in COMMON["supports"]
        assert fold(_("Participant number")) in COMMON["participant"]
        assert fold(_("People")) in COMMON["people"]


@pytest.mark.parametrize(("case", "language"), EVERY)
def test_small_printable_and_harmless(case: str, language: str) -> None:
    """If this fails, a sheet prints over many pages, has a name that Excel refuses, or is refused by ourselves."""
    folder = open_folder(Path(SAMPLES / case))
    data = write_template(folder.engagement, "Lantern Circle", language)
    assert open_file("x.xlsx", data)
    assert len(data) < 40_000
    for sheet in load_workbook(io.BytesIO(data)).worksheets[:3]:
        assert len(sheet.title) <= 31
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
        assert all(len(rule.prompt or "") <= 255 and len(rule.error or "") <= 255 and len(rule.promptTitle or "") <= 32
                   for rule in sheet.data_validations.dataValidation)
