"""What may stand beside an engagement: a data package that somebody published, or another engagement's folder.

Of a package only the files named here are read, whatever it says of itself: it may come from anywhere.
"""

import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ingest.errors import EngagementError
from ingest.folder import DATABASE_FILE, ENGAGEMENT_FILE, Folder, open_folder
from ingest.store.engine import DATABASE_URL
from locales import _

DESCRIPTION: Final = "datapackage.json"
TABLES: Final = ("reach", "themes", "channels", "meetings", "codebook")
FILES: Final = (DESCRIPTION, *(f"data/{name}.csv" for name in TABLES))
MOST_BYTES: Final = 50_000_000  # of one file; those of a city of millions have some thousands of rows


def beside(folder: Folder, written: str) -> Path:
    """Find what somebody named, as seen from the engagement's folder; raise ``EngagementError`` where it is nothing."""
    path = Path(os.path.normpath(folder.path.absolute() / written))
    with _readable(path):
        exists, itself = path.exists(), path.resolve() == folder.path.resolve()
    if not exists:
        raise EngagementError("nothing_beside", _(
            "There is no {path}. Name a data package or an engagement folder, as seen from {folder}.").format(
                path=path, folder=folder.path))
    if itself:
        raise EngagementError("itself", _(
            "{path} is this engagement itself. Name another one, or a data package of an earlier state.").format(
                path=path))
    return path


def is_engagement(path: Path) -> bool:
    """Say whether a path is an engagement's folder, and no package; raise ``EngagementError`` where nobody may look."""
    with _readable(path):
        return (path / ENGAGEMENT_FILE).is_file() and not (path / DESCRIPTION).is_file()


def open_beside(folder: Folder, path: Path) -> Folder:
    """Open another engagement's folder; raise ``EngagementError`` where nothing was read into it yet.

    On a shared server the store is found by the engagement's id, so two of one id would be the same.
    """
    with _readable(path):
        other = open_folder(path)
    shared = os.environ.get(DATABASE_URL)
    if shared and other.engagement.id == folder.engagement.id:
        raise EngagementError("same_store", _(
            "{path} has the id «{id}», as this engagement has, and on a shared server that is one and the same store. "
            "Name a data package of it instead («fairhearing publish»).").format(path=path, id=other.engagement.id))
    if not shared and not (path / DATABASE_FILE).is_file():
        raise EngagementError("nothing_read", _(
            "{path}: nothing was read in yet. Run «fairhearing ingest» for it first, or name a data package.").format(
                path=path))
    return other


def read_package(path: Path) -> dict[str, bytes]:
    """Read the files of a package, a folder or a ZIP, by their name in it; those that aren't there are left out.

    Raises ``EngagementError`` for what is no package, can't be opened or is far too large.
    """
    with _readable(path):
        found = _unpacked(path) if path.is_file() else {
            name: _start(path / name) for name in FILES if (path / name).is_file()}
    if DESCRIPTION not in found:
        raise EngagementError("no_package", _(
            "{path} is neither a data package (there is no {description} in it) nor an engagement folder (there is no "
            "{engagement}). «fairhearing publish» makes a package.").format(
                path=path, description=DESCRIPTION, engagement=ENGAGEMENT_FILE))
    return found


def stamp(path: Path) -> tuple[int, ...]:
    """Tell one state of a package from another: its files' times."""
    files = [path, *(path / name for name in FILES)]
    with _readable(path):
        return tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Say in a sentence why something can't be read."""
    try:
        yield
    except (OSError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, EOFError) as error:
        raise EngagementError("unreadable_beside", _(
            "{path} can't be read: {reason}. Check that it is whole, and that the program may read it.").format(
                path=path, reason=error)) from error


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return _short(path, file.read(MOST_BYTES + 1))


def _unpacked(path: Path) -> dict[str, bytes]:
    """Read a ZIP; programs that unpack and pack again put everything into a folder in it."""
    with zipfile.ZipFile(path) as archive:
        named = sorted((name for name in archive.namelist() if name.split("/")[-1] == DESCRIPTION), key=len)
        top = named[0].removesuffix(DESCRIPTION) if named else ""
        there = set(archive.namelist())
        found = {}
        for name in FILES:
            if top + name in there:
                with archive.open(top + name) as file:  # what its header says of its size may be a lie
                    found[name] = _short(path, file.read(MOST_BYTES + 1))
        return found


def _short(path: Path, data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise EngagementError("big_package", _(
            "{path} is far larger than any data package. Check that it is the right file.").format(path=path))
    return data
