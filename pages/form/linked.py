"""E-mail addresses and telephone numbers that people can press, in text that the engagement's folder brings."""

import re
from urllib.parse import quote

from markupsafe import Markup, escape

MAIL = r"(?<![\w.+-])\w[\w.+'-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
PHONE = r"(?<![\w+])[+(]?\d(?:[\d ().\u00a0-]|(?<=\d)/(?=\d)){5,24}\d(?!\w)"
FOUND = re.compile(f"(?P<mail>{MAIL})|(?P<phone>{PHONE})")
POSTCODE = re.compile(r"\d{5}-\d{4}")  # nine digits of the United States
FEWEST, FEWEST_ANNOUNCED = 9, 7  # digits of a telephone number; of one that begins with + or a bracket
TRUNK = re.compile(r"\(0\)")  # as in +44 (0)20: dialled within the country only


def linked(text: str) -> Markup:
    """Write a text as HTML whose e-mail addresses and telephone numbers are links; all else is escaped."""
    pieces, end = [], 0
    for found in FOUND.finditer(text):
        pieces += [escape(text[end:found.start()]), _link(found)]
        end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])


def _link(found: re.Match[str]) -> Markup:
    written = found[0]
    to = f"mailto:{quote(written, safe='@+')}" if found["mail"] else _dialled(written)
    return Markup('<a href="{}" dir="ltr">{}</a>').format(to, written) if to else escape(written)


def _dialled(written: str) -> str:
    """Give a telephone number's address; nothing for other numbers, such as postcodes."""
    plus, announced = written.startswith("+"), written[0] in "+("
    digits = re.sub(r"[^0-9]", "", TRUNK.sub("", written) if plus else written)
    enough = FEWEST_ANNOUNCED if announced else FEWEST
    return f"tel:{'+' * plus}{digits}" if enough <= len(digits) <= 15 and not POSTCODE.fullmatch(written) else ""
