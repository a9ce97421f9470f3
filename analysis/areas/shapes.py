"""Where areas lie on a flat map, and where in each of them words have most room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, radians, sqrt

Place = tuple[float, float]  # across and up, in units of the map's width
Ring = tuple[Place, ...]
LINES = 9  # heights of an area that are looked at for room
MUCH = 1.3  # times as wide: from there on words leave an area's middle
GAP = 0.06  # between two tiles, as a part of a tile


@dataclass(frozen=True)
class Shape:
    """An area on the map: its pieces, and the middle and the width of the place where its name stands."""

    area: str
    rings: tuple[Ring, ...]
    middle: Place
    room: float


def outlined(outlines: Mapping[str, Sequence[Sequence[Place]]]) -> list[Shape]:
    """Lay outlines in degrees on a plane whose width is 1, true to shape at their middle; large areas first.

    Small ones are drawn last, so that one inside another isn't covered.
    """
    places = [place for rings in outlines.values() for ring in rings for place in ring]
    west, north = min(x for x, _y in places), max(y for _x, y in places)
    shrink = cos(radians((min(y for _x, y in places) + north) / 2))  # a degree east is shorter than one north
    width = ((max(x for x, _y in places) - west) * shrink) or 1.0

    def flat(ring: Sequence[Place]) -> Ring:
        return tuple(((x - west) * shrink / width, (y - north) / width) for x, y in ring)
    shapes = [_shape(area, tuple(map(flat, rings))) for area, rings in outlines.items()]
    return sorted(shapes, key=lambda shape: -sum(map(size, shape.rings)))


def tiles(areas: Sequence[str]) -> list[Shape]:
    """Lay areas out as squares, row by row: a map for where there are no outlines. It tells no places."""
    columns = max(ceil(sqrt(len(areas))), 1)
    side, shapes = 1 / columns, []
    for i, area in enumerate(areas):
        left, top = (i % columns) * side, -(i // columns) * side
        right, bottom = left + side * (1 - GAP), top - side * (1 - GAP)
        ring = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
        shapes.append(_shape(area, (ring,)))
    return shapes


def size(ring: Ring) -> float:
    """Give the area inside a ring (the shoelace formula)."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]))) / 2


def _shape(area: str, rings: tuple[Ring, ...]) -> Shape:
    middle, room = _widest(max(rings, key=size))
    return Shape(area, rings, middle, room)


def _widest(ring: Ring) -> tuple[Place, float]:
    """Find where a ring is widest, looking at a few heights of it; its middle wins unless elsewhere is much wider."""
    low, high = min(y for _x, y in ring), max(y for _x, y in ring)
    best = ((ring[0][0], (low + high) / 2), 0.0)
    heights = sorted(((i + 0.5) / LINES for i in range(LINES)), key=lambda part: abs(part - 0.5))
    for y in (low + (high - low) * part for part in heights):
        crossed = sorted(_crossings(ring, y))
        for left, right in zip(crossed[::2], crossed[1::2], strict=False):
            if right - left > best[1] * MUCH:
                best = ((left + right) / 2, y), right - left
    return best


def _crossings(ring: Ring, y: float) -> list[float]:
    return [x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])
            if (y1 <= y) != (y2 <= y)]
