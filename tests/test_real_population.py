"""Real tables of population figures, through the same way in as everything else."""

import datetime as dt
import os
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

from analysis.reach import in_use, population
from ingest import Store, ingest_path, open_folder
from ingest.schema import names as c

ROOT = Path(__file__).parents[1]
VARIABLE = "FAIRHEARING_REAL_DATA"
CENSUS = Path(os.environ.get(VARIABLE) or Path(__file__).parents[2] / "shared" / "data") / "census"
WARSAW = CENSUS / "warsaw-2002-2014-raw.csv"

pytestmark = pytest.mark.skipif(
    not CENSUS.is_dir(), reason=f"no real data in {CENSUS}: put the folder there, or name its parent in {VARIABLE}")


@pytest.fixture
def warsaw(tmp_path: Path) -> Store:
    """An empty store of the documented engagement."""
    copytree(ROOT / "docs" / "examples" / "warsaw", tmp_path / "warsaw")
    return Store.open(open_folder(tmp_path / "warsaw"))


def written() -> pd.DataFrame:
    """Read the raw table in the plainest way there is."""
    return pd.read_csv(WARSAW, sep=";", usecols=range(7))


def test_every_row_of_the_raw_table_is_accounted_for(warsaw: Store) -> None:
    """If this fails, rows of a statistics office are lost, or set aside without a good reason."""
    raw = written()
    receipt = ingest_path(warsaw, WARSAW)
    assert (receipt.rows_read, receipt.stored, receipt.already_known, receipt.set_aside) == (530, 494, 0, 36)
    assert receipt.rows_read == len(raw)
    assert pd.Series([p.code for p in receipt.problems]).value_counts().to_dict() == {
        "figure_twice": 26, "nobody_in_area": 10}
    assert (receipt.kind, len(warsaw.frames().participants)) == ("population", 0)
    again = ingest_path(warsaw, WARSAW)
    assert (again.stored, again.already_known, again.set_aside) == (0, 494, 36)


def test_each_district_has_its_people(warsaw: Store) -> None:
    """If this fails, a district has other residents than the statistics office counted."""
    ingest_path(warsaw, WARSAW)
    raw, engagement = written(), warsaw.folder.engagement
    place = raw["Jednostka terytorialna"].str.removesuffix(" - dzielnica (8)").replace("M.st.Warszawa (1)", "Warszawa")
    raw = raw.assign(place=place).groupby(["place", "Lata"])["Wartość"].sum()
    figures = warsaw.figures()
    figures["place"] = figures[c.AREA].map(engagement.say_area)
    stored = figures.groupby(["place", c.YEAR])[c.POPULATION].sum()
    assert len(stored) == 19 * 13  # eighteen districts and the city, 2002 to 2014
    assert stored.to_dict() == {name: int(raw[name]) for name in stored.index}
    districts = figures[figures[c.AREA] != "Warszawa"].groupby(c.YEAR)[c.POPULATION].sum()
    assert districts.to_dict() == figures[figures[c.AREA] == "Warszawa"].groupby(c.YEAR)[c.POPULATION].sum().to_dict()


def test_undo_takes_the_whole_table_back(warsaw: Store) -> None:
    """If this fails, a table handed in by mistake stays what everybody is compared with."""
    warsaw.undo(ingest_path(warsaw, WARSAW).batch)
    assert warsaw.figures().empty


def test_the_newest_year_is_compared_with_while_it_is_new(warsaw: Store) -> None:
    """If this fails, people are compared with another year's city, or with one that is long gone."""
    ingest_path(warsaw, WARSAW)
    engagement = warsaw.folder.engagement
    used = in_use(warsaw.folder.benchmark, warsaw.figures(), engagement)
    raw = written()
    city = raw[(raw["Jednostka terytorialna"] == "M.st.Warszawa (1)") & (raw["Lata"] == 2014)]
    city = city.set_index("Płeć")["Wartość"]
    living = population(used, engagement, "gender")
    assert living.people.to_dict() == {"man": city["mężczyźni"], "woman": city["kobiety"]}
    assert population(used, engagement, "gender", ("bemowo",)).people.to_dict() == {"man": 55196, "woman": 62861}
    assert population(used, engagement, "district").people.to_dict()["bemowo"] == 55196 + 62861
    later = engagement.model_copy(update={"end": dt.date(2026, 5, 29)})
    refused = population(in_use(warsaw.folder.benchmark, warsaw.figures(), later), later, "gender")
    assert (refused.people.empty, [doubt.code for doubt in refused.refusals]) == (True, ["old"])


@pytest.mark.parametrize(("case", "file", "rows"), [
    ("london", "london-2021.csv", 1386), ("new-york", "new-york-2020.csv", 50),
    ("salvador", "brazil-2022-national.csv", 5)])
def test_plain_census_tables_come_in(tmp_path: Path, case: str, file: str, rows: int) -> None:
    """If this fails, a census table is set aside whole, or its people take part."""
    copytree(ROOT / "sample_data" / case, tmp_path / case)
    store = Store.open(open_folder(tmp_path / case))
    receipt = ingest_path(store, CENSUS / file)
    assert (receipt.rows_read, receipt.adds_up) == (rows, True)
    assert "no_header" not in {problem.code for problem in receipt.problems}
    assert store.frames().participants.empty
    store.close()


def test_five_year_bands_of_every_borough_add_up(tmp_path: Path) -> None:
    """If this fails, people of some age or borough are lost between the census and the comparison."""
    copytree(ROOT / "sample_data" / "london", tmp_path / "london")
    store = Store.open(open_folder(tmp_path / "london"))
    ingest_path(store, CENSUS / "london-2021.csv")
    raw, engagement = pd.read_csv(CENSUS / "london-2021.csv"), store.folder.engagement
    raw = raw[raw["dimension"] == "age"].set_index("category").groupby(level=0)["population"].sum()
    used = in_use(store.folder.benchmark.iloc[:0], store.figures(), engagement)
    living = population(used, engagement, "age")
    assert living.refusals == ()
    assert living.people["15-24"] == raw["Aged 15 to 19 years"] + raw["Aged 20 to 24 years"]
    children = [f"Aged {low} to {low + 4} years" for low in (5, 10)] + ["Aged 4 years and under"]
    assert living.total == raw.sum() - raw[children].sum()
    store.close()
