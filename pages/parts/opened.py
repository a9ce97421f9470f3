"""Open the engagement, once for all visitors, and keep what is slow to make.

Everything kept is looked up by the folder, its files' times and the store's version, so that a
changed file or a new upload is seen at once, by everybody.
"""

import os

import streamlit as st

from ingest import EngagementError, Folder, Store, open_folder
from ingest.codebook import CODEBOOK_FILE, CODEBOOK_WORKBOOK
from ingest.folder import BENCHMARK_FILE, DATABASE_FILE, ENGAGEMENT_FILE, FOLDER_VARIABLE
from locales import _

Stamp = tuple[int, ...]


def folder() -> Folder:
    """Give the engagement folder the environment names, or raise ``EngagementError`` with a sentence."""
    path = os.environ.get(FOLDER_VARIABLE, "")
    if not path:
        raise EngagementError("no_folder", _(
            "No engagement is open. Start the dashboard with: fairhearing serve FOLDER"))
    return _folder(path, stamp(path))


def store() -> Store:
    """Give the engagement's store, or raise ``StoreError`` with a sentence."""
    return _store(folder(), str(folder().path), stamp(str(folder().path)))


def store_of(other: Folder) -> Store:
    """Open another engagement's store."""
    return _store(other, str(other.path), stamp(str(other.path)))


@st.cache_resource(max_entries=4, show_spinner=False)
def _folder(path: str, stamp: Stamp) -> Folder:
    return open_folder(path)


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(_folder: Folder, path: str, stamp: Stamp) -> Store:
    return Store.open(_folder)


def stamp(path: str) -> Stamp:
    """Tell one state of the folder from another: its files' times, and which database is there."""
    files = (_told(f"{path}/{name}") for name in (ENGAGEMENT_FILE, CODEBOOK_FILE, CODEBOOK_WORKBOOK, BENCHMARK_FILE))
    database = _told(f"{path}/{DATABASE_FILE}")
    return *(told.st_mtime_ns if told else 0 for told in files), database.st_ino if database else 0


def _told(file: str) -> os.stat_result | None:
    """Say what is known of a file, if it is there; each run of a page asks many times, so at once."""
    try:
        return os.stat(file)
    except (FileNotFoundError, NotADirectoryError):
        return None
