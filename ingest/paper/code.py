"""The QR code of a link: error correction M, a quiet zone of four modules, black on white."""

import io
from itertools import groupby

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4  # modules of white around the code
DOTS = 24  # of the PNG, a module: 900 a side for a short address, enough for 75 mm in print
READ_AT = {"poster": 1000, "tent": 700, "flyer": 600}  # mm from the sheet to the telephone
PER_EDGE = 10  # a code of 25 modules is read from ten times its edge; denser ones from less far
PLAIN = 25  # modules a side of such a code

Matrix = list[list[bool]]  # rows of modules, True: black; the quiet zone is part of it


def matrix(address: str) -> Matrix:
    """Make the code of an address."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(address)
    code.make()
    return [[bool(module) for module in row] for row in code.get_matrix()]


def width_mm(modules: Matrix, kind: str) -> float:
    """Give how wide a code is to be printed, quiet zone and all, to be read from where people stand."""
    edge = READ_AT[kind] / PER_EDGE * (len(modules) - 2 * QUIET) / PLAIN
    return round(edge * len(modules) / (len(modules) - 2 * QUIET), 1)


def as_svg(modules: Matrix) -> str:
    """Draw the code as one path, a unit a module."""
    side = len(modules)
    bars = "".join(_bars(row, y) for y, row in enumerate(modules))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
            f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{bars}"/></svg>')


def as_png(modules: Matrix) -> bytes:
    """Draw the code in dots of black and white."""
    side = len(modules)
    picture = Image.new("1", (side, side), 1)
    picture.putdata([not module for row in modules for module in row])
    written = io.BytesIO()
    picture.resize((side * DOTS, side * DOTS), Image.Resampling.NEAREST).save(written, "PNG", optimize=True)
    return written.getvalue()


def _bars(row: list[bool], y: int) -> str:
    """Draw what is black in a row, neighbours together."""
    drawn, x = "", 0
    for black, run in groupby(row):
        n = len(list(run))
        drawn += f"M{x} {y}h{n}v1h-{n}z" if black else ""
        x += n
    return drawn
