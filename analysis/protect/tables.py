"""The exact counts behind everything that others than staff can look at: a fixed set of tables.

A part is everybody, one channel or one area, as ``filters`` cuts them; there are no others. People
are counted by each question about oneself, texts by theme and by language. Each table has one row
per part and one column per answer.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import counts, over_time
from analysis.analyse import Tagged
from analysis.filters import Filter, apply
from analysis.themes.codebook import in_use
from analysis.themes.counts import with_parents
from analysis.themes.outcomes import outcomes
from ingest.schema import Engagement, Frames
from ingest.schema import names as c
from ingest.schema.names import State

CHANNELS, AREAS = "channel", "area"  # the ways to cut
EVERYTHING = ""
PEOPLE, CONTRIBUTIONS, LINKS = "people", "contributions", "linked"  # what is counted
THEME_PREFIX, LANGUAGES, FORMS, MONTHS = "theme:", "language", "on_forms", "by_month"
YES, NO = "yes", "no"
OTHER, CANNOT_TELL = "", "?"  # stand where a theme would


@dataclass(frozen=True)
class Table:
    """Counts of one kind of answer: ``whole`` by answer, ``parts`` by way to cut: part × answer."""

    whole: pd.Series
    parts: dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Counted:
    """People or texts: how many there are, in each part, and by each kind of answer."""

    total: int
    sizes: dict[str, pd.Series]
    tables: dict[str, Table]


def label(state: str, category: str | None) -> str:
    """Name an answer's column: its state, and its category where it has one."""
    return state if pd.isna(category) else f"{state}:{category}"


def answer(column: str) -> tuple[str, str | None]:
    """Give back the state and the category that ``label`` joined."""
    state, _, category = column.partition(":")
    return state, category or None


def is_open(column: str) -> bool:
    """Say whether a column is no group of people: an answer that was not given, a theme not spoken of."""
    return answer(column)[1] is None and column != YES


def parts(tagged: Tagged, engagement: Engagement) -> dict[str, dict[str, Frames]]:
    """Cut the data into the parts there are, each way: way → part → its frames."""
    frames = tagged.frames
    channels = sorted(set(counts.heads(frames)[c.CHANNEL].dropna()) | set(frames.contributions[c.CHANNEL].dropna())
                      | set(frames.participants[c.CHANNEL].dropna()))
    areas = [category.id for category in engagement.areas.categories] if engagement.areas else []
    return {CHANNELS: {name: apply(frames, Filter(channels=(name,))) for name in channels},
            AREAS: {name: apply(frames, Filter(areas=(name,))) for name in areas}}


def people(frames: Frames, cut: dict[str, dict[str, Frames]], engagement: Engagement) -> Counted:
    """Count people by each question about oneself, and (as a whole) by whether they left a form and by month."""
    gathered = counts.gather(frames), {
        way: {name: counts.gather(part) for name, part in named.items()} for way, named in cut.items()}
    tables = {FORMS: _table(_forms(gathered[0]), {
        way: {name: _forms(part) for name, part in named.items()} for way, named in gathered[1].items()})}
    tables[MONTHS] = _table(_months(frames, c.PARTICIPANTS), {
        way: {name: _months(part, c.PARTICIPANTS) for name, part in named.items()} for way, named in cut.items()})
    for dimension in engagement.dimensions:
        tables[dimension.id] = _table(_answers(frames, dimension.id, gathered[0]), {
            way: {name: _answers(part, dimension.id, gathered[1][way][name]) for name, part in named.items()}
            for way, named in cut.items()})
    sizes = {way: pd.Series({name: _total(part) for name, part in named.items()}, dtype="int64")
             for way, named in gathered[1].items()}
    return Counted(_total(gathered[0]), sizes, tables)


def texts(tagged: Tagged, cut: dict[str, dict[str, Frames]], codebook: pd.DataFrame) -> Counted:
    """Count texts by language, by month, and by whether they speak of each theme (or of none)."""
    everything = tagged.frames.contributions
    cuts = {way: {name: part.contributions for name, part in named.items()} for way, named in cut.items()}
    tables = {LANGUAGES: _table(_languages(everything), {
        way: {name: _languages(part) for name, part in named.items()} for way, named in cuts.items()})}
    tables[MONTHS] = _table(_months(tagged.frames, CONTRIBUTIONS), {
        way: {name: _months(part, CONTRIBUTIONS) for name, part in named.items()} for way, named in cut.items()})
    rows = {way: {name: everything.index.get_indexer(part.index) for name, part in named.items()}
            for way, named in cuts.items()}
    for theme, speaks in _speaking(tagged, codebook):
        tables[THEME_PREFIX + theme] = _table(_yes_no(speaks), {
            way: {name: _yes_no(speaks[own]) for name, own in named.items()} for way, named in rows.items()})
    sizes = {way: pd.Series({name: len(part) for name, part in named.items()}, dtype="int64")
             for way, named in cuts.items()}
    return Counted(len(everything), sizes, tables)


def _table(whole: pd.Series, cuts: dict[str, dict[str, pd.Series]]) -> Table:
    told = {way: {name: one.to_dict() for name, one in named.items()} for way, named in cuts.items()}
    others = {str(x) for named in told.values() for one in named.values() for x in one} - set(whole.index)
    columns = [*whole.index, *sorted(others)]
    framed = {way: pd.DataFrame([[one.get(x, 0) for x in columns] for one in named.values()], list(named), columns,
                                dtype="int64") for way, named in told.items()}
    return Table(whole.reindex(columns, fill_value=0).astype("int64"), framed)


def _answers(frames: Frames, dimension: str, gathered: counts.Gathered) -> pd.Series:
    cells, found = counts.cells(frames, dimension, gathered), Counter[str]()
    told = (cells[name].tolist() for name in (c.STATE, c.CATEGORY, c.PEOPLE))
    for state, category, people in zip(*told, strict=True):
        found[label(state, category)] += people
    return pd.Series(dict(sorted(found.items())), dtype="int64", name=c.PEOPLE)  # its name is part of what is drawn by


def _total(gathered: counts.Gathered) -> int:
    return int(gathered.heads[c.PEOPLE].sum())


def _forms(gathered: counts.Gathered) -> pd.Series:
    total = _total(gathered)
    forms = min(len(gathered.at), total)
    return pd.Series({YES: forms, NO: total - forms})


def _months(frames: Frames, counted: str) -> pd.Series:
    """Count by month, named as answers are: to the gate, the month somebody came in is one more answer of theirs."""
    found = over_time.months(over_time.by_day(frames)[counted])
    named = [label(State.GIVEN, month) if month else label(State.NOT_ASKED, None) for month in found.index]
    return found.set_axis(pd.Index(named, dtype="object")).astype("int64")


def _languages(contributions: pd.DataFrame) -> pd.Series:
    return contributions[c.LANGUAGE].fillna("").value_counts().sort_index()


def _yes_no(speaks: np.ndarray) -> pd.Series:
    n = int(speaks.sum())
    return pd.Series({YES: n, NO: len(speaks) - n})


def _speaking(tagged: Tagged, codebook: pd.DataFrame) -> Iterator[tuple[str, np.ndarray]]:
    """Say for each theme, and for having none, of each text whether it speaks of it."""
    tags, everything = with_parents(tagged.tags, codebook), tagged.frames.contributions
    row = pd.Index(everything[c.CONTRIBUTION]).get_indexer(pd.Index(tags[c.CONTRIBUTION]))
    for theme in in_use(codebook)[c.THEME]:
        speaks = np.zeros(len(everything), dtype="bool")
        speaks[row[(row >= 0) & (tags[c.THEME] == theme).to_numpy(dtype="bool")]] = True
        yield theme, speaks
    told = outcomes(everything, tagged.tags, codebook)
    for name, outcome in ((OTHER, c.Outcome.OTHER), (CANNOT_TELL, c.Outcome.CANNOT_TELL)):
        yield name, (told == outcome).to_numpy(dtype="bool")
