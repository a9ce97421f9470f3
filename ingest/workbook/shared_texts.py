"""The texts that the cells of an Excel workbook point to: written once, shown as often as somebody likes.

A text of a megabyte to which a thousand cells point is a gigabyte in memory.
"""

import re
import zipfile
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ingest.workbook import guard
from ingest.workbook.archive import PIECE, path, pieces
from ingest.workbook.guard import Budget, refusal

NAME = "sharedstrings.xml"  # how the part's name ends, in small letters
_PROMISE = re.compile(rb'\buniqueCount\s*=\s*["\']([0-9]+)')
_POINTER = re.compile(rb'\bt\s*=\s*["\']s["\'](?:[^>]*>(?:<(?:\w+:)?f\b[^>]*>(?:[^<]*<[^>]*>)?)?'
                      rb'<(?:\w+:)?v\b[^>]*>\s*([0-9]{1,9})\s*<)?')
_CUT = 200  # bytes that are looked at again, because a number may be cut in two


class SharedTexts:
    """How long each shared text is, its markup included."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lengths = array("L")

    def read(self, part: Iterable[bytes]) -> None:
        """Measure the texts; refuse a number of them that is made up."""
        length = promised = 0
        rest = b""
        for piece in part:
            if b"<!DOCTYPE" in rest + piece or b"<!ENTITY" in rest + piece:
                raise refusal("definitions", self.name)
            promised = max([promised, *map(int, _PROMISE.findall(rest + piece))])
            first, *others = piece.split(b"</si>")
            length += len(first)
            for text in others:
                self.lengths.append(length)
                length = len(text)
            rest = piece[-_CUT:]
        if promised > 10 * len(self.lengths) + guard.MAX_EMPTY:  # calamine makes room for as many as are promised
            raise refusal("broken_workbook", self.name)

    def weigh(self, archive: zipfile.ZipFile, budget: Budget, cells: Mapping[str, int]) -> None:
        """Refuse long texts that so many cells point to that they would fill the memory.

        ``cells``: how many cells of each part may point to a text, by its ``path``.
        """
        longest = max(self.lengths, default=0)
        if (longest - guard.LONG_TEXT) * sum(cells.values()) <= guard.MAX_REPEATED_TEXT:
            return
        excess = [max(0, length - guard.LONG_TEXT) for length in self.lengths]
        repeated = -sum(excess)  # once, each of them is no repetition
        for info in archive.infolist():
            if cells.get(path(info.filename)):
                for text in _whole_rows(pieces(archive, info, Budget(self.name), is_sheet=True)):
                    repeated += sum(_pointed(text, excess))
                    budget.repeat(repeated)


def _pointed(text: bytes, excess: list[int]) -> Iterator[int]:
    """Give the letters beyond ``LONG_TEXT`` that cells point to; a pointer we can't read may be to the longest."""
    for pointer, times in Counter(_POINTER.findall(text)).items():
        index = int(pointer or -1)
        yield times * (max(excess) if index < 0 else excess[index] if index < len(excess) else 0)


def _whole_rows(part: Iterable[bytes]) -> Iterator[bytes]:
    """Cut a sheet between its rows rather than anywhere."""
    rest = b""
    for piece in part:
        text = rest + piece
        cut = text.rfind(b"row ")
        cut = len(text) if cut < 0 or len(text) - cut > 2 * PIECE else cut
        yield text[:cut]
        rest = text[cut:]
    yield rest
