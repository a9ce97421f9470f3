"""The gate: what is known of the engagement, for whoever is looking.

Staff are given the exact figures, everybody else those of the rounded copy. No page has another
way to the data (``tests/test_gate.py``).
"""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis.analyse import Analysis, Tagged, analyse, tag_all
from analysis.filters import Filter, apply
from analysis.protect import Copy, look, make_copy
from analysis.reach import in_use, reach
from analysis.viewers import Sight
from ingest import Folder, Store
from ingest.secret import rounding_secret
from locales import _, current
from pages.parts import viewer
from pages.parts.opened import Stamp, folder, stamp, store

__all__ = ["analysis", "benchmark", "by_part", "folder", "store"]


def benchmark() -> pd.DataFrame:
    """Give the population figures in use: the folder's and those handed in, the newer of each."""
    path = str(folder().path)
    return _benchmark(folder(), store(), path, stamp(path), store().version())


def analysis(chosen: Filter | None = None) -> Analysis:
    """Give what the viewer of this run may know of the engagement, or of the part a filter keeps."""
    path = str(folder().path)
    made = _exact if viewer.sees(Sight.EXACT) else _rounded
    with st.spinner(_("Reading everything that was handed in …")):
        return made(folder(), store(), path, stamp(path), store().version(), chosen or Filter(), current())


def by_part(parts: Mapping[str, Filter], chosen: Filter) -> dict[str, pd.DataFrame]:
    """Give reach in each part of what was chosen: for staff from the people themselves, else what all may look at."""
    if not viewer.sees(Sight.EXACT):
        return {name: analysis(part).reach for name, part in parts.items()}
    frames, figures = analysis(chosen).frames, benchmark()
    return {name: reach(apply(frames, part), folder().engagement, figures, part.areas or chosen.areas)
            for name, part in parts.items()}


@st.cache_resource(max_entries=4, show_spinner=False)
def _tagged(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Tagged:
    return tag_all(_store.frames(), _folder.engagement, _folder.codebook, _store.codebook_version())


@st.cache_resource(max_entries=4, show_spinner=False)
def _benchmark(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> pd.DataFrame:
    return in_use(_folder.benchmark, _store.figures(), _folder.engagement)


@st.cache_resource(max_entries=8, show_spinner=False)  # each holds frames of its own
def _exact(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, chosen: Filter,
           language: str) -> Analysis:
    tagged = _tagged(_folder, _store, path, stamp, version)
    figures = _benchmark(_folder, _store, path, stamp, version)
    return analyse(tagged, _folder.engagement, _folder.codebook, figures, chosen)


@st.cache_resource(max_entries=4, show_spinner=False)
def _copied(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Copy:
    tagged = _tagged(_folder, _store, path, stamp, version)
    figures = _benchmark(_folder, _store, path, stamp, version)
    return make_copy(tagged, _folder.engagement, _folder.codebook, figures, rounding_secret(_folder))


@st.cache_resource(max_entries=8, show_spinner=False)
def _rounded(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, chosen: Filter,
             language: str) -> Analysis:
    copied = _copied(_folder, _store, path, stamp, version)
    figures = _benchmark(_folder, _store, path, stamp, version)
    return look(copied, _folder.engagement, _folder.codebook, figures, chosen)
