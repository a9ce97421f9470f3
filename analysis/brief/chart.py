"""Draw a chart as SVG: horizontal bars with their numbers beside them, so that no axis and no legend is needed.

A picture of its own: no fonts, styles or scripts from elsewhere. One colour, and grey.
"""

import textwrap
from html import escape
from typing import Final

from analysis.brief.model import Bar, Chart, Mark
from analysis.colours import DEEP, GREY, INK, QUIET

WIDTH: Final = 440
FONT: Final = "Libertinus Serif, Noto Sans, DejaVu Sans, serif"
SIZE: Final = 13
LINE: Final = 16  # from one line of a label to the next
THICK: Final = (11, 7)  # the first bar of a row, and the others
GAP: Final = 9  # below a row
ROOM: Final = 178  # right of the longest bar, for its words
LETTERS: Final = 60  # of a label that fit on a line
BESIDE, ROOM_BESIDE, LETTERS_BESIDE = 196, 104, 33  # where labels stand beside their bars


def svg(chart: Chart, name: str) -> str:
    """Draw a chart; ``name`` tells its title from those of other charts of the same page."""
    widest = max((end for mark in chart.marks for bar in mark.bars for end in (bar.value or 0, bar.high or 0)),
                 default=0) or 1
    single = all(len(mark.bars) == 1 and not mark.remark for mark in chart.marks)
    top, drawn = 0.0, []
    for mark in chart.marks:
        pieces, top = (_line(mark, top, (WIDTH - BESIDE - ROOM_BESIDE) / widest) if single
                       else _row(mark, top, (WIDTH - ROOM) / widest))
        drawn += pieces
    return "".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top:.0f}" width="{WIDTH}" height="{top:.0f}" '
        f'role="img" aria-labelledby="{name}-title {name}-said" font-family="{FONT}" font-size="{SIZE}">',
        f'<title id="{name}-title">{_text(chart.title)}</title><desc id="{name}-said">{_text(chart.said)}</desc>',
        *drawn, "</svg>"])


def _line(mark: Mark, top: float, scale: float) -> tuple[list[str], float]:
    """Draw a row of one bar with its label beside it, and give where the next row begins."""
    lines = textwrap.wrap(mark.label, LETTERS_BESIDE) or [""]
    height = LINE * len(lines)
    pieces = [f'<text x="0" y="{top + LINE * (i + 1) - 4:.0f}" fill="{INK}">{_text(line)}</text>'
              for i, line in enumerate(lines)]
    return [*pieces, *_bar(mark.bars[0], top + (height - LINE) / 2, scale, first=True, left=BESIDE)], top + height + 5


def _row(mark: Mark, top: float, scale: float) -> tuple[list[str], float]:
    """Draw one row: its label and remark, then its bars; give the pieces and where the next row begins."""
    lines = textwrap.wrap(mark.label, LETTERS - len(mark.remark) if mark.remark else LETTERS) or [""]
    pieces = [f'<text x="0" y="{top + LINE * (i + 1) - 4:.0f}" fill="{INK}" font-weight="bold">{_text(line)}</text>'
              for i, line in enumerate(lines)]
    if mark.remark:
        pieces.append(f'<text x="{WIDTH}" y="{top + LINE - 4:.0f}" fill="{INK}" text-anchor="end">'
                      f'{_text(mark.remark)}</text>')
    top += LINE * len(lines) + 2
    for place, bar in enumerate(mark.bars):
        pieces += _bar(bar, top, scale, first=place == 0)
        top += LINE - 1
    return pieces, top + GAP


def _bar(bar: Bar, top: float, scale: float, first: bool, left: float = 0) -> list[str]:
    thick, middle = THICK[0 if first else 1], top + LINE / 2 - 1
    length, end = (bar.value or 0) * scale, max(bar.value or 0, bar.high or 0) * scale
    drawn = [f'<rect x="{left:.0f}" y="{middle - thick / 2:.1f}" width="{max(length, 1):.1f}" height="{thick}" '
             f'fill="{DEEP if first else GREY}"/>'] if bar.value is not None else []
    if bar.low is not None and bar.high is not None:
        ends = f"M{left + bar.low * scale:.1f} {middle:.1f}H{left + bar.high * scale:.1f}"
        drawn.append(f'<path d="{ends}" stroke="{INK}" stroke-width="1.4"/>')
    at = left + (end + 7 if drawn else 0)
    return [*drawn, f'<text x="{at:.1f}" y="{middle + 4.5:.1f}" fill="{INK if first else QUIET}">'
                    f'{_text(bar.label)}</text>']


def _text(words: str) -> str:
    """Escape words, and leave out what no XML may hold."""
    return escape("".join(sign for sign in words if sign in "\t\n" or (sign >= " " and sign not in "\ufffe\uffff")))
