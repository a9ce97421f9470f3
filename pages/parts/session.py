"""The gate: what is known of the engagement, for whoever is looking.

Staff are given the exact figures, everybody else those of the rounded copy. No page has another
way to the data (``tests/test_gate.py``).
"""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis import protect
from analysis.analyse import Analysis, Tagged, analyse, tag_all
from analysis.filters import Filter, apply
from analysis.population import ended
from analysis.protect import Copy, look, make_copy
from analysis.reach import in_use, reach
from analysis.themes.alike import grouped, said_same
from analysis.viewers import Role, Sight
from ingest import Folder, Preview, Receipt, Store
from ingest.population.frame import with_more
from ingest.schema import names as c
from ingest.secret import rounding_secret
from locales import _, current
from pages.parts import viewer
from pages.parts.opened import Stamp, folder, stamp, store

__all__ = ["alike", "analysis", "benchmark", "by_part", "ended_by", "fit", "folder", "quotes", "say_fit", "store"]


def benchmark() -> pd.DataFrame:
    """Give the population figures in use: the folder's and those handed in, the newer of each."""
    path = str(folder().path)
    return _benchmark(folder(), store(), path, stamp(path), store().version())


def ended_by(brought: Preview | Receipt) -> list[str]:
    """Say which comparisons with the population a file would end, or has ended."""
    path = str(folder().path)
    told = brought.batch if isinstance(brought, Receipt) else str(hash(tuple(
        (figure.key, figure.category, figure.people) for figure in brought.census)))
    return _ended(folder(), store(), brought, path, stamp(path), store().version(), told, current())


def analysis(chosen: Filter | None = None) -> Analysis:
    """Give what the viewer of this run may know of the engagement, or of the part a filter keeps."""
    path = str(folder().path)
    made = _exact if viewer.sees(Sight.EXACT) else _rounded
    with st.spinner(_("Reading everything that was handed in …")):
        return made(folder(), store(), path, stamp(path), store().version(), chosen or Filter(), current())


def alike() -> pd.Series:
    """Give each text its idea (``themes.alike.grouped``), to those who may read texts."""
    if not viewer.sees(Sight.TEXTS):
        raise PermissionError("texts are for staff")
    path = str(folder().path)
    with st.spinner(_("Looking for texts that say the same …")):
        return _alike(folder(), store(), path, stamp(path), store().version())


def by_part(parts: Mapping[str, Filter], chosen: Filter) -> dict[str, pd.DataFrame]:
    """Give reach in each part of what was chosen: for staff from the people themselves, else what all may look at."""
    if not viewer.sees(Sight.EXACT):
        return {name: analysis(part).reach for name, part in parts.items()}
    frames, figures = analysis(chosen).frames, benchmark()
    return {name: reach(apply(frames, part), folder().engagement, figures, part.areas or chosen.areas)
            for name, part in parts.items()}


def quotes() -> pd.DataFrame:
    """Give what all may read of residents' own words: the same to everybody, whatever part they look at."""
    path = str(folder().path)
    said = store().codings_version()
    return _quoted(folder(), store(), path, stamp(path), store().version(), said, current())


def fit() -> frozenset[str]:
    """Name the texts that staff ticked as fit to quote; only staff may ask."""
    if not viewer.sees(Sight.TEXTS):
        raise PermissionError("only staff may know which texts are ticked")
    return _fit(store())


def say_fit(contribution: str, ticked: bool) -> None:
    """Keep that staff find a text fit to quote, or don't any more."""
    if not viewer.sees(Sight.TEXTS):
        raise PermissionError("only staff may tick texts")
    store().say_fit(contribution, ticked, Role.STAFF.value)


def _fit(kept: Store) -> frozenset[str]:
    said = kept.quotable()
    return frozenset(said.loc[said[c.FIT], c.CONTRIBUTION])


@st.cache_resource(max_entries=4, show_spinner=False)
def _tagged(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Tagged:
    return tag_all(_store.frames(), _folder.engagement, _folder.codebook, _store.codebook_version())


@st.cache_resource(max_entries=4, show_spinner=False)
def _alike(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> pd.Series:
    frames = _tagged(_folder, _store, path, stamp, version).frames
    return grouped(frames.contributions, said_same(frames))


@st.cache_resource(max_entries=4, show_spinner=False)
def _benchmark(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> pd.DataFrame:
    return in_use(_folder.benchmark, _store.figures(), _folder.engagement)


@st.cache_resource(max_entries=32, show_spinner=False)
def _ended(_folder: Folder, _store: Store, _brought: Preview | Receipt, path: str, stamp: Stamp, version: int,
           told: str, language: str) -> list[str]:
    before = after = _store.figures()
    if isinstance(_brought, Receipt):
        before = after[after[c.BATCH] != _brought.batch]
    elif _brought.census:
        after = with_more(before, _brought.census)
    return ended(_folder.benchmark, before, after, _folder.engagement)


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


@st.cache_resource(max_entries=4, show_spinner=False)
def _quoted(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, said: int,
            language: str) -> pd.DataFrame:
    seen = _rounded(_folder, _store, path, stamp, version, Filter(), language)
    return protect.quotes(_tagged(_folder, _store, path, stamp, version), _fit(_store), seen, _folder.engagement)
