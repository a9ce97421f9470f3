"""Write files for people: never over one that is there, or else whole or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path

from ingest.errors import FairHearingError
from locales import _


def write_new(path: Path, data: bytes) -> None:
    """Write a file that isn't there yet, and its folder; raise ``FairHearingError`` where it can't be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise FairHearingError("file_exists", _(
            "{file} is there already, and somebody may have filled it in. "
            "Move it away, or choose another name with --out.").format(file=path)) from error
    except OSError as error:
        raise _unwritable(path, error) from error


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that is new or empty; raise ``FairHearingError`` where there is something in it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FairHearingError("folder_exists", _(
            "{folder} is there already and not empty. Choose another name.").format(folder=folder))
    for name, data in files.items():
        write_new(folder / name, data)


def write_over(path: Path, data: str | bytes) -> None:
    """Write a file beside its place first, then put it there: a reader finds the old one or the new one, whole."""
    fresh = path.with_name(f"{path.name}.new")
    try:
        fresh.write_bytes(data if isinstance(data, bytes) else data.encode())
        os.replace(fresh, path)
    except OSError as error:
        raise _unwritable(path, error) from error


def make_folder(path: Path) -> None:
    """Make a folder where there is none; raise ``FairHearingError`` where it can't be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> FairHearingError:
    return FairHearingError("unwritable_file", _("{file} can't be written: {reason}.").format(
        file=path, reason=error.strerror))
