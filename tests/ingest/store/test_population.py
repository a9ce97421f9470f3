"""Population figures in the store: never people, nothing twice, everything can be taken back."""

from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from ingest import Receipt, Store, ingest_file, open_folder
from ingest.schema import names as c
from ingest.store.engine import MIGRATIONS, connect, writing
from ingest.store.tables import metadata

CENSUS = b"Area,Dimension,Category,Population,Year\nOld Town,Sex,Woman,600,2021\nOld Town,Sex,Man,400,2021\n"
MORE = CENSUS + b"Old Town,Sex,Woman,500,2011\nThe Hill,Sex,Other,5,2021\n"


def sums(receipt: Receipt) -> tuple[int, int, int, int]:
    """Give rows read, stored, known, set aside; checked that they add up."""
    assert receipt.adds_up
    return receipt.rows_read, receipt.stored, receipt.already_known, receipt.set_aside


def people(store: Store) -> list[int]:
    """Give the figures, sorted."""
    return sorted(store.figures()[c.POPULATION])


def test_figures_are_no_participants(store: Store) -> None:
    """If this fails, a census makes a million people take part."""
    receipt = ingest_file(store, "census.csv", CENSUS, "workshop")
    assert (sums(receipt), receipt.kind, receipt.tallies) == ((2, 2, 0, 0), "population", 0)
    assert all(frame.empty for frame in vars(store.frames()).values())
    figures = store.figures()
    assert set(figures) == {c.BATCH, *c.FIGURE_COLUMNS}
    assert figures[c.YEAR].tolist() == [2021, 2021]


def test_twice_adds_nothing_and_undo_hands_on(store: Store) -> None:
    """If this fails, a table handed in twice doubles the town, or taking one back loses what two told."""
    first = ingest_file(store, "census.csv", CENSUS)
    assert sums(ingest_file(store, "census.csv", CENSUS)) == (2, 0, 2, 0)
    assert sums(ingest_file(store, "more.csv", MORE)) == (4, 2, 2, 0)
    store.undo(first.batch)
    assert people(store) == [5, 400, 500, 600]
    store.undo("b2")
    store.undo("b3")
    assert people(store) == []


def test_another_figure_for_the_same_group_is_set_aside(store: Store) -> None:
    """If this fails, two sources are added up, or the later one wins in silence."""
    ingest_file(store, "census.csv", CENSUS)
    other = ingest_file(store, "other.csv", CENSUS.replace(b"600", b"601"))
    assert sums(other) == (2, 0, 1, 1)
    assert [(p.code, p.cell, p.value) for p in other.problems] == [("changed_figure", "D2", "601")]


def test_a_group_that_gets_its_place_is_read_anew(store: Store) -> None:
    """If this fails, the receipt's advice leads to a figure that is never used, or counts twice."""
    ingest_file(store, "more.csv", MORE)
    toml = store.folder.path / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace(
        'es = "Hombre" } }', 'es = "Hombre" }, synonyms = { en = ["Other"] } }'), encoding="utf-8")
    known = Store(store.engine, open_folder(store.folder.path))
    assert sums(ingest_file(known, "more.csv", MORE)) == (4, 0, 4, 0)
    assert known.figures().set_index(c.WRITTEN)[c.CATEGORY].to_dict()["Other"] == "m"


def test_an_older_store_is_brought_up(small: Path, tmp_path: Path) -> None:
    """If this fails, whoever updates the program can't open the engagement any more."""
    engine = connect(small / "fairhearing.db", "small")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    copytree(small, tmp_path / "again")
    store = Store.open(open_folder(small))
    assert sums(ingest_file(store, "census.csv", CENSUS)) == (2, 2, 0, 0)
    store.close()


def test_the_migrations_make_the_tables(store: Store) -> None:
    """If this fails, a store made today lacks what the program writes."""
    with store.engine.begin() as connection:
        found = sa.inspect(connection)
        made = {name: {column["name"] for column in found.get_columns(name)} for name in metadata.tables}
    assert made == {name: {column.name for column in table.columns} for name, table in metadata.tables.items()}


@pytest.mark.parametrize("year", ["", "2021"])
def test_a_missing_year_stays_missing(store: Store, year: str) -> None:
    """If this fails, a figure without a year is as new as can be."""
    ingest_file(store, "c.csv", f"Area,Dimension,Category,Population,Year\nOld Town,Sex,Man,4,{year}\n".encode())
    expected = pd.array([int(year) if year else None], dtype="Int64")
    assert list(store.figures()[c.YEAR].isna()) == [not year]
    assert store.figures()[c.YEAR].dtype == expected.dtype
