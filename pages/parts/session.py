"""Open the engagement, once for all visitors, and keep what is slow to make.

Everything kept is looked up by the folder, its files' times and the store's version, so that a
changed file or a new upload is seen at once, by everybody.
"""

import os
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis.analyse import Analysis, Tagged, analyse, tag_all
from analysis.filters import Filter
from analysis.reach import in_use
from ingest import EngagementError, Folder, Store, open_folder
from ingest.folder import BENCHMARK_FILE, CODEBOOK_FILE, DATABASE_FILE, ENGAGEMENT_FILE, FOLDER_VARIABLE
from locales import _, current

Stamp = tuple[int, ...]


def folder() -> Folder:
    """Give the engagement folder the environment names, or raise ``EngagementError`` with a sentence."""
    path = os.environ.get(FOLDER_VARIABLE, "")
    if not path:
        raise EngagementError("no_folder", _(
            "No engagement is open. Start the dashboard with: fairhearing serve FOLDER"))
    return _folder(path, _stamp(path))


def store() -> Store:
    """Give the engagement's store, or raise ``StoreError`` with a sentence."""
    return _store(folder(), str(folder().path), _stamp(str(folder().path)))


def benchmark() -> pd.DataFrame:
    """Give the population figures in use: the folder's and those handed in, the newer of each."""
    path = str(folder().path)
    return _benchmark(folder(), store(), path, _stamp(path), store().version())


def analysis(chosen: Filter | None = None) -> Analysis:
    """Give what is known of the engagement, or of the part a filter keeps."""
    path = str(folder().path)
    with st.spinner(_("Reading everything that was handed in …")):
        return _analysis(folder(), store(), path, _stamp(path), store().version(), chosen or Filter(), current())


@st.cache_resource(max_entries=4, show_spinner=False)
def _folder(path: str, stamp: Stamp) -> Folder:
    return open_folder(path)


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(_folder: Folder, path: str, stamp: Stamp) -> Store:
    return Store.open(_folder)


@st.cache_resource(max_entries=4, show_spinner=False)
def _tagged(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Tagged:
    return tag_all(_store.frames(), _folder.engagement, _folder.codebook)


@st.cache_resource(max_entries=4, show_spinner=False)
def _benchmark(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> pd.DataFrame:
    return in_use(_folder.benchmark, _store.figures(), _folder.engagement)


@st.cache_resource(max_entries=8, show_spinner=False)  # each holds frames of its own
def _analysis(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, chosen: Filter,
              language: str) -> Analysis:
    tagged = _tagged(_folder, _store, path, stamp, version)
    figures = _benchmark(_folder, _store, path, stamp, version)
    return analyse(tagged, _folder.engagement, _folder.codebook, figures, chosen)


def _stamp(path: str) -> Stamp:
    """Tell one state of the folder from another: its files' times, and which database is there."""
    files = [Path(path) / name for name in (ENGAGEMENT_FILE, CODEBOOK_FILE, BENCHMARK_FILE)]
    database = Path(path) / DATABASE_FILE
    return (*(file.stat().st_mtime_ns if file.exists() else 0 for file in files),
            database.stat().st_ino if database.exists() else 0)
