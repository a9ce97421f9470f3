"""Personal details that nobody needs here, and that are never stored.

mask     a whole cell that is one: by it columns are told, too.
redact   what is kept of cells that nobody reads as what people said: receipts, rows set aside, columns without
         a role, answers that were not understood.
coded    numbers of people that are none: «ann@example.org» in a column of submission numbers.
"""

import hmac
import re
from collections.abc import Callable, Iterable
from typing import Any

from ingest.rows.names import PART, is_name
from ingest.schema.names import CODED
from locales import N_, _

HIDDEN = N_("(personal detail, not kept)")
Coder = Callable[[str], str]  # a text that tells who somebody is → a code that doesn't, or nothing
BEFORE = 80  # letters before an address in which the name stands
LONGEST = 8  # words; a longer text is no line with somebody's name in it
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+?(?:[\s().-]*\d){9,15}[\s().-]*")
_POSTCODE = re.compile(  # whole ones of GB, BR and US: a few doors each
    r"[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|\d{5}-\d{3,4}", re.IGNORECASE)
_DATE = r"(?!\d{1,2}([ ./-])\d{1,2}\1(?:19|20)\d\d)"
_WRITTEN = (  # a telephone number as people write it; a plain count of digits is any number
    r"(?:\+|\((?=0?\d{2,4}\)))\d(?:[\s().-]{0,2}\d){7,14}"
    rf"|{_DATE}0[1-9](?:[\s().-]{{0,2}}\d){{7,12}}"
    r"|\(?\d{2,3}\)?[ .-]{1,2}\d{3,5}[ .-]\d{4}|[6-9]\d{2} \d{3} \d{3}")
_DOCUMENT = r"\d{3}\.\d{3}\.\d{3}-\d{2}|[A-CEGHJ-PR-TW-Z]{2} ?(?:\d\d ?){3}[A-D]|\d{8}-?[A-HJ-NP-TV-Z]"
_ADDRESS = r"[^\s@<>(),;:]{1,64}@[^\s@<>(),;]{1,190}\.[^\s@<>(),;]{1,24}"  # bounded, so that no text takes long
_INSIDE = re.compile(rf"{_ADDRESS}|(?<![\w.,+/-])(?:{_WRITTEN}|{_DOCUMENT})(?![\w/])")
_BEFORE = re.compile(rf"(?:{PART}[ \t]+){{1,4}}[(<–-]?[ \t]*$")
_LABEL = (r"(?:signed|signature|contact|facilitator|assinado|assinatura|contato|firmado|firma|contacto)"
          r"(?:\s+(?:by|por))?")
_LABELLED = re.compile(rf"\W*{_LABEL}\s*[:–-]?\s*", re.IGNORECASE)
_SIGNED = re.compile(rf"(\W*{_LABEL}\s*[:–-]\s*)(.+)", re.IGNORECASE | re.DOTALL)
_WORDS = re.compile(r"[^\W\d_][^\W\d_'’.-]{2,}(?:[ .'’-]+[^\W\d_]+){0,4}|[^\W\d_]+(?: [^\W\d_'’-]{3,}){1,4}")
_PLAIN = re.compile(r"[A-Z]{0,6}[-_#]?\d{1,8}|[0-9a-f-]{24,36}")  # nearly all numbers of submissions
_NOT_LETTERS = re.compile(r"[\d\s()#.,;:–-]+")


def mask(cell: Any) -> Any:
    """Give a cell, or a remark in its place where it is an e-mail address, a telephone number or a whole postcode."""
    said = str(cell).strip() if isinstance(cell, str | int | float) else ""
    is_one = _MAIL.fullmatch(said) or _PHONE.fullmatch(said.removesuffix(".0")) or _POSTCODE.fullmatch(said)
    return _(HIDDEN) if is_one else cell


def redact(cell: Any) -> Any:
    """Give a cell without the e-mail addresses, telephone and document numbers in it, and the names before them."""
    if (masked := mask(cell)) is not cell or not isinstance(cell, str):
        return masked
    if (signed := _SIGNED.fullmatch(cell)) and _is_who(signed[2]):
        return signed[1] + _(HIDDEN)
    return _without(cell)


def redact_row(cells: Iterable[Any]) -> list[Any]:
    """Give the cells of a row without personal details; what stands beside «Signed» or «Contact» is a name, too."""
    kept: list[Any] = []
    labelled = False
    for cell in cells:
        kept.append(_(HIDDEN) if labelled and isinstance(cell, str) and _is_who(cell) else redact(cell))
        labelled = is_label(cell) or (labelled and cell is None)
    return kept


def redact_kept(text: str | None) -> str | None:
    """Give what is kept of a cell in a column without a role; a long number is a number there."""
    return text and (_(HIDDEN) if _POSTCODE.fullmatch(text) else _without(text))


def is_label(cell: Any) -> bool:
    """Say whether a cell announces who somebody is: «Signed:»."""
    return isinstance(cell, str) and bool(_LABELLED.fullmatch(cell))


def is_signature(cells: Iterable[Any]) -> bool:
    """Say whether a row is nothing but who somebody is: «Signed: Ann Lee ann@example.org», in one cell or several."""
    filled = (cell for cell in cells if cell is not None)
    first, second = next(filled, None), next(filled, None)
    if not isinstance(first, str):
        return False
    if second is not None:  # most rows: nothing but their first cell is looked at
        return is_label(first) and all(isinstance(cell, str) and _is_who(cell) for cell in (second, *filled))
    signed = _SIGNED.fullmatch(first)
    return len(first.split()) <= LONGEST and _is_who(signed[2] if signed else first) and redact(first) != first


def are_words(cells: Iterable[Any]) -> bool:
    """Say whether most cells of a column are words and no numbers: under a heading of numbers they are names."""
    said = [cell for cell in cells if cell is not None]
    return 2 * sum(isinstance(cell, str) and _is_word(cell.strip()) for cell in said) > len(said)


def tells_who(number: str, among_words: bool = False) -> bool:
    """Say whether what stands as somebody's number is, or holds, an address, a telephone number or a name.

    ``among_words``: most others of its column are words, so one word is a name, too.
    """
    if _PLAIN.fullmatch(number):
        return False
    return bool("@" in number or _INSIDE.search(number) or is_name(_NOT_LETTERS.sub(" ", number).strip())
                or (among_words and _is_word(number)))


def coder_with(secret: Callable[[], bytes]) -> Coder:
    """Give what makes codes of texts that tell who somebody is; the same text is the same code in every file."""
    def code(text: str) -> str:
        said = " ".join(text.casefold().split())
        return CODED + hmac.new(secret(), f"person:{said}".encode(), "sha256").hexdigest()[:20]
    return code


def forget(text: str) -> str:
    """Give no code: nobody gave a secret to make one with."""
    return ""


def _is_word(text: str) -> bool:
    return bool(_WORDS.fullmatch(text)) and not text.isupper()


def _is_who(text: str) -> bool:
    """Say whether a text is a name, an address or a number of somebody, and nothing else."""
    rest = _without(text).replace(_(HIDDEN), "").strip(" ,;–-")
    return not rest or is_name(rest)


def _without(text: str) -> str:
    kept, last = [], 0
    for found in _INSIDE.finditer(text):
        before = text[last:found.start()]
        kept += [before[:-BEFORE], _BEFORE.sub("", before[-BEFORE:]), _(HIDDEN)]
        last = found.end()
    return "".join([*kept, text[last:]]) if kept else text
