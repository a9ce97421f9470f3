"""Tables of population figures become figures; what can't be one is set aside with its reason."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import Folder, open_folder
from ingest.records import Batch, Figure
from ingest.schema.names import Unit
from ingest.understand import understand
from tests.make import text, xlsx

LONG = "Area,Dimension,Category,Population,Year\n"


def read(folder: Folder, data: bytes | str, name: str = "census.csv") -> Batch:
    """Understand a file; every row that was read is a figure or set aside."""
    batch = understand(folder.engagement, name, data.encode() if isinstance(data, str) else data)
    assert batch.rows_read == len(batch.figures) + len(batch.set_aside)
    assert batch.submissions == batch.tallies == batch.links == batch.sessions == []
    return batch


def told(batch: Batch) -> list[tuple[str, str, str | None, int]]:
    """Give area, dimension, category and people of each figure."""
    return [(f.area, f.dimension, f.category, f.people) for f in batch.figures]


def aside(batch: Batch) -> list[tuple[str, str]]:
    """Give code and cell of each row set aside."""
    return [(row.problem.code, row.problem.cell) for row in batch.set_aside]


def only(batch: Batch) -> Figure:
    """Give the one figure."""
    assert len(batch.figures) == 1
    return batch.figures[0]


@pytest.mark.parametrize("heading", [
    "area,dimension,category,population", "Bairro,Pergunta,Categoria,População",
    "Distrito,Pregunta,Respuesta,Población"])
def test_a_long_table_in_three_languages(folder: Folder, heading: str) -> None:
    """If this fails, somebody types a census table anew."""
    batch = read(folder, f"{heading}\nOld Town,Age,18-64,600\nThe Hill,sex,Mujer,70\nEl Muelle,Sexo,Man,50\n")
    assert told(batch) == [("Old Town", "age", "18-64", 600), ("hill", "sex", "f", 70), ("quay", "sex", "m", 50)]
    assert (batch.kind, batch.channel, batch.tool) == ("population", "import", "")


def test_everything_that_a_row_says(folder: Folder) -> None:
    """If this fails, nobody can tell on the screen where a figure comes from."""
    figure = only(read(folder, "Code,Area,Dimension,Category,Population,Source,Year,Geography,Status,Remark\n"
                               "X1,The Hill,Age,65+,\"1,200\",Office,2021,town,Census,rounded\n"))
    assert (figure.source, figure.year, figure.geography, figure.status) == ("Office", 2021, "town", "census")
    assert (figure.youngest, figure.oldest, figure.unit, figure.people) == (65, 130, Unit.PEOPLE, 1200)
    assert figure.place.extra == {"Code": "X1", "Remark": "rounded"}


def test_a_workbook_with_a_title(folder: Folder) -> None:
    """If this fails, only bare text files come in."""
    rows = [["People by sex"], [], ["Area", "Dimension", "Category", "Population"], ["The Hill", "Sex", "Woman", 70]]
    assert told(read(folder, xlsx(rows), "census.xlsx")) == [("hill", "sex", "f", 70)]


def test_finer_ages_add_up_and_others_stay_out(folder: Folder) -> None:
    """If this fails, people of 15 to 19 are compared with those of 18 to 64."""
    batch = read(folder, LONG + "".join(f"Old Town,Age,{band},10,2021\n" for band in (
        "Aged 4 years and under", "5-9", "10-14", "15-19", "18-19", "20-64", "65 and over", "Elderly")))
    assert [f.category for f in batch.figures] == ["0-17", "0-17", "0-17", None, "18-64", "18-64", "65+", None]
    assert [(p.code, p.cell, p.value) for p in batch.problems] == [
        ("ages_apart", "C5", "15-19"), ("figure_unmatched", "C9", "Elderly")]


def test_an_answers_spelling_is_no_band(folder: Folder) -> None:
    """If this fails, «under 20» counts as «under 18» because residents may say so."""
    toml = folder.path / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('"<18"', '"<18", "under 20"'), encoding="utf-8")
    figure = only(read(open_folder(folder.path), LONG + "Old Town,Age,Under 20,10,2021\n"))
    assert (figure.category, figure.youngest, figure.oldest) == (None, 0, 19)


def test_each_reason_to_set_a_row_aside(folder: Folder) -> None:
    """If this fails, a row that can't be used is used, or nobody learns why it wasn't."""
    batch = read(folder, LONG + text("""
        Elsewhere,Age,65+,10,2021
        Nowhere,Age,65+,0,2021
        The Hill,Shoe size,42,10,2021
        The Hill,Sex,Total,10,2021
        The Hill,Sex,Both sexes,10,2021
        The Hill,Sex,Not stated,10,2021
        The Hill,Sex,Woman,many,2021
        The Hill,Sex,Woman,10,2021
        The Hill,Sex,Woman,10,2021
        The Hill,Sex,Woman,11,2021
        Area,Dimension,Category,Population,Year
    """).decode())
    assert aside(batch) == [
        ("no_such_area", "A2"), ("nobody_in_area", "A3"), ("no_such_question", "B4"), ("total_figure", "C5"),
        ("total_figure", "C6"), ("unstated_group", "C7"), ("no_figure", "D8"), ("figure_twice", "A10"),
        ("changed_figure", "D11"), ("repeated_header", "A12")]
    assert told(batch) == [("hill", "sex", "f", 10)]


def test_an_unknown_group_is_kept_without_a_category(folder: Folder) -> None:
    """If this fails, nobody learns that a part of the population is missing from the comparison."""
    batch = read(folder, LONG + "The Hill,Sex,Other,10,2021\n")
    assert told(batch) == [("hill", "sex", None, 10)]
    assert [(p.code, p.cell) for p in batch.problems] == [("figure_unmatched", "C2")]


def test_a_place_that_is_nearly_spelt_so_is_said(folder: Folder) -> None:
    """If this fails, a figure goes to another area in silence."""
    batch = read(folder, LONG + "Old Townn,Sex,Woman,10,2021\nOld Townn,Sex,Man,10,2021\n")
    assert [f.area for f in batch.figures] == ["Old Town"] * 2
    assert [(p.code, p.value) for p in batch.problems] == [("place_guessed", "Old Townn → Old Town")]


@pytest.mark.parametrize(("rows", "unit"), [
    ("Area,Dimension,Category,Population\nThe Hill,Sex (households),Woman,10\n", Unit.HOUSEHOLDS),
    ("Area,Dimension,Category,Households\nThe Hill,Sex,Woman,10\n", Unit.HOUSEHOLDS),
    ("Area,Dimension,Category,Population,Unit\nThe Hill,Sex,Woman,10,households\n", Unit.HOUSEHOLDS),
    ("Area,Dimension,Category,Population,Geography\nThe Hill,Sex,Woman,10,\"town, households\"\n", Unit.HOUSEHOLDS),
    ("Area,Dimension,Category,Population\nThe Hill,Sex,Woman,10\n", Unit.PEOPLE)])
def test_households_are_no_people(folder: Folder, rows: str, unit: Unit) -> None:
    """If this fails, households are compared with people without a word."""
    assert only(read(folder, rows)).unit == unit


def test_what_counts_neither_is_set_aside(folder: Folder) -> None:
    """If this fails, square kilometres are residents."""
    assert aside(read(folder, "Area,Dimension,Category,Population,Unit\nThe Hill,Sex,Woman,10,%\n")) == [
        ("no_people_counted", "E2")]


@pytest.mark.parametrize(("name", "year", "code"), [
    ("census-2021.csv", 2021, "year_from_name"), ("census.csv", None, "no_year"), ("2002-2014.csv", None, "no_year")])
def test_a_file_without_years_says_so(folder: Folder, name: str, year: int | None, code: str) -> None:
    """If this fails, nobody sees how old a figure is, or that its year was taken from a name."""
    batch = read(folder, "Area,Dimension,Category,Population\nThe Hill,Sex,Woman,10\n", name)
    assert (only(batch).year, [p.code for p in batch.problems]) == (year, [code])
    assert only(batch).source == name.removesuffix(".csv").replace("-", " ")


def test_a_head_count_is_no_census(folder: Folder) -> None:
    """If this fails, the people in a room become the population of a town."""
    batch = understand(folder.engagement, "x.csv", b"Area,Question,Answer,People\nThe Hill,Sex,Woman,10\n")
    assert (batch.figures, len(batch.tallies)) == ([], 1)


def test_smaller_areas_add_up_to_ours(folder: Folder) -> None:
    """If this fails, the boroughs of a part of the city are taken for one another."""
    toml = folder.path / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace(
        'label = { en = "The Hill" }', 'label = { en = "The Hill" }, synonyms = { en = ["Upper", "Lower"] }'),
        encoding="utf-8")
    batch = read(open_folder(folder.path), LONG + "Upper,Sex,Woman,10,2021\nLower,Sex,Woman,10,2021\n")
    assert [(f.area, f.area_written, f.people) for f in batch.figures] == [
        ("hill", "Upper", 10), ("hill", "Lower", 10)]


def test_a_total_that_its_groups_do_not_add_up_to(folder: Folder) -> None:
    """If this fails, a slip in a census table decides who is missing, and the receipt says that all is well."""
    batch = read(folder, LONG + "Old Town,Sex,Woman,4500000,2024\nOld Town,Sex,Man,100,2024\n"
                 "Old Town,Sex,Total,9000000,2024\nThe Hill,Sex,Woman,700,2024\nThe Hill,Sex,Man,691,2024\n"
                 "The Hill,Sex,Not stated,30,2024\nThe Hill,Sex,Total,1422,2024\n")
    assert told(batch) == [("hill", "sex", "f", 700), ("hill", "sex", "m", 691)]
    assert aside(batch) == [("total_unlike", "D2"), ("total_unlike", "D3"), ("total_unlike", "D4"),
                            ("unstated_group", "C7"), ("total_figure", "C8")]
    assert {row.problem.value for row in batch.set_aside[:3]} == {"4500100 ≠ 9000000"}


@pytest.mark.parametrize("numbers", ["50,50", "51.5,48.5", "50.0,49.6", "0.515,0.485", "51 %,49 %"])
def test_percentages_are_no_people(folder: Folder, numbers: str) -> None:
    """If this fails, a town has a hundred residents."""
    woman, man = numbers.split(",")
    batch = read(folder, LONG + f"Old Town,Sex,Woman,{woman},2024\nOld Town,Sex,Man,{man},2024\n"
                 "Old Town,Sex,Total,100,2024\n")
    assert (told(batch), aside(batch)[:2]) == ([], [("percentages", "D2"), ("percentages", "D3")])
    assert aside(batch)[2][0] == "total_figure"


def test_a_hundred_people_are_people_where_the_table_says_so(folder: Folder) -> None:
    """If this fails, a hamlet can't be compared with anybody."""
    batch = read(folder, "Area,Dimension,Category,Population,Unit\nOld Town,Sex,Woman,50,people\n"
                         "Old Town,Sex,Man,50,people\n")
    assert [figure.people for figure in batch.figures] == [50, 50]


cells = st.sampled_from([None, "The Hill", "Old Town", "Nowhere", "Age", "Sex", "Woman", "15-19", "65+", "Total", "0",
                         7, "1,200", "many", "2021", "households", "Area", "é🙂", "not stated"])
rows = st.lists(st.lists(cells, max_size=7), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=rows, more=st.lists(st.sampled_from(["Year", "Unit", "Source", "Sex", "Remark", "Area"]), max_size=3))
def test_no_row_is_lost(folder: Folder, rows: list, more: list[str]) -> None:
    """If this fails, some row of some census table is neither used nor set aside."""
    table = [["Area", "Dimension", "Category", "Population", *more], *rows]
    filled = sum(any(cell is not None for cell in row) for row in rows)
    assert read(folder, xlsx(table), "x.xlsx").rows_read == filled
