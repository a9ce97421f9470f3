"""Write a file for people without ever writing over one that is there."""

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
        raise FairHearingError("unwritable_file", _("{file} can't be written: {reason}.").format(
            file=path, reason=error.strerror)) from error
