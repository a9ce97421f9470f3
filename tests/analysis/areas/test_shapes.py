"""Areas on a flat map."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from analysis.areas.shapes import outlined, size, tiles

BOX = ((0.0, 60.0), (2.0, 60.0), (2.0, 61.0), (0.0, 61.0), (0.0, 60.0))  # at 60° a degree east is half of one north
INSIDE = ((0.9, 60.4), (1.1, 60.4), (1.1, 60.6), (0.9, 60.6), (0.9, 60.4))


def test_a_map_is_true_to_shape_in_its_middle() -> None:
    """If this fails, places far from the equator look twice as broad as they are."""
    (shape,) = outlined({"a": [BOX]})
    xs, ys = zip(*shape.rings[0], strict=True)
    assert (min(xs), max(xs), max(ys)) == (0.0, 1.0, 0.0)
    assert min(ys) == pytest.approx(-1 / (2 * 0.4924), rel=1e-3)  # cos of 60.5° is 0.4924


def test_what_lies_inside_another_is_drawn_after_it() -> None:
    """If this fails, an area in the middle of another is painted over."""
    assert [shape.area for shape in outlined({"in": [INSIDE], "out": [BOX]})] == ["out", "in"]


def test_words_stand_where_there_is_room() -> None:
    """If this fails, an area's name stands outside of it, or where nobody can read it."""
    (box,) = outlined({"a": [BOX]})
    assert box.middle == pytest.approx((0.5, -1 / (4 * 0.4924)), rel=1e-3)
    assert box.rooms == pytest.approx((1.0, 1.0, 1.0, 1.0))
    hook = ((0, 0), (4, 0), (4, 1), (1, 1), (1, 4), (0, 4), (0, 0))  # wide below, narrow above
    (shape,) = outlined({"b": [hook]})
    assert shape.rooms[2] == pytest.approx(1.0)
    assert shape.middle[0] == pytest.approx(0.5)


def test_more_lines_have_less_room_in_a_corner() -> None:
    """If this fails, the upper and lower lines of a label run over the boundary of a pointed area."""
    (shape,) = outlined({"kite": [((0, 0), (1, 1), (2, 0), (1, -1), (0, 0))]})
    assert list(shape.rooms) == sorted(shape.rooms, reverse=True)
    assert shape.rooms[0] == pytest.approx(1 - 0.6 * 0.04, abs=0.02)
    assert shape.rooms[3] == pytest.approx(1 - 3.6 * 0.04, abs=0.02)


@given(some.integers(min_value=1, max_value=60))
def test_tiles_never_lie_on_each_other(n: int) -> None:
    """If this fails, an area hides another."""
    found = tiles([str(i) for i in range(n)])
    assert [shape.area for shape in found] == [str(i) for i in range(n)]
    assert len({shape.middle for shape in found}) == n
    sizes = [size(shape.rings[0]) for shape in found]
    assert max(sizes) == pytest.approx(min(sizes))
    assert max(x for shape in found for x, _y in shape.rings[0]) <= 1.0
