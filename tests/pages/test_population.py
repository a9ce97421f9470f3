"""Population figures on the screens: which are in use, with whom somebody is compared, and why not."""

from pathlib import Path

from ingest import Store, ingest_file, open_folder
from tests.pages.seen import Visit, click, hand_in, words

NEWER = (b"Area,Dimension,Category,Population,Year,Source\n"
         b"London,Sex,Female,3700000,2025,Office\nLondon,Sex,Male,3500000,2025,Office\n")
HOMES = NEWER.replace(b"Source\n", b"Source,Unit\n").replace(b"Office\n", b"Office,households\n")


def take_in(folder: Path, table: bytes) -> None:
    """Hand a table in, as the command does."""
    store = Store.open(open_folder(folder))
    assert ingest_file(store, "census.csv", table).stored == 2
    store.close()


def test_each_chart_says_with_how_many_people_it_compares(visit: Visit, prepared: Path) -> None:
    """If this fails, a share has no denominator."""
    told = words(visit(prepared, "reach"))
    assert "Compared with 7,200,000 people in London." in told
    assert "households in London. The population figures count households; those who took part are people." in told
    assert "The population figures are of all ages; only people from 15 on were asked." in told


def test_a_newer_table_is_used_and_said(visit: Visit, london: Path) -> None:
    """If this fails, a table that was handed in changes nothing, or changes it in silence."""
    take_in(london, NEWER)
    assert "Population figures: Office, 2025." in words(visit(london, "reach"))
    told = words(visit(london, "about"))
    assert "the figures of 2025 that were handed in are used instead of those of 2021" in told
    assert "handed in" in told


def test_a_refused_comparison_is_said_on_both_screens(visit: Visit, london: Path) -> None:
    """If this fails, a chart without a comparison looks like a fault, or homes pass for people."""
    take_in(london, HOMES)
    reason = "The population figures count households, but those who took part are people."
    assert f"Not compared. {reason}" in words(visit(london, "reach")).replace("**", "")
    assert f"is not compared. {reason}" in words(visit(london, "about")).replace("**", "")


def test_an_area_has_its_own_denominator_and_a_channel_the_whole(visit: Visit, prepared: Path) -> None:
    """If this fails, the people of one area are compared with those of another."""
    app = visit(prepared, "reach")
    app.multiselect[1].set_value(["central"]).run()
    assert "people in Central" in words(app)
    assert "people in London" not in words(app)
    app.multiselect[1].set_value([]).run()
    app.multiselect[0].set_value(["online"]).run()
    assert "Compared with 7,200,000 people in London." in words(app)


def test_upload_knows_a_census_table(visit: Visit, london: Path) -> None:
    """If this fails, the residents of a city are shown as people who took part."""
    app = hand_in(visit(london, "upload"), ("census.csv", NEWER, "text/csv"))
    told = words(app)
    assert "2 rows read: 2 stored" in told
    assert "population figures" in told


def test_a_table_that_ends_a_comparison_says_so_before_and_after(visit: Visit, london: Path) -> None:
    """If this fails, somebody accepts a table and finds out on another page that a chart is gone."""
    ends = "«Sex» could be compared with the population so far. With these figures it can't be:"
    app = visit(london, "upload")
    app.get("file_uploader")[0].set_value([("census.csv", HOMES, "text/csv")])
    app = click(app, "Look at the files")
    assert ends in words(app)
    assert "Leave this file out, and the comparison stays what it is." in words(app)
    app = click(app, "Accept and store")
    assert ends in words(app)
    assert "Take this upload back, and the comparison is what it was." in words(app)
