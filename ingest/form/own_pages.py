"""The addresses of partners' own pages: whoever has one sees that partner's numbers, so nobody can guess it.

They are kept as they are, not as digests, because staff must be able to say an address again; in a
file that only the account running the program can read.
"""

import hmac
import json
import secrets
import threading
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import EngagementError
from ingest.saving import write_over
from ingest.schema import Engagement, fold
from locales import _

PAGES_FILE = "partner-pages.json"
BYTES = 16  # of an address: 128 bits, so that guessing needs no limit
_lock = threading.Lock()


class _Pages(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    pages: dict[str, str] = {}  # partner → the end of its address


def page_token(folder: Path, partner: str) -> str:
    """Give the end of the address of a partner's own page; it is made when somebody first asks for it."""
    with _lock:
        pages = _read(folder)
        found = next((token for name, token in pages.items() if fold(name) == fold(partner)), None)
        return found or _make(folder, pages, partner)


def new_page_token(folder: Path, partner: str) -> str:
    """Make a new address for a partner's own page. The old one leads nowhere from then on."""
    with _lock:
        return _make(folder, {name: x for name, x in _read(folder).items() if fold(name) != fold(partner)}, partner)


def partner_of(folder: Path, token: str) -> str | None:
    """Say whose page an address leads to. However far a wrong one is right, it takes as long."""
    given, found = token.encode(), None
    for name, own in _read(folder).items():
        if hmac.compare_digest(own.encode(), given):
            found = name
    return found


def page_address(engagement: Engagement, token: str) -> str:
    """Write the whole address of a partner's own page; without ``[form] address``, what stands behind the server."""
    return f"{engagement.form.address.rstrip('/')}/p/{token}"


def _make(folder: Path, pages: dict[str, str], partner: str) -> str:
    token = secrets.token_hex(BYTES)
    written = json.dumps({"pages": pages | {partner: token}}, ensure_ascii=False, indent=2) + "\n"
    write_over(folder / PAGES_FILE, written, private=True)
    return token


def _read(folder: Path) -> dict[str, str]:
    path = folder / PAGES_FILE
    try:
        return _Pages.model_validate_json(path.read_bytes()).pages if path.exists() else {}
    except (OSError, ValidationError) as error:
        raise EngagementError("bad_json", _("{file}: {reason}. Correct the file and try again.").format(
            file=path.name, reason=str(error).partition("\n")[0])) from error
