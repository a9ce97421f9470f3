"""What is worked out of an engagement once for each state of it: the gate's store room (``session``).

Everything here is exact, or made from what is; nobody but the gate may ask for it (``tests/test_gate.py``).
Each is kept for as long as what it is made from stays: the folder, the store's version, what people
said, the language. Arguments with an underscore are not part of that key.
"""

import datetime as dt
from collections import deque
from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis import population, protect
from analysis.analyse import Analysis, People, Tagged, Tagging, analyse, by_rules, learnt, settled
from analysis.analyse import people as count_people
from analysis.brief.brief import brief as make_brief
from analysis.brief.material import Material, material
from analysis.brief.model import Brief
from analysis.compared import not_used
from analysis.filters import Filter
from analysis.gone import gone
from analysis.protect import Copy, look, make_copy
from analysis.reach import in_use, passed_over
from analysis.search import Index
from analysis.search.index import of_contributions
from analysis.themes.alike import grouped, said_same
from analysis.themes.machine import Machine
from analysis.themes.people import Said, lesson_key, said_of
from analysis.themes.report import Report
from analysis.themes.report import report as make_report
from ingest import Folder, Preview, Receipt, Store
from ingest.population.frame import with_more
from ingest.schema import Frames
from ingest.schema import names as c
from ingest.secret import rounding_secret
from pages.parts.opened import Stamp

_RULED: deque[tuple[tuple[str, Stamp], Frames, Tagged]] = deque(maxlen=4)  # what comes next changes little
_GROUPED: deque[tuple[str, Stamp, int]] = deque(maxlen=4)  # as many as ``alike`` keeps


def fit(kept: Store) -> frozenset[str]:
    """Name the texts that staff ticked as fit to quote."""
    said = kept.quotable()
    return frozenset(said.loc[said[c.FIT], c.CONTRIBUTION])


@st.cache_resource(max_entries=4, show_spinner=False)
def frames(_store: Store, path: str, stamp: Stamp, version: int) -> Frames:
    """Give everything that was handed in, as it is stored."""
    return _store.frames()


@st.cache_resource(max_entries=4, show_spinner=False)
def people(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, language: str) -> People:
    """Give who was heard, exactly, before any text is read."""
    figures = benchmark(_folder, _store, path, stamp, version)
    return count_people(frames(_store, path, stamp, version), _folder.engagement, figures)


@st.cache_resource(max_entries=4, show_spinner=False)
def ruled(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Tagged:
    """Give all texts with their languages and the themes that the codebook's words find."""
    read = frames(_store, path, stamp, version)
    before = next(((old, found) for of, old, found in reversed(list(_RULED)) if of == (path, stamp)), None)
    found = by_rules(read, _folder.engagement, _folder.codebook, before)
    _RULED.append(((path, stamp), read, found))
    return found


@st.cache_resource(max_entries=4, show_spinner=False)
def heard(_store: Store, path: str, stamp: Stamp, version: int, said: int) -> Said:
    """Give what people said of texts."""
    return said_of(_store.codings(), _store.blind_sample(), _store.codebook, _store.codebook_version())


@st.cache_resource(max_entries=4, show_spinner=False)
def taught(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _said: Said,
           lesson: str) -> Machine:
    """Learn: the slow part, so that it is kept for as long as the lesson is the same."""
    return learnt(ruled(_folder, _store, path, stamp, version), _folder.codebook, _said)


def machine(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, said: Said) -> Machine:
    """Give what rules and model find before anybody's word, kept as long as the lesson is."""
    return taught(_folder, _store, path, stamp, version, said, lesson_key(said, _folder.codebook))


@st.cache_resource(max_entries=4, show_spinner=False)
def tagged(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str) -> Tagged:
    """Give all texts with the themes they have in the end."""
    found = machine(_folder, _store, path, stamp, version, _known)
    return settled(ruled(_folder, _store, path, stamp, version), found, _folder.codebook, _known)


@st.cache_resource(max_entries=4, show_spinner=False)
def report(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
           coders: tuple[str, ...], language: str) -> Report:
    """Give how good the tags are."""
    found = machine(_folder, _store, path, stamp, version, _known)
    return make_report(ruled(_folder, _store, path, stamp, version).frames, found, _known, coders, _folder.codebook,
                       _folder.engagement)


@st.cache_resource(max_entries=4, show_spinner=False)
def alike(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> pd.Series:
    """Give each text its idea."""
    read = ruled(_folder, _store, path, stamp, version).frames
    found = grouped(read.contributions, said_same(read))
    _GROUPED.append((path, stamp, version))
    return found


def alike_is_known(path: str, stamp: Stamp, version: int) -> bool:
    """Say whether texts of this state were put together by their idea already: Streamlit doesn't tell."""
    return (path, stamp, version) in _GROUPED


@st.cache_resource(max_entries=2, show_spinner=False)
def searchable(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Index:
    """Give the texts ready to be searched."""
    texts = ruled(_folder, _store, path, stamp, version).frames.contributions
    return of_contributions(texts, _folder.engagement.languages)


@st.cache_resource(max_entries=4, show_spinner=False)
def benchmark(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> pd.DataFrame:
    """Give the population figures in use."""
    unplaced = gone(frames(_store, path, stamp, version), _folder.engagement)
    return in_use(_folder.benchmark, _store.figures(), _folder.engagement, unplaced)


@st.cache_resource(max_entries=4, show_spinner=False)
def figures_not_used(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, language: str) -> list[str]:
    """Say which figures that were handed in are not used, though they seem newer."""
    return not_used(passed_over(_folder.benchmark, _store.figures(), _folder.engagement), _folder.engagement)


@st.cache_resource(max_entries=32, show_spinner=False)
def ended(_folder: Folder, _store: Store, _brought: Preview | Receipt, path: str, stamp: Stamp, version: int,
          told: str, language: str) -> tuple[list[str], list[str]]:
    """Say which comparisons with the population a file would end, or has ended; and which figures are of no use."""
    before = after = _store.figures()
    if isinstance(_brought, Receipt):
        before = after[after[c.BATCH] != _brought.batch]
    elif _brought.census:
        after = with_more(before, _brought.census)
    figures = _folder.benchmark, before, after, _folder.engagement
    return population.ended(*figures), population.in_vain(*figures)


@st.cache_resource(max_entries=8, show_spinner=False)  # each holds frames of its own
def exact(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
          chosen: Filter, language: str) -> Analysis:
    """Give the exact analysis of a part."""
    data = tagged(_folder, _store, path, stamp, version, _known, said)
    figures = benchmark(_folder, _store, path, stamp, version)
    heard = people(_folder, _store, path, stamp, version, language) if chosen.is_empty else None
    return analyse(data, _folder.engagement, _folder.codebook, figures, chosen, heard)


@st.cache_resource(max_entries=4, show_spinner=False)
def copied(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str) -> Copy:
    """Give the rounded copy."""
    data = tagged(_folder, _store, path, stamp, version, _known, said)
    figures = benchmark(_folder, _store, path, stamp, version)
    return make_copy(data, _folder.engagement, _folder.codebook, figures, rounding_secret(_folder))


@st.cache_resource(max_entries=8, show_spinner=False)
def rounded(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
            chosen: Filter, language: str) -> Analysis:
    """Give a part's analysis as others than staff may know it."""
    copy = copied(_folder, _store, path, stamp, version, _known, said)
    figures = benchmark(_folder, _store, path, stamp, version)
    model = tagged(_folder, _store, path, stamp, version, _known, said).tagging.model  # everybody may know that
    return replace(look(copy, _folder.engagement, _folder.codebook, figures, chosen), tagging=Tagging(model=model))


@st.cache_resource(max_entries=4, show_spinner=False)
def gathered(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
             codings: int, coders: tuple[str, ...], language: str) -> Material:
    """Give all that leaves the house: what all may know."""
    state = (_folder, _store, path, stamp, version, _known, said)
    measured = report(*state, coders, language) if coders else None
    return material(copied(*state), tagged(*state), fit(_store), measured, _folder.engagement, _folder.codebook,
                    benchmark(_folder, _store, path, stamp, version))


@st.cache_resource(max_entries=8, show_spinner=False)
def briefed(_material: Material, path: str, stamp: Stamp, version: int, said: str, codings: int,
            coders: tuple[str, ...], language: str, today: dt.date) -> Brief:
    """Give the brief."""
    return make_brief(_material, today)


@st.cache_resource(max_entries=4, show_spinner=False)
def quoted(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, said: int,
           language: str) -> pd.DataFrame:
    """Give the quotes that all may read."""
    known = heard(_store, path, stamp, version, said)
    seen = rounded(_folder, _store, path, stamp, version, known, known.state, Filter(), language)
    data = tagged(_folder, _store, path, stamp, version, known, known.state)
    return protect.quotes(data, fit(_store), seen, _folder.engagement)
