"""Real tables of population figures, through the same way in as everything else."""

import os
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

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
