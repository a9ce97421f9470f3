"""Read the areas' outlines, ``areas.geojson`` in the engagement folder: what the map is drawn from."""

import json
from collections.abc import Iterable, Iterator
from math import isfinite
from pathlib import Path
from typing import Any, Final

from ingest.errors import EngagementError
from ingest.plain_table import read_text
from ingest.schema import Engagement
from locales import _

OUTLINES_FILE: Final = "areas.geojson"
MAX_BYTES: Final = 5_000_000
MAX_POINTS: Final = 20_000  # of all outlines: more are never seen on a map of a page, and wait on every telephone
LEAST_POINTS: Final = 4  # of a ring: a triangle whose last point is its first
KINDS: Final = ("Polygon", "MultiPolygon")

Point = tuple[float, float]  # degrees east and north
Ring = tuple[Point, ...]
Outlines = dict[str, tuple[Ring, ...]]  # area → its pieces, each by its outer edge


def read_outlines(folder: Path, engagement: Engagement) -> Outlines | None:
    """Read and check the areas' outlines; None where the folder has none.

    Every area of the engagement has one, by its id in ``properties.id``; no other ids are there. Holes
    are left out. Raises ``EngagementError`` with a sentence that says what is wrong, and with what.
    """
    path = folder / OUTLINES_FILE
    if not path.exists():
        return None
    if path.stat().st_size > MAX_BYTES:
        raise _wrong(_("the file is larger than {n} MB. Simplify the outlines").format(n=MAX_BYTES // 1_000_000))
    found: Outlines = {}
    for number, feature in enumerate(_features(read_text(path)), start=1):
        area, rings = _area(feature, number, engagement), tuple(_rings(feature, number))
        if area in found:
            raise _feature(number, _("the id «{area}» is there twice; make it one MultiPolygon").format(area=area))
        found[area] = rings
    _whole(found, engagement)
    return found


def _features(text: str) -> list[Any]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _wrong(_("this is no JSON ({reason})").format(reason=error)) from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        raise _wrong(_("it must be a FeatureCollection with a list of features"))
    return features


def _area(feature: Any, number: int, engagement: Engagement) -> str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    area = properties.get("id") if isinstance(properties, dict) else None
    if not isinstance(area, str):
        raise _feature(number, _("write the area's id into its properties, as in {example}").format(
            example='{"id": "east"}'))
    if not (engagement.areas and engagement.areas.category(area)):
        raise _feature(number, _("«{area}» is no area in engagement.toml. The areas are: {areas}").format(
            area=area, areas=", ".join(_ids(engagement)) or "–"))
    return area


def _rings(feature: dict[str, Any], number: int) -> Iterator[Ring]:
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in KINDS:
        raise _feature(number, _("its geometry must be a Polygon or a MultiPolygon"))
    pieces = geometry.get("coordinates")
    for piece in ([pieces] if kind == "Polygon" else pieces) if isinstance(pieces, list) else []:
        outer = piece[0] if isinstance(piece, list) and piece else None
        points = [_point(place, number) for place in outer] if isinstance(outer, list) else []
        if len(points) < LEAST_POINTS or points[0] != points[-1]:
            raise _feature(number, _("an outline needs {n} points at least, the last like the first").format(
                n=LEAST_POINTS))
        yield tuple(points)


def _point(place: Any, number: int) -> Point:
    if isinstance(place, list) and len(place) >= 2 and all(_is_number(x) for x in place[:2]):
        east, north = float(place[0]), float(place[1])
        if abs(east) <= 180 and abs(north) <= 90:
            return east, north
    raise _feature(number, _("«{place}» is no place in degrees, east before north. "
                             "Export the outlines in WGS 84").format(place=str(place)[:40]))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _whole(found: Outlines, engagement: Engagement) -> None:
    if missing := [area for area in _ids(engagement) if not found.get(area)]:
        raise _wrong(_("these areas have no outline: {areas}").format(areas=", ".join(missing)))
    points = sum(len(ring) for rings in found.values() for ring in rings)
    if points > MAX_POINTS:
        raise _wrong(_("the outlines have {points} points, and {most} are the most. Simplify them").format(
            points=points, most=MAX_POINTS))


def _ids(engagement: Engagement) -> Iterable[str]:
    return [area.id for area in engagement.areas.categories] if engagement.areas else []


def _feature(number: int, reason: str) -> EngagementError:
    return _wrong(_("feature {n}: {reason}").format(n=number, reason=reason))


def _wrong(reason: str) -> EngagementError:
    return EngagementError("bad_outlines", _("{file}: {reason}. Correct the file and try again.").format(
        file=OUTLINES_FILE, reason=reason))
