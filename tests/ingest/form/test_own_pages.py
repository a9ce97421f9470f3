"""The addresses of partners' own pages: nobody guesses one, and a new one ends the old."""

import os
import stat
from pathlib import Path

import pytest

from ingest import EngagementError
from ingest.form import new_page_token, page_token, partner_of
from ingest.form.own_pages import PAGES_FILE


def test_an_address_stays_until_a_new_one_is_made(tmp_path: Path) -> None:
    """If this fails, the address a partner was sent leads nowhere, or one that got out can't be ended."""
    first = page_token(tmp_path, "Kite (invented)")
    assert page_token(tmp_path, "KITE (invented)") == first
    assert len(bytes.fromhex(first)) * 8 >= 128
    assert page_token(tmp_path, "Harbor") != first
    second = new_page_token(tmp_path, "Kite (invented)")
    assert (partner_of(tmp_path, first), partner_of(tmp_path, second)) == (None, "Kite (invented)")
    assert partner_of(tmp_path, page_token(tmp_path, "Harbor")) == "Harbor"


@pytest.mark.parametrize("wrong", ["", "é", "0" * 32, "../partner-pages.json"])
def test_nothing_else_is_an_address(tmp_path: Path, wrong: str) -> None:
    """If this fails, somebody without an address sees a partner's numbers."""
    assert partner_of(tmp_path, wrong) is None
    page_token(tmp_path, "Kite (invented)")
    assert partner_of(tmp_path, wrong) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_others_on_this_computer_cannot_read_them(tmp_path: Path) -> None:
    """If this fails, every account of a shared server can open every partner's page."""
    page_token(tmp_path, "Kite (invented)")
    new_page_token(tmp_path, "Kite (invented)")
    assert stat.S_IMODE((tmp_path / PAGES_FILE).stat().st_mode) == 0o600


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """If this fails, a slip in the file shows as a fault of the program, or makes all addresses new."""
    (tmp_path / PAGES_FILE).write_text("{", encoding="utf-8")
    with pytest.raises(EngagementError, match=PAGES_FILE):
        page_token(tmp_path, "Kite (invented)")
