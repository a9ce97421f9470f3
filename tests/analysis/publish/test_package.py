"""The open data package: valid, complete, the same figures as on the pages, and nothing that is hidden there."""

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest
from frictionless import validate

import locales
from analysis.brief.material import Material
from analysis.publish import LICENCES, UnknownLicenceError, licence, package
from tests.analysis.brief.case import material

TODAY = dt.date(2026, 3, 31)


@pytest.fixture(scope="module")
def made() -> Material:
    """A consultation of which some numbers are hidden."""
    return material()


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_frictionless_finds_nothing_wrong(made: Material, tmp_path: Path, language: str) -> None:
    """If this fails, somebody's program can't read what we publish."""
    with locales.speaking(language):
        for name, data in package(made, LICENCES["CC-BY-4.0"], TODAY).items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(data)
    found = validate(str(tmp_path / "datapackage.json"))
    assert found.valid, found.flatten(["title", "rowNumber", "fieldName", "note"])


def test_hidden_numbers_stay_hidden_and_say_so(made: Material) -> None:
    """If this fails, a journalist reads a small group's number in a file, or takes «hidden» for nought."""
    files = package(made, LICENCES["CC0-1.0"], TODAY)
    counted = 0
    for name in [name for name in files if name.endswith(".csv")]:
        for row in _rows(files[name]):
            for column in [column for column in row if f"{column}_below" in row]:
                counted += 1
                assert bool(row[column]) != bool(row[f"{column}_below"])
                assert not row[column] or (int(row[column]) % 10 == 0 and int(row[column]) > 0)
    assert counted > 10, "the test looks past the numbers"


def test_figures_are_those_of_the_pages(made: Material) -> None:
    """If this fails, the file and the dashboard tell two stories."""
    files = package(made, LICENCES["CC0-1.0"], TODAY)
    whole = [row for row in _rows(files["data/reach.csv"]) if not row["channel"]]
    known = made.known.reach
    assert [int(row["people"] or 0) for row in whole] == known["participants"].tolist()
    assert [row["verdict"] for row in whole] == known["verdict"].tolist()


def test_descriptions_name_licence_sources_and_every_file(made: Material) -> None:
    """If this fails, nobody knows what they may do with the data, or from where the population figures are."""
    files = package(made, LICENCES["OGL-UK-3.0"], TODAY)
    told, portal = json.loads(files["datapackage.json"]), json.loads(files["dcat.jsonld"])
    assert told["licenses"][0]["name"] == "OGL-UK-3.0"
    assert portal["dct:license"]["@id"] == told["licenses"][0]["path"]
    assert {source["title"] for source in told["sources"]} == set(made.figures["source"])
    paths = {resource["path"] for resource in told["resources"]}
    assert paths == {name for name in files if name.endswith(".csv")}
    assert paths == {one["dcat:downloadURL"]["@id"] for one in portal["dcat:distribution"]}
    for resource in told["resources"]:
        assert [field["name"] for field in resource["schema"]["fields"]] == next(
            csv.reader(io.StringIO(files[resource["path"]].decode())))
        assert f"### {resource['path']}" in files["README.md"].decode()


def test_the_same_data_give_the_same_bytes(made: Material) -> None:
    """If this fails, a data portal shows a change every night."""
    assert package(made, LICENCES["CC0-1.0"], TODAY) == package(made, LICENCES["CC0-1.0"], TODAY)


def test_licences_are_known_by_their_short_names() -> None:
    """If this fails, data leave the house without anybody knowing on which terms."""
    assert licence(" cc-by-4.0 ").title == "Creative Commons Attribution 4.0"
    with pytest.raises(UnknownLicenceError, match=r"CC-BY-4\.0"):
        licence("")
    with pytest.raises(UnknownLicenceError, match="«whatever»"):
        licence("whatever")


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode())))
