"""Platforms' texts as plain text: without the HTML that older versions export."""

import html
import re
from typing import Any

_TAGS = re.compile(r"</?(?:p|br|div|span|strong|em|b|i|u|ul|ol|li|a|h[1-6])\b[^<>]*>", re.IGNORECASE)
_LINE = re.compile(r"<br\s*/?>|</(?:p|div|h[1-6]|ul|ol)>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_GUARD = re.compile(r"'(?=[=+@-])")  # keeps a spreadsheet program from taking a text for a formula


def plain(cell: Any) -> Any:
    """Give a text without tags and without the guard before ``=``; leave everything else as it is."""
    if not isinstance(cell, str):
        return cell
    bare = _GUARD.sub("", cell, count=1) if cell.startswith("'") else cell
    if not _TAGS.search(bare):
        return bare
    lines = _TAGS.sub("", _ITEM.sub("\n- ", _LINE.sub("\n", bare)))
    return re.sub(r"\n\s*\n+", "\n", html.unescape(lines)).strip() or None
