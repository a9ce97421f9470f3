"""The secret by which small numbers are rounded: made once for an engagement, kept in its folder."""

import os
import secrets

from ingest.errors import EngagementError
from ingest.folder import Folder
from locales import _

SECRET_FILE = "protection.key"
BYTES = 32


def rounding_secret(folder: Folder) -> bytes:
    """Give the engagement's secret, and make it the first time; ``EngagementError`` where that can't be done.

    Whoever knows it could work out which way numbers were rounded. With a new one all of them would
    be rounded anew, and two roundings of the same number tell more than one.
    """
    path = folder.path / SECRET_FILE
    try:
        if not path.exists():
            _make(str(path))
        secret = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise _fault(folder) from error
    if len(secret) != BYTES:
        raise _fault(folder)
    return secret


def _make(path: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return  # somebody else was first
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(BYTES) + "\n")


def _fault(folder: Folder) -> EngagementError:
    return EngagementError("no_secret", _(
        "{folder}: the file {file} can't be read or made. People other than staff can be shown nothing without it. "
        "Allow the program to write to the folder, or put back the file from a copy.").format(
            folder=folder.path, file=SECRET_FILE))
