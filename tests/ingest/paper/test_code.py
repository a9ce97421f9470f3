"""The bare code, for partners' own designs and for our sheets."""

import io

import zxingcpp
from PIL import Image

from ingest.paper.code import DOTS, QUIET, as_png, as_svg, matrix, width_mm

ADDRESS = "https://form.invalid/s/K7QF"


def test_the_picture_is_read_back_with_medium_correction_and_its_quiet_zone() -> None:
    """If this fails, a partner's own poster leads nowhere, or only in good light."""
    picture = Image.open(io.BytesIO(as_png(matrix(ADDRESS))))
    code, = zxingcpp.read_barcodes(picture)
    assert (code.text, code.ec_level) == (ADDRESS, "M")
    assert code.position.top_left.x == code.position.top_left.y == QUIET * DOTS


def test_the_drawing_has_every_black_module_once() -> None:
    """If this fails, the code printed at any size is another than the one that was tested."""
    assert as_svg([[True, True, False], [False, False, True]]) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" shape-rendering="crispEdges">'
        '<path fill="#fff" d="M0 0h2v2H0z"/><path d="M0 0h2v1h-2zM2 1h1v1h-1z"/></svg>')


def test_a_code_is_as_large_as_its_distance_and_its_modules_ask() -> None:
    """If this fails, a poster has to be read with one's nose on it."""
    assert width_mm([[True] * 33] * 33, "poster") == 132.0  # 25 modules: a tenth of a metre, and the quiet zone
    assert width_mm([[True] * 45] * 45, "poster") == 180.0  # 37 modules: each as large as before
    assert width_mm([[True] * 33] * 33, "flyer") < width_mm([[True] * 33] * 33, "tent")
