"""When a form was opened, signed: a post that comes seconds later was hardly written by a person."""

import hashlib
import hmac
import secrets
import time

from ingest.folder import Folder
from ingest.secret import rounding_secret

TOO_FAST = 3  # seconds from opening the form to sending it


def new_id() -> str:
    """Make the id of a submission, when its form is opened: 128 bits that nobody guesses."""
    return secrets.token_hex(16)


class Clock:
    """Signs the moment a form is opened, and reads it back. Nothing is kept on the server meanwhile."""

    def __init__(self, folder: Folder) -> None:
        self._key = hashlib.blake2b(b"form opened", key=rounding_secret(folder)).digest()

    def stamp(self) -> str:
        """Give this moment, signed."""
        now = str(int(time.time()))
        return f"{now}.{self._sign(now)}"

    def seconds_since(self, stamp: str) -> float | None:
        """Say how long ago a stamp was given; None where it isn't one of ours."""
        moment, _dot, signature = stamp.partition(".")
        if not (moment.isascii() and moment.isdigit()):
            return None
        if not hmac.compare_digest(signature.encode(errors="replace"), self._sign(moment).encode()):
            return None
        return time.time() - int(moment)

    def _sign(self, moment: str) -> str:
        return hmac.new(self._key, moment.encode(), hashlib.sha256).hexdigest()[:20]
