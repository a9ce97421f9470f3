"""The gate: what is known of the engagement, for whoever is looking.

Staff are given the exact figures, everybody else those of the rounded copy. No page has another
way to the data (``tests/test_gate.py``).
"""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis import areas, protect
from analysis.analyse import Analysis, People
from analysis.answers import published as put_together
from analysis.brief.material import Material
from analysis.brief.model import Brief
from analysis.differences import Differences
from analysis.filters import Filter, apply
from analysis.over_time import Step, by_day, by_period, step_for
from analysis.protect import Copy, months_in, themes_in
from analysis.protect.tables import AREAS
from analysis.reach import reach
from analysis.register import Entry, entry
from analysis.search import Index
from analysis.themes.machine import Machine
from analysis.themes.people import Said
from analysis.themes.report import Report
from analysis.viewers import NotProtectedError, Role, Sight
from ingest import Preview, Receipt
from ingest.decisions import publish as freeze
from ingest.decisions import read_decisions, sent_by_form, state_of
from ingest.kept import read_sample
from ingest.schema import Frames
from ingest.secret import rounding_secret
from locales import _, current
from pages.parts import cached, others, viewer
from pages.parts.once import once
from pages.parts.opened import Stamp, folder, stamp, store

__all__ = [
    "alike", "alike_is_known", "all_may_know", "analysis", "benchmark", "brief", "by_part", "differences", "ended_by",
    "engagement_beside", "engagements_beside", "figures_not_used", "fit", "folder", "machine", "over_time", "people",
    "publish", "quotes", "register", "report", "said", "say_fit", "search_index", "store", "texts", "themes_by_area"]


def engagements_beside() -> tuple[dict[str, str], list[str]]:
    """Name the engagements that stand beside this one, and say to staff why others can't be read."""
    found, faults = others.listed()
    return found, faults if viewer.sees(Sight.UPLOADS) else []


def engagement_beside(name: str) -> others.Other:
    """Give one of them as the viewer of this run may know it."""
    return others.read(name)


def benchmark() -> pd.DataFrame:
    """Give the population figures in use: the folder's and those handed in, the newer of each."""
    path = str(folder().path)
    return cached.benchmark(folder(), store(), path, stamp(path), store().version())


def figures_not_used() -> list[str]:
    """Say which population figures that were handed in are not used, though they seem newer."""
    path = str(folder().path)
    return cached.figures_not_used(folder(), store(), path, stamp(path), store().version(), current())


def ended_by(brought: Preview | Receipt) -> tuple[list[str], list[str]]:
    """Say which comparisons with the population a file would end, or has ended; and which figures are of no use."""
    path = str(folder().path)
    told = brought.batch if isinstance(brought, Receipt) else str(hash(tuple(
        (figure.key, figure.category, figure.people) for figure in brought.census)))
    return cached.ended(folder(), store(), brought, path, stamp(path), store().version(), told, current())


def analysis(chosen: Filter | None = None) -> Analysis:
    """Give what the viewer of this run may know of the engagement, or of the part a filter keeps."""
    path = str(folder().path)
    made = cached.exact if viewer.sees(Sight.EXACT) else cached.rounded
    with st.spinner(_("Reading everything that was handed in …")):
        known = _heard()
        return made(folder(), store(), path, stamp(path), store().version(), known, known.state, chosen or Filter(),
                    current())


def people() -> People:
    """Give who was heard, all of them, to whoever is looking: to staff before the texts are read, which takes longer.

    Others are given the rounded copy, whose numbers of people and of texts were rounded together.
    """
    if not viewer.sees(Sight.EXACT):
        return analysis()
    path = str(folder().path)
    with st.spinner(_("Reading everything that was handed in …")):
        return cached.people(folder(), store(), path, stamp(path), store().version(), current())


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
    known = analysis()
    days = once(known, "days", lambda: by_day(known.frames))
    return by_period(days, step_for(days)), step_for(days)


def _copy() -> Copy:
    path, known = str(folder().path), _heard()
    return cached.copied(folder(), store(), path, stamp(path), store().version(), known, known.state)


def differences() -> Differences:
    """Give what groups say differently as all may know it: everybody together, from the rounded copy alone."""
    with st.spinner(_("Reading everything that was handed in …")):
        copied = _copy()
        return protect.differences_in(copied.spoken, copied.base, folder().engagement, folder().codebook)


def alike() -> pd.Series:
    """Give each text its idea (``themes.alike.grouped``), to those who may read texts."""
    if not viewer.sees(Sight.TEXTS):
        raise PermissionError("texts are for staff")
    path = str(folder().path)
    with st.spinner(_("Looking for texts that say the same …")):
        return cached.alike(folder(), store(), path, stamp(path), store().version())


def alike_is_known() -> bool:
    """Say whether ``alike`` gives its answer at once, because somebody waited for it before."""
    path = str(folder().path)
    return cached.alike_is_known(path, stamp(path), store().version())


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
        return cached.ruled(folder(), store(), path, stamp(path), store().version()).frames


def search_index() -> Index:
    """Give where every word of all texts stands, in the order of ``texts``, to staff."""
    _staff_only()
    path = str(folder().path)
    with st.spinner(_("Reading everything that was handed in …")):
        return cached.searchable(folder(), store(), path, stamp(path), store().version())


def machine() -> Machine:
    """Give what rules and model find in all texts, before anybody's word, to staff who review it."""
    _staff_only()
    path = str(folder().path)
    with st.spinner(_("Learning from what was reviewed …")):
        return cached.machine(folder(), store(), path, stamp(path), store().version(), _heard())


def said() -> Said:
    """Give what people said of texts."""
    _staff_only()
    return _heard()


def _heard() -> Said:
    path = str(folder().path)
    return cached.heard(store(), path, stamp(path), store().version(), store().codings_version())


def report() -> Report:
    """Give how good the tags are, to staff."""
    _staff_only()
    path, kept = str(folder().path), read_sample(folder().path)
    with st.spinner(_("Measuring …")):
        known = _heard()
        return cached.report(folder(), store(), path, stamp(path), store().version(), known, known.state,
                       kept.coders if kept else (), current())


def _staff_only() -> None:
    if not (viewer.sees(Sight.TEXTS) and viewer.sees(Sight.EXACT)):
        raise NotProtectedError("residents' own words")


def quotes() -> pd.DataFrame:
    """Give what all may read of residents' own words: the same to everybody, whatever part they look at."""
    path = str(folder().path)
    said = store().codings_version()
    return cached.quoted(folder(), store(), path, stamp(path), store().version(), said, current())


def brief() -> Brief:
    """Give the brief: what all may know, the same to everybody and never exact, because it travels."""
    with st.spinner(_("Putting the brief together …")):
        return cached.briefed(all_may_know(), *_state(), current(), dt.date.today())


def register() -> Entry:
    """Give the entry for a register of algorithms, the same to everybody."""
    with st.spinner(_("Measuring …")):
        return entry(all_may_know(), dt.date.today().isoformat())


def all_may_know() -> Material:
    """Give what all may know, with what it rests on: what leaves the house is made of this and nothing else."""
    (path, when, version, said, codings, coders), known = _state(), _heard()
    return cached.gathered(folder(), store(), path, when, version, known, said, codings, coders, current())


def _state() -> tuple[str, Stamp, int, str, int, tuple[str, ...]]:
    """Say what decides what all may know: the folder, the data, what people said and who codes blind."""
    path, kept = str(folder().path), read_sample(folder().path)
    return path, stamp(path), store().version(), _heard().state, store().codings_version(), kept.coders if kept else ()


def fit() -> frozenset[str]:
    """Name the texts that staff ticked as fit to quote; only staff may ask."""
    if not viewer.sees(Sight.TEXTS):
        raise PermissionError("only staff may know which texts are ticked")
    return cached.fit(store())


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
    tagged, copied = cached.tagged(*at, known, known.state), cached.copied(*at, known, known.state)
    made = put_together(tagged, copied, folder().engagement, folder().codebook, cached.benchmark(*at), secret,
                        read_decisions(store()), sent_by_form(store()))
    freeze(store(), *made, state)
