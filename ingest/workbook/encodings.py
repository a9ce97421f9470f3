"""Which letters a text table's bytes stand for, where the file doesn't say it.

UTF-8 tells itself from all others. Of the older ways to write «é» as one byte (Windows, the Macintosh, MS-DOS) none
does: every byte means something in each of them. But what one of them writes in words is none of the others' letters:
«cafŽ» and «M‡s» are no words of anybody's. So words are looked at.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from ingest.problems import Problem
from ingest.workbook.grid import Sheet
from ingest.workbook.guard import refusal

UTF_8 = ""  # how it is called where nothing has to be told
USUAL, ANY = "cp1252", "latin-1"  # the usual one; and one in which every byte means something
OTHERS = ("mac_roman", "cp850")
NAMES = {USUAL: "Windows (cp1252)", ANY: "ISO 8859-1", "mac_roman": "Macintosh (Mac Roman)", "cp850": "MS-DOS (cp850)"}
WORDS = 5_000  # with letters beyond ASCII that are looked at
BAD = 0.1  # of them; with more words that can't be, a file is written in another way
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MARKS = "’‘'–—-…·"  # that may stand between letters


def decode(name: str, data: bytes) -> tuple[str, str]:
    """Give a text table's text, and its encoding if that was assumed; raises ``FileRefused``."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16"), UTF_8
        except UnicodeDecodeError as error:
            raise refusal("not_text", name) from error
    try:
        return data.decode("utf-8-sig"), UTF_8
    except UnicodeDecodeError:
        encoding = assumed(data)
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return data.decode(ANY), ANY


def assumed(data: bytes) -> str:
    """Give the encoding in which the fewest words can't be; the usual one, unless many of them can't be in it."""
    words = [found[0] for found in islice(_WORD.finditer(data), WORDS)]
    bad = {encoding: sum(not _may_be(word.decode(encoding, "replace")) for word in words)
           for encoding in (USUAL, *OTHERS)}
    return USUAL if bad[USUAL] <= BAD * len(words) else min(bad, key=bad.__getitem__)


def _may_be(word: str) -> bool:
    """Say whether this may be a word: letters, no small one right before a capital, and signs only around them."""
    around = [sign for sign in word if not sign.isalpha() and sign.isprintable() and sign != "\ufffd"]
    inner = word.strip("".join(around))
    return all(sign.isalpha() or sign in _MARKS for sign in inner) and not any(
        one.islower() and other.isupper() for one, other in pairwise(inner))


def problems(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """Say how a text table was taken to be written, where it doesn't say it itself."""
    for encoding in {sheet.encoding for sheet in sheets} - {UTF_8}:
        yield Problem("encoding_usual" if encoding == USUAL else "encoding_guessed", value=NAMES[encoding])
