"""What a partner writes into the workbook is what is stored, whoever saved it, in whatever language."""

import io
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ingest import Folder, open_folder
from ingest.template import write_template
from tests.ingest.template import office
from tests.ingest.template.filling import fill, places, workshop
from tests.ingest.template.gold import check

SAMPLES = Path(__file__).resolve().parents[3] / "sample_data"
CASES, LANGUAGES = ("london", "new-york", "salvador"), ("en", "pt", "es")
PARTNER = "=Café & Roda @ 2"
EVERY = [(case, language) for case in CASES for language in LANGUAGES]


def opened(case: str, path: Path) -> Folder:
    """Open a copy of a sample case without any data."""
    path.mkdir(exist_ok=True)
    for name in ("engagement.toml", "codebook.csv", "benchmark.csv"):
        shutil.copy(SAMPLES / case / name, path)
    return open_folder(path)


@pytest.mark.parametrize(("case", "language"), EVERY)
def test_filled_by_openpyxl(case: str, language: str, tmp_path: Path) -> None:
    """If this fails, a partner's workbook comes in wrong in that language."""
    folder = opened(case, tmp_path)
    filling = workshop(folder.engagement)
    template = write_template(folder.engagement, PARTNER, language)
    filled = fill(template, places(template, filling, folder.engagement, language))
    check(folder, filled, filling, PARTNER)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Every case in every language, filled in and saved by one LibreOffice in all of its formats."""
    office.require()
    path = tmp_path_factory.mktemp("office")
    jobs = {}
    for case, language in EVERY:
        engagement = opened(case, path / case).engagement
        template = write_template(engagement, PARTNER, language)
        jobs[f"{case}-{language}"] = template, places(template, workshop(engagement), engagement, language)
    return office.write(path, jobs)


@pytest.mark.parametrize("ending", office.FILTERS)
@pytest.mark.parametrize(("case", "language"), EVERY)
def test_filled_by_libreoffice(case: str, language: str, ending: str, tmp_path: Path,
                               written: dict[str, dict[str, bytes]]) -> None:
    """If this fails, a partner who doesn't have Excel sends back a workbook that comes in wrong."""
    folder = opened(case, tmp_path)
    check(folder, written[f"{case}-{language}"][ending], workshop(folder.engagement), PARTNER, f"filled.{ending}")


def test_libreoffice_keeps_what_guides_and_guards(written: dict[str, dict[str, bytes]]) -> None:
    """If this fails, a workbook that went through LibreOffice has lost its lock, its lists or its keys."""
    start, ideas, counted, lists = load_workbook(io.BytesIO(written["london-en"]["xlsx"])).worksheets
    assert all(sheet.protection.sheet for sheet in (start, ideas, counted))
    assert [ideas[cell].protection.locked for cell in ("C2", "C3", "C4")] == [True, True, False]
    assert not ideas.column_dimensions["C"].protection.locked, "nobody can write below the frame"
    assert [counted[cell].protection.locked for cell in ("B4", "B5", "C5")] == [True, True, False]
    assert (ideas.row_dimensions[1].hidden, ideas.column_dimensions["A"].hidden) == (True, True)
    assert lists.sheet_state == "hidden"
    assert sum(rule.type == "list" for rule in ideas.data_validations.dataValidation) == 6
    assert counted["C12"].value is not None, "the total is gone"
