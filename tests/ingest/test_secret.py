"""The secret by which numbers are rounded: one for an engagement, and for nobody else to read."""

import stat
import sys
from pathlib import Path

import pytest

from ingest import EngagementError, open_folder
from ingest.secret import BYTES, SECRET_FILE, rounding_secret


def test_it_is_made_once_and_only_the_owner_may_read_it(small: Path) -> None:
    """If this fails, every start rounds anew (and two roundings tell more than one), or others can read it."""
    secret = rounding_secret(open_folder(small))
    assert len(secret) == BYTES
    assert rounding_secret(open_folder(small)) == secret
    if sys.platform != "win32":
        assert stat.S_IMODE((small / SECRET_FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "no number", "abcd"])
def test_a_broken_secret_is_said_in_a_sentence(small: Path, content: str) -> None:
    """If this fails, numbers are rounded by something that everybody can guess, or a page ends in a traceback."""
    (small / SECRET_FILE).write_text(content, encoding="ascii")
    with pytest.raises(EngagementError, match=SECRET_FILE.replace(".", r"\.")):
        rounding_secret(open_folder(small))
