"""Where areas lie on a flat map, and where in each of them words have most room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, radians, sqrt

Place = tuple[float, float]  # across and up, in units of the map's width
Ring = tuple[Place, ...]
HEIGHTS = 9  # of an area, that are looked at for room
MOST_LINES, USUAL_LINES = 4, 3  # of words in an area
LINE = 0.04  # height of a line of words, on a telephone's map
SLACK = 0.4  # of a line's height that no letter reaches
MUCH = 1.15  # times as wide: from there on words leave an area's middle
GAP = 0.06  # between two tiles, as a part of a tile


@dataclass(frozen=True)
class Shape:
    """An area on the map: its pieces, the middle of the place where its name stands, and the room for words there.

    rooms: how wide one line, two, three and four may be.
    """

    area: str
    rings: tuple[Ring, ...]
    middle: Place
    rooms: tuple[float, ...]


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
    ring = max(rings, key=size)
    middle = _widest(ring)
    return Shape(area, rings, middle, tuple(_room(ring, middle, lines) for lines in range(1, MOST_LINES + 1)))


def _widest(ring: Ring) -> Place:
    """Find where a few lines of words have most room, at a few heights; the middle wins unless elsewhere is wider."""
    low, high = min(y for _x, y in ring), max(y for _x, y in ring)
    best, most = (ring[0][0], (low + high) / 2), 0.0
    heights = sorted(((i + 0.5) / HEIGHTS for i in range(HEIGHTS)), key=lambda part: abs(part - 0.5))
    for y in (low + (high - low) * part for part in heights):
        for left, right in _pieces(ring, y):
            for across in (0.5, 0.35, 0.65):
                x = left + (right - left) * across
                if (room := _room(ring, (x, y), USUAL_LINES) or _room(ring, (x, y), 1) / 100) > most * MUCH:
                    best, most = (x, y), room
    return best


def _room(ring: Ring, middle: Place, lines: int) -> float:
    """Say how wide so many lines around a place may be, without leaving the ring on either side."""
    (x, y), half = middle, (lines - SLACK) * LINE / 2
    sides = [min((min(x - left, right - x) for left, right in _pieces(ring, y + half * part) if left <= x <= right),
                 default=0.0) for part in (-1, -0.5, 0, 0.5, 1)]
    return 2 * min(sides)


def _pieces(ring: Ring, y: float) -> list[tuple[float, float]]:
    crossed = sorted(_crossings(ring, y))
    return list(zip(crossed[::2], crossed[1::2], strict=False))


def _crossings(ring: Ring, y: float) -> list[float]:
    return [x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])
            if (y1 <= y) != (y2 <= y)]
