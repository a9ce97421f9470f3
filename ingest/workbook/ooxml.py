"""What calamine doesn't tell of an Excel workbook: how far its sheets reach, and what they hide."""

import posixpath
import zipfile
from collections import Counter
from xml.parsers import expat

from ingest.workbook import guard
from ingest.workbook.archive import path as plain
from ingest.workbook.archive import pieces
from ingest.workbook.grid import Features
from ingest.workbook.guard import Budget, refusal
from ingest.workbook.shared_texts import NAME, SharedTexts
from ingest.workbook.sheet_xml import Glance, Look, Part, plain_parser

MACROS = ("vbaproject.bin", "/macrosheets/", "/intlmacrosheets/")  # in the names of parts, in small letters


def inspect(name: str, archive: zipfile.ZipFile) -> dict[str, Features]:
    """Give what each sheet hides, by the sheet's name; raises ``FileRefused`` for what should not be read."""
    if any(mark in part.filename.lower() for part in archive.infolist() for mark in MACROS):
        raise refusal("macros", name)
    budget, texts = Budget(name), SharedTexts(name)
    sheets = _sheets(archive, budget)
    shown = Counter(sheets.values())
    found: dict[str, Part] = {}
    for info in archive.infolist():
        path = plain(info.filename)
        if path.endswith(NAME) and not shown[path]:
            texts.read(pieces(archive, info, budget, is_sheet=True))
        else:
            found[path] = _part(archive, info, budget, shown[path] > 0)
    for path, part in found.items():
        for _ in range(max(1, shown[path])):  # several sheets may show one part
            budget.span(part.rows, part.columns, part.filled)
            budget.merge(part.merges)
    texts.weigh(archive, budget, {path: shown[path] * part.filled for path, part in found.items()})
    return {sheet: found[path].told for sheet, path in sheets.items() if path in found}


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget, is_sheet: bool) -> Part:
    glance = Glance(budget.name)
    for piece in pieces(archive, info, budget, is_sheet or "sheets/" in plain(info.filename)):
        glance.see(piece)
    part = glance.part
    if not part.is_odd and part.rows * part.columns - part.filled <= guard.MAX_EMPTY:
        return part
    try:
        return _look(archive, info, budget.name)
    except expat.ExpatError:
        if is_sheet:
            raise
        return Part()  # a picture, say: calamine reads none of it either


def _look(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Part:
    look = Look(name)
    for piece in pieces(archive, info, Budget(name), is_sheet=True):
        look.parser.Parse(piece, False)
    look.parser.Parse(b"", True)
    return look.part


# ---------------------------------------------------------------- which part is which sheet

def _sheets(archive: zipfile.ZipFile, budget: Budget) -> dict[str, str]:
    """Give the part (in small letters) of each sheet, by the sheet's name."""
    books = [name for name in archive.namelist() if posixpath.basename(plain(name)) == "workbook.xml"]
    if len(books) != 1:
        raise refusal("broken_workbook", budget.name)
    folder = posixpath.dirname(books[0])
    targets = {given.get("Id"): posixpath.join("/", folder, given.get("Target", "")) for given in _tags(
        archive, posixpath.join(folder, "_rels/workbook.xml.rels"), "Relationship", budget)}
    sheets: dict[str, str] = {}
    for number, given in enumerate(_tags(archive, books[0], "sheet", budget)):
        budget.sheet()
        pointer = next((value for name, value in given.items() if name.rpartition(":")[2] == "id"), None)
        path = plain(targets.get(pointer, ""))
        sheets[given.get("name", "") if given.get("name", "") not in sheets else f"\0{number}"] = path
    return sheets


def _tags(archive: zipfile.ZipFile, path: str, kind: str, budget: Budget) -> list[dict[str, str]]:
    """Give the attributes of each tag of a kind in a small part."""
    found: list[dict[str, str]] = []

    def start(tag: str, given: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == kind:
            found.append(given)
    parser = plain_parser(budget.name)
    parser.StartElementHandler = start
    info = next((part for part in archive.infolist() if plain(part.filename) == plain(path)), None)
    if info is None:
        raise refusal("broken_workbook", budget.name)
    for piece in pieces(archive, info, Budget(budget.name), is_sheet=True):
        parser.Parse(piece, False)
    return found
