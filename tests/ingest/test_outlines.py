"""Outlines of areas: read whole, or refused in words."""

import json
from pathlib import Path
from typing import Any

import pytest

from ingest import EngagementError, Folder, open_folder
from ingest.outlines import MAX_BYTES, MAX_POINTS, OUTLINES_FILE, read_outlines

SQUARE = [[0, 50], [1, 50], [1, 51], [0, 51], [0, 50]]
ROOT = Path(__file__).resolve().parents[2]


def _feature(area: Any, *rings: Any, kind: str = "Polygon") -> dict[str, Any]:
    return {"type": "Feature", "properties": {"id": area}, "geometry": {"type": kind, "coordinates": list(rings)}}


def _write(folder: Folder, *features: Any) -> None:
    document = {"type": "FeatureCollection", "features": list(features)}
    (folder.path / OUTLINES_FILE).write_text(json.dumps(document), encoding="utf-8")


def test_pieces_are_read_without_their_holes(folder: Folder) -> None:
    """If this fails, a map shows other outlines than the file."""
    _write(folder, _feature("hill", [SQUARE], [SQUARE], kind="MultiPolygon"), _feature("quay", SQUARE, SQUARE))
    found = read_outlines(folder.path, folder.engagement)
    assert found is not None
    assert {area: len(rings) for area, rings in found.items()} == {"hill": 2, "quay": 1}
    assert found["quay"][0][:2] == ((0.0, 50.0), (1.0, 50.0))


def test_no_file_is_no_fault(folder: Folder) -> None:
    """If this fails, an engagement without outlines has no map, or no dashboard."""
    assert read_outlines(folder.path, folder.engagement) is None


@pytest.mark.parametrize(("features", "told"), [
    ([_feature("hill", SQUARE)], "no outline: quay"),
    ([_feature("moor", SQUARE)], "«moor» is no area in engagement.toml. The areas are: hill, quay"),
    ([_feature("hill", SQUARE), _feature("hill", SQUARE)], "feature 2: the id «hill» is there twice"),
    ([_feature(7, SQUARE)], "write the area's id"),
    (["hill"], "write the area's id"),
    ([_feature("hill", SQUARE, kind="Point")], "Polygon or a MultiPolygon"),
    ([_feature("hill", SQUARE[:3])], "4 points at least"),
    ([_feature("hill", 5)], "4 points at least"),
    ([_feature("hill", [[0, 50], [1, 50], [1, 51], [0, 51]])], "the last like the first"),
    ([_feature("hill", [[530_000, 180_000], *SQUARE])], "is no place in degrees"),
    ([_feature("hill", [[True, 50], *SQUARE])], "is no place in degrees"),
    ([_feature("hill", [SQUARE[0]] * (MAX_POINTS + 1)), _feature("quay", SQUARE)], "20000 are the most"),
])
def test_a_wrong_file_is_refused_in_words(folder: Folder, features: list[Any], told: str) -> None:
    """If this fails, a wrong file ends in a traceback, or in a map with an area missing."""
    _write(folder, *features)
    with pytest.raises(EngagementError) as refused:
        read_outlines(folder.path, folder.engagement)
    assert told in refused.value.message
    assert refused.value.message.startswith(OUTLINES_FILE)


@pytest.mark.parametrize(("text", "told"), [
    ("{", "no JSON"), ("[" * 100_000, "no JSON"), ("[]", "FeatureCollection"), ('{"features": 3}', "FeatureCollection"),
    ('{"type": "FeatureCollection", "features": [' + " " * MAX_BYTES + "]}", "larger than 5 MB")])
def test_what_is_no_collection_of_outlines_is_refused(folder: Folder, text: str, told: str) -> None:
    """If this fails, a file that is no GeoJSON, or far too large, stops the page."""
    (folder.path / OUTLINES_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(EngagementError, match=told):
        read_outlines(folder.path, folder.engagement)


@pytest.mark.parametrize("case", ["london", "new-york", "salvador"])
def test_the_sample_cases_are_drawn(case: str) -> None:
    """If this fails, a sample case's map is a grid of tiles."""
    folder = open_folder(ROOT / "sample_data" / case)
    found = read_outlines(folder.path, folder.engagement)
    assert folder.engagement.areas is not None
    assert set(found or ()) == {area.id for area in folder.engagement.areas.categories}
