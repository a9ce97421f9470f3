"""What others than staff can look at: everybody, one channel, or one area; all of it rounded, none of it texts."""

from dataclasses import dataclass

import pandas as pd

from analysis import counts
from analysis.analyse import Analysis, Tagged
from analysis.compared import compared
from analysis.filters import Filter
from analysis.over_time import of_months
from analysis.protect import findings, tables
from analysis.protect.copy import rounded
from analysis.protect.rounding import Draws, single
from analysis.protect.spoken import Spoken, rounded_spoken, spoken
from analysis.protect.stand_ins import stand_ins
from analysis.protect.tables import AREAS, CHANNELS, CONTRIBUTIONS, EVERYTHING, LINKS, PEOPLE, Counted, Table
from analysis.reach import flags, reach
from analysis.themes.codebook import in_use
from analysis.themes.counts import counted
from ingest.schema import Engagement, Frames
from ingest.schema import names as c


class NotOfferedError(ValueError):
    """A part of the data that only staff can look at."""


@dataclass(frozen=True)
class Copy:
    """All that can be shown to others than staff. ``findings``: the exact findings for everybody.

    sessions: the meetings without their people. uncounted_sessions counts meetings, not people.
    """

    people: Counted
    texts: Counted
    spoken: Spoken
    findings: pd.DataFrame
    sessions: pd.DataFrame
    empty: Frames
    linked: int
    uncounted_sessions: int
    base: int


def make_copy(tagged: Tagged, engagement: Engagement, codebook: pd.DataFrame, benchmark: pd.DataFrame,
              secret: bytes) -> Copy:
    """Count everything, round it, and leave the exact figures behind."""
    frames, base, draws = tagged.frames, max(engagement.thresholds.hide_below, 1), Draws(secret)
    cut = tables.parts(tagged, engagement)
    exact, exact_texts = tables.people(frames, cut, engagement), tables.texts(tagged, cut, codebook)
    people, judged = rounded_people(exact, frames, engagement, benchmark, draws)
    texts = rounded(exact_texts, CONTRIBUTIONS, base, draws, {})
    told = rounded_spoken(spoken(tagged, engagement, codebook), (exact, people), (exact_texts, texts), base, draws)
    met = frames.sessions.assign(**{c.PEOPLE: pd.array([None] * len(frames.sessions), dtype="Int64")})
    empty = Frames(*(getattr(frames, name).iloc[:0] for name in Frames.__dataclass_fields__))
    linked = base * single(len(counts.linked(frames)), base, draws.one(LINKS))
    return Copy(people, texts, told, findings.worth_keeping(judged), met, empty, linked,
                counts.uncounted_sessions(frames), base)


def rounded_people(exact: Counted, frames: Frames, engagement: Engagement, benchmark: pd.DataFrame,
                   draws: Draws) -> tuple[Counted, pd.DataFrame]:
    """Round the counts of people, and give reach's exact rows beside them. They need no themes, and no texts."""
    base, judged = max(engagement.thresholds.hide_below, 1), reach(frames, engagement, benchmark)
    pulls = findings.pulls(judged, base, engagement.thresholds)
    return rounded(exact, PEOPLE, base, draws, pulls), judged


def look(copy: Copy, engagement: Engagement, codebook: pd.DataFrame, benchmark: pd.DataFrame,
         chosen: Filter | None = None) -> Analysis:
    """Give what is known of everybody or of a part, from the rounded copy alone.

    Raises ``NotOfferedError`` for a part that is no single channel and no single area. The frames hold
    stand-ins for people and texts, as many as the copy counts; what one of them says about two
    questions belongs to nobody.
    """
    way, part = part_of(chosen or Filter())
    frames = stand_ins(copy.people, copy.texts, copy.sessions, copy.empty, way, part)
    areas = [part] if way == AREAS else []
    judged = reach(frames, engagement, benchmark, areas)
    judged = (findings.if_sure(judged, _met(copy, judged, way, part), copy.base, engagement.thresholds) if way
              else findings.as_found(judged, copy.findings, copy.base, engagement.thresholds))
    forms = _number(copy.people.tables[tables.FORMS], tables.YES, way, part)
    unclear, other = (_speaking(copy.texts, name, way, part) for name in (tables.CANNOT_TELL, tables.OTHER))
    return Analysis(
        frames=frames, tags=pd.DataFrame({c.CONTRIBUTION: [], c.THEME: [], c.EVIDENCE: []}, dtype="str"),
        participants=len(frames.participants), on_forms=forms,
        uncounted_sessions=copy.uncounted_sessions, linked=copy.empty.links.reindex(range(copy.linked)),
        channels=counts.by_channel(frames), themes=themes_in(copy, codebook, way, part),
        untagged=frames.contributions.head(unclear + other), cannot_tell=frames.contributions.head(unclear),
        reach=judged, flags=flags(judged), compared=compared(benchmark, engagement, areas), rounded_to=copy.base)


def part_of(chosen: Filter) -> tuple[str, str]:
    """Say which part a filter means: the way to cut, and its name; nothing for everybody."""
    if chosen.is_empty:
        return EVERYTHING, EVERYTHING
    named = [(way, name) for way, names in ((CHANNELS, chosen.channels), (AREAS, chosen.areas)) for name in names]
    if len(named) != 1 or chosen.partners or chosen.first or chosen.last:
        raise NotOfferedError(f"only staff can look at {chosen}")
    return named[0]


def _met(copy: Copy, judged: pd.DataFrame, way: str, part: str) -> pd.DataFrame:
    """Say by how much people of a part are fewer than they seem, for having met. judged: reach's rows of it."""
    if way != CHANNELS or part not in (c.Channel.ONLINE, c.Channel.WORKSHOP):
        return copy.findings
    if part == c.Channel.ONLINE:  # where nobody meets anybody
        return copy.findings.assign(**{findings.EFFECT: 1.0})
    compared = judged[judged[c.POPULATION_SHARE].notna()]
    everybody = {str(name): copy.people.tables[str(name)].whole.reindex(
        [tables.label(c.State.GIVEN.value, category) for category in rows[c.CATEGORY]], fill_value=0).sum()
        for name, rows in compared.groupby(c.DIMENSION)}
    return findings.in_rooms(copy.findings, pd.Series(everybody, dtype="float64"),
                             compared.groupby(c.DIMENSION)[c.N_KNOWN].max().astype("float64"))


def _speaking(texts: Counted, theme: str, way: str, part: str) -> int:
    return _number(texts.tables[tables.THEME_PREFIX + theme], tables.YES, way, part)


def _number(table: Table, column: str, way: str, part: str) -> int:
    row = table.parts[way].reindex([part], fill_value=0).iloc[0] if way else table.whole
    return int(row[column])


def months_in(copy: Copy) -> pd.DataFrame:
    """Count people and texts by month as ``over_time.by_period`` does, from the copy; of everybody, never of a part."""
    return of_months(*(pd.Series({month: int(n) for column, n in counted.tables[tables.MONTHS].whole.items()
                                  if (month := tables.answer(str(column))[1])}, dtype="int64")
                       for counted in (copy.people, copy.texts)))


def themes_in(copy: Copy, codebook: pd.DataFrame, way: str = EVERYTHING, part: str = EVERYTHING) -> pd.DataFrame:
    """Count the texts of each theme as ``theme_counts`` does, from the copy: of everybody or of a part."""
    found = {theme: _speaking(copy.texts, theme, way, part) for theme in in_use(codebook)[c.THEME]}
    return counted(found, copy.texts.total if not way else int(copy.texts.sizes[way].get(part, 0)), codebook)
