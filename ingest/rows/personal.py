"""Personal details that nobody needs here, and that are never stored."""

import re
from typing import Any

from locales import N_, _

HIDDEN = N_("(personal detail, not kept)")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+?(?:[\s().-]*\d){9,15}[\s().-]*")


def mask(cell: Any) -> Any:
    """Give a cell, or a remark in its place where it is an e-mail address or a telephone number."""
    said = str(cell).strip() if isinstance(cell, str | int | float) else ""
    return _(HIDDEN) if _MAIL.fullmatch(said) or _PHONE.fullmatch(said.removesuffix(".0")) else cell
