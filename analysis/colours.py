"""The colours of every chart and of the brief, and whether a colour can be seen.

A mark that says something stands out from its ground by 3 : 1 at least, as WCAG 2.2 asks (1.4.11).
"""

import re
from typing import Final

BLUE, SECOND, GREY = "#3d85cc", "#2a9d8f", "#858b94"  # each stands out from white and from near-black
ORANGE, VIOLET = "#d9622b", "#8e6bd1"
DEEP, INK, QUIET, RULE, PALE = "#1f5f8b", "#1d2733", "#5a6672", "#d5dae0", "#f1f5f8"  # the brief's: it is always white
WHITE, NEAR_BLACK = "#ffffff", "#0e1117"  # Streamlit's grounds
LEAST: Final = 3.0
HEX = re.compile("#[0-9A-Fa-f]{6}")


def stands_out(colour: str) -> bool:
    """Say whether a colour (#rrggbb) can be told from white and from near-black."""
    return bool(HEX.fullmatch(colour)) and all(
        contrast(colour, ground) >= LEAST for ground in (WHITE, NEAR_BLACK))


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """Give a colour's relative luminance (WCAG 2.2)."""
    channels = (int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
