"""A zip archive that nobody vouches for: what a workbook is packed in."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from itertools import pairwise

from ingest.workbook import guard
from ingest.workbook.guard import Budget, refusal

PIECE = 1 << 21
_HEADER = 30  # bytes before a part's name
_ENTRY = b"PK\x01\x02"  # begins each line of the table of contents
_ENCRYPTED = 0x1
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others may ask for gigabytes before the first byte


def open_archive(name: str, data: bytes) -> zipfile.ZipFile:
    """Open an archive whose table of contents is that of a workbook, or raise ``FileRefused``."""
    if data.count(_ENTRY) > guard.MAX_PARTS:
        raise refusal("too_big_unpacked", name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except Exception as error:  # zipfile raises many kinds for bytes that are no archive
        raise refusal("not_a_workbook", name) from error
    parts = sorted(archive.infolist(), key=lambda part: part.header_offset)
    if any(_end(part) > following.header_offset for part, following in pairwise(parts)):
        raise refusal("too_big_unpacked", name)  # two parts that share their bytes: no one's work
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise refusal("protected", name)
    if any(part.compress_type not in _KNOWN for part in parts):
        raise refusal("broken_workbook", name)
    return archive


def pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo, budget: Budget, is_sheet: bool) -> Iterator[bytes]:
    """Unpack a part piece by piece; raises ``FileRefused`` as soon as it is too much."""
    size, packed = 0, part.compress_size
    part.file_size = guard.MAX_UNPACKED + 2 * PIECE  # the header may lie: read until the packed bytes end
    with archive.open(part) as stream:
        while piece := stream.read(PIECE):
            size += len(piece)
            budget.unpack(len(piece))
            budget.swell(size, packed, is_sheet)
            yield piece


def path(name: str) -> str:
    """Spell a part's name in one way: calamine minds neither capitals nor the direction of slashes."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()


def _end(part: zipfile.ZipInfo) -> int:
    return part.header_offset + _HEADER + len(part.orig_filename.encode(errors="replace")) + part.compress_size
