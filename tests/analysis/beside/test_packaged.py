"""Another engagement from its data package: the figures that were published, or a sentence why not."""

import datetime as dt
import hashlib
import json

import pytest

from analysis.beside.across import across
from analysis.beside.packaged import PackageError, side_in
from analysis.beside.sides import side_of
from analysis.publish import LICENCES, package
from ingest.schema import names as c
from tests.analysis.brief.case import material

TODAY = dt.date(2026, 3, 31)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """A package of a small consultation."""
    return package(material(), LICENCES["CC0-1.0"], TODAY)


def test_a_package_says_what_the_rounded_copy_says(files: dict[str, bytes]) -> None:
    """If it fails, the other engagement's figures are not those that it published."""
    made, read = material(), side_in(files, "old-town")
    known = side_of(made.known, made.engagement, made.codebook)
    assert (read.id, read.title, read.place, read.start, read.end) == (
        known.id, known.title, known.place, known.start, known.end)
    assert (read.rounded_to, read.published, read.learnt) == (10, TODAY, False)
    assert {name: known.totals[name] for name in read.totals} == read.totals
    for own, published, shares in ((known.groups, read.groups, [c.SHARE, c.POPULATION_SHARE]),
                                   (known.themes, read.themes, [c.SHARE]), (known.channels, read.channels, [])):
        counts = [name for name in published if name in own and own[name].dtype == "Int64"]
        assert counts
        for name in [*counts, *(f"hidden:{one}" for one in counts), *(f"about:{one}" for one in counts)]:
            assert published[name].tolist() == own[name].tolist(), name
        for name in shares:
            assert published[name].tolist() == pytest.approx(own[name].tolist(), abs=1e-4, nan_ok=True)
    assert read.groups[c.VERDICT].tolist() == known.groups[c.VERDICT].tolist()
    assert [theme.words for theme in read.called] == [theme.words for name in read.themes[c.THEME]
                                                      for theme in known.called if theme.id == name]
    told = across(known, read)
    assert (len(told.groups), len(told.themes), len(told.channels)) == (5, 2, 2)


def test_a_consultation_without_anything_is_no_error(files: dict[str, bytes]) -> None:
    """If it fails, a package without meetings, themes or questions ends in a traceback."""
    told = json.loads(files["datapackage.json"])
    read = side_in({"datapackage.json": json.dumps(told | {"resources": []}).encode()}, "nothing")
    assert (len(read.groups), len(read.themes), read.totals["hidden:participants"]) == (0, 0, 10)


def _described(files: dict[str, bytes], **changed: object) -> dict[str, bytes]:
    told = json.loads(files["datapackage.json"])
    return files | {"datapackage.json": json.dumps(told | changed).encode()}


def _with_table(files: dict[str, bytes], name: str, data: bytes) -> dict[str, bytes]:
    """Put another table into the package, described as if it had been published so."""
    told = json.loads(files["datapackage.json"])
    for resource in told["resources"]:
        if resource["path"] == name:
            resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return _described(files, resources=told["resources"]) | {name: data}


REACH = "data/reach.csv"
FAULTS = {
    "another program's": (lambda files: _described(files, fairhearing=None), "another program or an older version"),
    "a newer version's": (lambda files: _described(files, fairhearing={"package": 2}), "its form is 2, this one"),
    "half a file": (lambda files: files | {"datapackage.json": files["datapackage.json"][:99]}, "is damaged"),
    "a list": (lambda files: files | {"datapackage.json": b"[]"}, "another program"),
    "no text": (lambda files: files | {"datapackage.json": b"\xff\xfe\x00"}, "is damaged"),
    "without a table": (lambda files: {name: data for name, data in files.items() if name != REACH}, "is missing"),
    "a changed table": (lambda files: files | {REACH: files[REACH].replace(b"110", b"910")}, "not the file any more"),
    "an unknown finding": (lambda files: _with_table(files, REACH, files[REACH].replace(b"under-", b"blunder-")),
                           "can't be understood"),
    "no number": (lambda files: _with_table(files, REACH, files[REACH].replace(b"110", b"many")),
                  "can't be understood"),
    "more than all": (lambda files: _with_table(files, REACH, files[REACH].replace(b"0.4167", b"4.167")),
                      "can't be understood"),
    "less than nobody": (lambda files: _with_table(files, REACH, files[REACH].replace(b",110,", b",-10,")),
                         "can't be understood"),
    "beyond all numbers": (lambda files: _described(files, fairhearing=json.loads(files["datapackage.json"])[
        "fairhearing"] | {"rounded_to": 10**40}), "can't be understood"),
    "a lost column": (lambda files: _with_table(files, REACH, files[REACH].replace(b"population_share", b"x")),
                      "can't be understood"),
    "no day": (lambda files: _described(files, version="soon"), "can't be understood"),
    "no tables": (lambda files: _described(files, resources="none"), "can't be understood")}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_package_of_ours_is_refused_in_a_sentence(files: dict[str, bytes], fault: str) -> None:
    """If it fails, a page ends in a traceback, or shows figures that nobody published."""
    change, said = FAULTS[fault]
    with pytest.raises(PackageError, match=said):
        side_in(change(files), "old-town")
