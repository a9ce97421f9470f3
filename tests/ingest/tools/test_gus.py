"""GUS BDL: the export of Poland's statistics office, read without a mapping."""

from pathlib import Path

import pytest

from ingest import Folder, open_folder
from ingest.records import Batch
from ingest.understand import understand

ROOT = Path(__file__).parents[3]
HEADER = '"Kod";"Jednostka terytorialna";"Wiek";"Płeć";"Lata";"Jednostka miary";"Wartość";\n'


@pytest.fixture
def warsaw() -> Folder:
    """The documented example."""
    return open_folder(ROOT / "docs" / "examples" / "warsaw")


def read(folder: Folder, rows: str, header: str = HEADER) -> Batch:
    """Understand an export."""
    return understand(folder.engagement, "export.csv", (header + rows).encode())


def test_a_district_by_sex_and_year(warsaw: Folder) -> None:
    """If this fails, the raw table of a statistics office is set aside row by row."""
    batch = read(warsaw, '"1465028";"Bemowo - dzielnica (8)";"ogółem";"mężczyźni";"2014";"osoba";55196;\n'
                         '"1465178";"Włochy - dzielnica (8)";"ogółem";"kobiety";"2002";"osoba";20500;\n')
    assert [(f.area, f.dimension, f.category, f.people, f.year, f.source, f.status) for f in batch.figures] == [
        ("bemowo", "gender", "man", 55196, 2014, "GUS BDL", "census"),
        ("wlochy", "gender", "woman", 20500, 2002, "GUS BDL", "census")]
    assert (batch.tool, batch.problems, batch.set_aside) == ("GUS BDL", [], [])


def test_the_city_has_two_names_and_counts_once(warsaw: Folder) -> None:
    """If this fails, a city has twice as many residents."""
    batch = read(warsaw, '"1465000";"Powiat m. st. Warszawa";"ogółem";"kobiety";"2014";"osoba";939250;\n'
                         '"1465011";"M.st.Warszawa (1)";"ogółem";"kobiety";"2014";"osoba";939250;\n'
                         '"1432000";"Powiat warszawski zachodni";"ogółem";"kobiety";"2014";"osoba";58000;\n')
    assert [(f.area, f.people) for f in batch.figures] == [("Warszawa", 939250)]
    assert [row.problem.code for row in batch.set_aside] == ["figure_twice", "no_such_area"]


def test_two_questions_at_once_are_no_figure_of_one(warsaw: Folder) -> None:
    """If this fails, the women of one age are all women, or people are counted once per question."""
    batch = read(warsaw, '"1";"Bemowo - dzielnica (8)";"0-4";"kobiety";"2014";"osoba";3000;\n'
                         '"1";"Bemowo - dzielnica (8)";"ogółem";"ogółem";"2014";"osoba";118057;\n'
                         '"1";"Powiat m. st. Warszawa";"ogółem";"ogółem";"2014";"osoba";1735442;\n')
    assert [(f.area, f.dimension, f.category, f.people) for f in batch.figures] == [
        ("bemowo", "district", "bemowo", 118057)]
    assert [row.problem.code for row in batch.set_aside] == ["crossed_figure", "total_figure"]


def test_the_total_of_all_questions_is_compared_with_the_groups_of_each(warsaw: Folder) -> None:
    """If this fails, the totals of an office's own table are believed unread."""
    batch = read(warsaw, "".join(f'"1";"Bemowo";"ogółem";"{sex}";"2014";"osoba";{n};\n' for sex, n in (
        ("kobiety", 62861), ("mężczyźni", 5519), ("ogółem", 118057))))
    assert [(f.dimension, f.people) for f in batch.figures] == [("district", 118057)]
    assert [(row.problem.code, row.problem.value) for row in batch.set_aside] == [
        ("total_unlike", "68380 ≠ 118057")] * 2


def test_the_newer_form_of_the_export(warsaw: Folder) -> None:
    """If this fails, an export made today is not recognised."""
    batch = read(warsaw, "1465028;Bemowo;ogółem;mężczyźni;2014;55196;osoba;\n",
                 "Kod;Nazwa;Wiek;Płeć;Rok;Wartosc;Jednostka miary;Atrybut\n")
    assert [(f.area, f.category, f.people) for f in batch.figures] == [("bemowo", "man", 55196)]
