"""Write files for people: never over one that is there, or else whole or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path

from ingest.errors import FairHearingError
from locales import _


def write_new(path: Path, data: bytes) -> None:
    """Write a file that isn't there yet, and its folder; raise ``FairHearingError`` where it can't be."""
    make_folder(path.parent)
    try:
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
    try:
        is_taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise _unwritable(folder, error) from error
    if is_taken:
        raise FairHearingError("folder_exists", _(
            "{folder} is there already and not empty. Choose another name.").format(folder=folder))
    for name, data in files.items():
        write_new(folder / name, data)


def write_over(path: Path, data: str | bytes, private: bool = False) -> None:
    """Write a file beside its place first, then put it there: a reader finds the old one or the new one, whole.

    private: only the account that runs the program can read it.
    """
    fresh = path.with_name(f"{path.name}.new")
    try:
        fresh.unlink(missing_ok=True)  # what a crash left there keeps its own rights
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0),
                          0o600 if private else 0o666), "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
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
