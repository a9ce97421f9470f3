"""Engagements that stand beside this one, for whoever is looking: a part of the gate.

A data package holds what anybody may know. Of a folder staff are given the exact figures, everybody else
those of its own rounded copy, rounded by its own secret.
"""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis.analyse import Analysis
from analysis.beside import PackageError, Side, side_in, side_of
from analysis.beside.across_words import called, in_days
from analysis.filters import Filter
from analysis.viewers import Sight
from ingest import EngagementError, FairHearingError, Folder
from ingest import package as packages
from locales import _, current, pick
from pages.parts import cached, opened, viewer


@dataclass(frozen=True)
class Other:
    """Another engagement as the viewer may know it. exact: its analysis, for staff, where it is a folder."""

    side: Side
    codebook: pd.DataFrame | None = None
    exact: Analysis | None = None


def listed() -> tuple[dict[str, str], list[str]]:
    """Name the engagements that engagement.toml lists, and say how each is called; and why others can't be read."""
    found: dict[str, str] = {}
    faults: list[str] = []
    for name, written in _written().items():
        try:
            path = packages.beside(opened.folder(), written)
            found[name] = _title(path)
        except FairHearingError as error:
            faults.append(error.message)
    return found, faults


def read(name: str) -> Other:
    """Give an engagement of ``listed``; raises ``FairHearingError`` where it can't be read any more."""
    path = packages.beside(opened.folder(), _written()[name])
    if not packages.is_engagement(path):
        return Other(_package(path))
    with st.spinner(_("Reading everything that was handed in …")):
        folder = packages.open_beside(opened.folder(), path)
        known = _known(folder)
    side = side_of(known, folder.engagement, folder.codebook)
    return Other(side, folder.codebook, known) if viewer.sees(Sight.EXACT) else Other(side)


def _written() -> dict[str, str]:
    """Give what engagement.toml says by a short name for the address, which isn't to tell where folders are."""
    found: dict[str, str] = {}
    for written in dict.fromkeys(opened.folder().engagement.compare.engagements):
        stem = Path(written).name.removesuffix(".zip") or "engagement"
        found[stem if stem not in found else f"{stem}-{len(found) + 1}"] = written
    return found


def _title(path: Path) -> str:
    if not packages.is_engagement(path):
        return called(_package(path))
    engagement = packages.open_beside(opened.folder(), path).engagement
    return in_days(pick(engagement.title, engagement.id), engagement.start, engagement.end)


def _known(folder: Folder) -> Analysis:
    path, store = str(folder.path), opened.store_of(folder)
    state = path, opened.stamp(path), store.version()
    said = cached.heard(store, *state, store.codings_version())
    made = cached.exact if viewer.sees(Sight.EXACT) else cached.rounded
    return made(folder, store, *state, said, said.state, Filter(), current())


def _package(path: Path) -> Side:
    return _read(str(path), packages.stamp(path), current())


@st.cache_resource(max_entries=8, show_spinner=False)
def _read(path: str, stamp: tuple[int, ...], language: str) -> Side:
    try:
        return side_in(packages.read_package(Path(path)), Path(path).name)
    except PackageError as error:
        raise EngagementError(error.code, error.message) from error
