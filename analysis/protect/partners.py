"""What partners' own pages count, rounded so that it fits the copy: with it, they are still one table.

Partners are a third way to cut people, beside channels and areas. Nobody but a partner is offered
its part, and it is never cut further. Whoever has all partners' addresses and all that policymakers
read can't work out more than from either: ``tests/analysis/protect/test_attack.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis import counts
from analysis.analyse import Tagged
from analysis.protect import findings, tables
from analysis.protect.copy import cells_of, sizes_of
from analysis.protect.rounding import Draws, Room, spread
from analysis.protect.stand_ins import participants
from analysis.protect.tables import PEOPLE, Counted, is_open, label
from analysis.protect.views import rounded_people
from analysis.reach import reach
from ingest.schema import Engagement, Frames, fold
from ingest.schema import names as c
from ingest.schema.names import State

PARTNERS = "partner"
NOBODY = ""  # stands where a partner would, for people who came through none
ANYTHING = np.inf


@dataclass(frozen=True)
class PartnersCopy:
    """All that partners' pages can show; numbers are multiples of ``base``. Partners are named as ``fold`` spells them.

    judged: reach's rows of everybody, as policymakers read them. sizes: partner → people. groups:
    question → partner × answer (as ``tables.label`` names answers). links: short link → people.
    """

    base: int
    judged: pd.DataFrame
    sizes: pd.Series
    groups: dict[str, pd.DataFrame]
    links: dict[str, int]


def partners_copy(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, came: pd.DataFrame,
                  secret: bytes) -> PartnersCopy:
    """Count whom every partner brought, round it, and leave the exact figures behind.

    came: short links with ``code``, ``partner`` and ``came``, how many were sent by each. The
    numbers for everybody are those of ``make_copy`` with the same secret.
    """
    base, draws = max(engagement.thresholds.hide_below, 1), Draws(secret)
    cut = tables.parts(Tagged(frames, pd.DataFrame()), engagement)
    people, exact = rounded_people(frames, cut, engagement, benchmark, draws)
    brought = _brought(frames, engagement)
    sizes = _sizes(brought.sizes[PARTNERS], people.total, brought.total, base, draws)
    groups = {name: _groups(brought.tables[name].parts[PARTNERS], brought.tables[name].whole,
                            people.tables[name].whole, sizes, base, draws, f"{PEOPLE}/{name}/{PARTNERS}")
              for name in brought.tables}
    links = {code: n for name, own in came.groupby(came["partner"].map(fold)) for code, n in _links(
        own.set_index("code")["came"], int(brought.sizes[PARTNERS].get(name, 0)), int(sizes.get(name, 0)), base,
        draws).items()}
    return PartnersCopy(base, _judged(frames, people, exact, engagement, benchmark, base), sizes, groups, links)


def _brought(frames: Frames, engagement: Engagement) -> Counted:
    """Count people by partner exactly, in one go: who came without a meeting stands at its partner as at a channel."""
    named = replace(frames, participants=_at_partners(frames.participants))
    whose, gathered = _partners_of(frames), counts.gather(named)
    sizes = _by_partner(gathered.heads, whose).groupby(PARTNERS)[c.PEOPLE].sum().drop(NOBODY, errors="ignore")
    found = {}
    for dimension in engagement.dimensions:
        cells = _by_partner(counts.cells(named, dimension.id, gathered), whose)
        answers = pd.Series(map(label, cells[c.STATE], cells[c.CATEGORY]), cells.index, dtype="str")
        table = cells[c.PEOPLE].groupby([cells[PARTNERS], answers]).sum().unstack(fill_value=0)
        own = table.drop(index=NOBODY, errors="ignore").reindex(sizes.index, fill_value=0).astype("int64")
        found[dimension.id] = tables.Table(table.sum().astype("int64"), {PARTNERS: own})
    return Counted(counts.participants_total(frames), {PARTNERS: sizes.astype("int64")}, found)


def _at_partners(participants: pd.DataFrame) -> pd.DataFrame:
    return participants.assign(**{c.CHANNEL: participants[c.PARTNER].map(_named).astype("str")})


def _partners_of(frames: Frames) -> Mapping[str, str]:
    """Say for every meeting whose it was."""
    those = frames.sessions, frames.tallies, frames.participants
    told = pd.concat([frame[[c.SESSION, c.PARTNER]] for frame in those]).dropna().drop_duplicates(c.SESSION)
    return dict(zip(told[c.SESSION], told[c.PARTNER].map(fold), strict=True))


def _by_partner(cells: pd.DataFrame, whose: Mapping[str, str]) -> pd.DataFrame:
    alone = cells[c.SESSION].isna()
    own = cells[c.CHANNEL].where(alone, cells[c.SESSION].map(whose))
    return cells.assign(**{PARTNERS: own.fillna(NOBODY).astype("str")})


def _named(partner: object) -> str:
    return fold(partner) if isinstance(partner, str) else NOBODY


def _sizes(exact: pd.Series, shown: int, everybody: int, base: int, draws: Draws) -> pd.Series:
    if base <= 1 or exact.empty:
        return exact
    return base * sizes_of(exact, shown // base, everybody, base, draws, f"{PEOPLE}/{PARTNERS}")


def _groups(exact: pd.DataFrame, everybody: pd.Series, shown: pd.Series, sizes: pd.Series, base: int, draws: Draws,
            name: str) -> pd.DataFrame:
    """Round a question's answers by partner, as those by area are, so that they fit what is shown of everybody."""
    if base <= 1 or exact.empty:
        return exact
    wide = exact.reindex(columns=shown.index, fill_value=0)
    fits = wide.sum() <= everybody.reindex(shown.index, fill_value=0)
    room = Room(np.where(fits, shown // base, ANYTHING), np.array([is_open(column) for column in wide], dtype="bool"))
    units = spread(cells_of(wide, base, draws, name), base, (sizes // base).to_numpy(), room)
    return pd.DataFrame(units * base, wide.index, wide.columns)


def _links(came: pd.Series, exact: int, shown: int, base: int, draws: Draws) -> dict[str, int]:
    """Round how many came by each of a partner's links; with its other people they are as many as shown."""
    if base <= 1:
        return {str(code): int(n) for code, n in came.items()}
    least = int((came // base).sum())  # more were sent than are counted only where somebody took part twice
    units = sizes_of(came.astype("int64"), max(shown // base, least), exact, base, draws, f"{PEOPLE}/links")
    return {str(code): int(n) * base for code, n in units.items()}


def _judged(frames: Frames, people: Counted, exact: pd.DataFrame, engagement: Engagement, benchmark: pd.DataFrame,
            base: int) -> pd.DataFrame:
    """Give reach of everybody as ``look`` does, from stand-ins."""
    empty = Frames(*(getattr(frames, name).iloc[:0] for name in Frames.__dataclass_fields__))
    seats = replace(empty, participants=participants(people, frames.sessions, empty.participants, "", ""))
    judged = reach(seats, engagement, benchmark)
    return findings.as_found(judged, findings.worth_keeping(exact), engagement.thresholds)


def groups_of(copy: PartnersCopy, partner: str, engagement: Engagement) -> pd.DataFrame:
    """Say whom a partner brought: one row per question × group, with its rounded people, and the finding for everybody.

    Columns: dimension, category, people, verdict.
    """
    rows = copy.judged[[c.DIMENSION, c.CATEGORY, c.VERDICT]].copy()
    rows[c.PEOPLE] = [_number(copy.groups.get(row[c.DIMENSION]), fold(partner), label(State.GIVEN, row[c.CATEGORY]))
                      for row in rows.to_dict("records")]
    return rows.reset_index(drop=True)


def _number(table: pd.DataFrame | None, partner: str, answer: str) -> int:
    if table is None or partner not in table.index or answer not in table.columns:
        return 0
    return int(table.at[partner, answer])


