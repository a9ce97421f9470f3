"""The gate: what is known of the engagement, for whoever is looking.

Staff are given the exact figures, everybody else those of the rounded copy. No page has another
way to the data (``tests/test_gate.py``).
"""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis import areas, protect
from analysis.analyse import Analysis, Tagged, analyse, by_rules, learnt, settled
from analysis.answers import published as put_together
from analysis.brief.brief import brief as make_brief
from analysis.brief.material import Material, material
from analysis.brief.model import Brief
from analysis.filters import Filter, apply
from analysis.over_time import Step, by_day, by_period, step_for
from analysis.population import ended
from analysis.protect import Copy, look, make_copy, months_in, themes_in
from analysis.protect.tables import AREAS
from analysis.reach import in_use, reach
from analysis.register import Entry, entry
from analysis.search import Index
from analysis.search.index import of_contributions
from analysis.themes.alike import grouped, said_same
from analysis.themes.machine import Machine
from analysis.themes.people import Said, lesson_key, said_of
from analysis.themes.report import Report
from analysis.themes.report import report as make_report
from analysis.viewers import NotProtectedError, Role, Sight
from ingest import Folder, Preview, Receipt, Store
from ingest.decisions import publish as freeze
from ingest.decisions import read_decisions, sent_by_form, state_of
from ingest.kept import read_sample
from ingest.population.frame import with_more
from ingest.schema import Frames
from ingest.schema import names as c
from ingest.secret import rounding_secret
from locales import _, current
from pages.parts import viewer
from pages.parts.opened import Stamp, folder, stamp, store

__all__ = [
    "alike", "all_may_know", "analysis", "benchmark", "brief", "by_part", "ended_by", "fit", "folder", "machine",
    "over_time", "publish", "quotes", "register", "report", "said", "say_fit", "search_index", "store", "texts",
    "themes_by_area"]


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
        known = _heard()
        return made(folder(), store(), path, stamp(path), store().version(), known, known.state, chosen or Filter(),
                    current())


def themes_by_area() -> dict[str, pd.DataFrame]:
    """Give how many texts of each area speak of each theme: of everybody, exact or from the rounded copy."""
    known, book, engagement = analysis(), folder().codebook, folder().engagement
    if viewer.sees(Sight.EXACT):
        return areas.themes_by_area(known.frames, known.tags, book, engagement)
    copied = _copy()
    return {area.id: themes_in(copied, book, AREAS, area.id) for area in engagement.areas.categories
            } if engagement.areas else {}


def over_time() -> tuple[pd.DataFrame, Step]:
    """Give people and texts over time: weeks or months to staff, months of the rounded copy to all others."""
    if not viewer.sees(Sight.EXACT):
        return months_in(_copy()), Step.MONTH
    days = by_day(analysis().frames)
    return by_period(days, step_for(days)), step_for(days)


def _copy() -> Copy:
    path, known = str(folder().path), _heard()
    return _copied(folder(), store(), path, stamp(path), store().version(), known, known.state)


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


def texts() -> Frames:
    """Give all texts with their languages, and who wrote them, to staff who read them one by one."""
    _staff_only()
    path = str(folder().path)
    with st.spinner(_("Reading everything that was handed in …")):
        return _ruled(folder(), store(), path, stamp(path), store().version()).frames


def search_index() -> Index:
    """Give where every word of all texts stands, in the order of ``texts``, to staff."""
    _staff_only()
    path = str(folder().path)
    with st.spinner(_("Reading everything that was handed in …")):
        return _searchable(folder(), store(), path, stamp(path), store().version())


def machine() -> Machine:
    """Give what rules and model find in all texts, before anybody's word, to staff who review it."""
    _staff_only()
    path = str(folder().path)
    with st.spinner(_("Learning from what was reviewed …")):
        return _machine(folder(), store(), path, stamp(path), store().version(), _heard())


def said() -> Said:
    """Give what people said of texts."""
    _staff_only()
    return _heard()


def _heard() -> Said:
    path = str(folder().path)
    return _said(store(), path, stamp(path), store().version(), store().codings_version())


def report() -> Report:
    """Give how good the tags are, to staff."""
    _staff_only()
    path, kept = str(folder().path), read_sample(folder().path)
    with st.spinner(_("Measuring …")):
        known = _heard()
        return _report(folder(), store(), path, stamp(path), store().version(), known, known.state,
                       kept.coders if kept else (), current())


def _staff_only() -> None:
    if not (viewer.sees(Sight.TEXTS) and viewer.sees(Sight.EXACT)):
        raise NotProtectedError("residents' own words")


def quotes() -> pd.DataFrame:
    """Give what all may read of residents' own words: the same to everybody, whatever part they look at."""
    path = str(folder().path)
    said = store().codings_version()
    return _quoted(folder(), store(), path, stamp(path), store().version(), said, current())


def brief() -> Brief:
    """Give the brief: what all may know, the same to everybody and never exact, because it travels."""
    with st.spinner(_("Putting the brief together …")):
        return _briefed(all_may_know(), *_state(), current(), dt.date.today())


def register() -> Entry:
    """Give the entry for a register of algorithms, the same to everybody."""
    with st.spinner(_("Measuring …")):
        return entry(all_may_know(), dt.date.today().isoformat())


def all_may_know() -> Material:
    """Give what all may know, with what it rests on: what leaves the house is made of this and nothing else."""
    (path, when, version, said, codings, coders), known = _state(), _heard()
    return _gathered(folder(), store(), path, when, version, known, said, codings, coders, current())


def _state() -> tuple[str, Stamp, int, str, int, tuple[str, ...]]:
    """Say what decides what all may know: the folder, the data, what people said and who codes blind."""
    path, kept = str(folder().path), read_sample(folder().path)
    return path, stamp(path), store().version(), _heard().state, store().codings_version(), kept.coders if kept else ()


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


def publish() -> None:
    """Show residents what was decided, as data and decisions are now; numbers come from the rounded copy."""
    _staff_only()
    path, known = str(folder().path), _heard()
    at = folder(), store(), path, stamp(path), store().version()
    state, secret = state_of(store()), rounding_secret(folder())
    tagged, copied = _tagged(*at, known, known.state), _copied(*at, known, known.state)
    made = put_together(tagged, copied, folder().engagement, folder().codebook, _benchmark(*at), secret,
                        read_decisions(store()), sent_by_form(store()))
    freeze(store(), *made, state)


def _fit(kept: Store) -> frozenset[str]:
    said = kept.quotable()
    return frozenset(said.loc[said[c.FIT], c.CONTRIBUTION])


@st.cache_resource(max_entries=4, show_spinner=False)
def _ruled(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Tagged:
    return by_rules(_store.frames(), _folder.engagement, _folder.codebook)


@st.cache_resource(max_entries=4, show_spinner=False)
def _said(_store: Store, path: str, stamp: Stamp, version: int, said: int) -> Said:
    return said_of(_store.codings(), _store.blind_sample(), _store.codebook, _store.codebook_version())


@st.cache_resource(max_entries=4, show_spinner=False)
def _taught(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _said: Said,
            lesson: str) -> Machine:
    """Learn: the slow part, so that it is kept for as long as the lesson is the same."""
    return learnt(_ruled(_folder, _store, path, stamp, version), _folder.codebook, _said)


def _machine(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, said: Said) -> Machine:
    return _taught(_folder, _store, path, stamp, version, said, lesson_key(said, _folder.codebook))


@st.cache_resource(max_entries=4, show_spinner=False)
def _tagged(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str) -> Tagged:
    found = _machine(_folder, _store, path, stamp, version, _known)
    return settled(_ruled(_folder, _store, path, stamp, version), found, _folder.codebook, _known)


@st.cache_resource(max_entries=4, show_spinner=False)
def _report(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
            coders: tuple[str, ...], language: str) -> Report:
    found = _machine(_folder, _store, path, stamp, version, _known)
    return make_report(_ruled(_folder, _store, path, stamp, version).frames, found, _known, coders, _folder.codebook,
                       _folder.engagement)


@st.cache_resource(max_entries=4, show_spinner=False)
def _alike(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> pd.Series:
    frames = _ruled(_folder, _store, path, stamp, version).frames
    return grouped(frames.contributions, said_same(frames))


@st.cache_resource(max_entries=2, show_spinner=False)
def _searchable(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int) -> Index:
    frames = _ruled(_folder, _store, path, stamp, version).frames
    return of_contributions(frames.contributions, _folder.engagement.languages)


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
def _exact(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
           chosen: Filter, language: str) -> Analysis:
    tagged = _tagged(_folder, _store, path, stamp, version, _known, said)
    figures = _benchmark(_folder, _store, path, stamp, version)
    return analyse(tagged, _folder.engagement, _folder.codebook, figures, chosen)


@st.cache_resource(max_entries=4, show_spinner=False)
def _copied(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str) -> Copy:
    tagged = _tagged(_folder, _store, path, stamp, version, _known, said)
    figures = _benchmark(_folder, _store, path, stamp, version)
    return make_copy(tagged, _folder.engagement, _folder.codebook, figures, rounding_secret(_folder))


@st.cache_resource(max_entries=8, show_spinner=False)
def _rounded(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
             chosen: Filter, language: str) -> Analysis:
    copied = _copied(_folder, _store, path, stamp, version, _known, said)
    figures = _benchmark(_folder, _store, path, stamp, version)
    return look(copied, _folder.engagement, _folder.codebook, figures, chosen)


@st.cache_resource(max_entries=4, show_spinner=False)
def _gathered(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, _known: Said, said: str,
              codings: int, coders: tuple[str, ...], language: str) -> Material:
    state = (_folder, _store, path, stamp, version, _known, said)
    measured = _report(*state, coders, language) if coders else None
    return material(_copied(*state), _tagged(*state), _fit(_store), measured, _folder.engagement, _folder.codebook,
                    _benchmark(_folder, _store, path, stamp, version))


@st.cache_resource(max_entries=8, show_spinner=False)
def _briefed(_material: Material, path: str, stamp: Stamp, version: int, said: str, codings: int,
             coders: tuple[str, ...], language: str, today: dt.date) -> Brief:
    return make_brief(_material, today)


@st.cache_resource(max_entries=4, show_spinner=False)
def _quoted(_folder: Folder, _store: Store, path: str, stamp: Stamp, version: int, said: int,
            language: str) -> pd.DataFrame:
    known = _said(_store, path, stamp, version, said)
    seen = _rounded(_folder, _store, path, stamp, version, known, known.state, Filter(), language)
    tagged = _tagged(_folder, _store, path, stamp, version, known, known.state)
    return protect.quotes(tagged, _fit(_store), seen, _folder.engagement)
