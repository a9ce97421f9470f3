"""What partners' own pages count, rounded so that it fits the copy: with it, they are still one table.

A partner's people are counted within each channel, and with those of all others they add up to what
everybody reads of the channel. That matters: in most consultations all workshops are some partner's,
and two roundings of the same people would tell more than one. Nobody but a partner is offered its
part, and it is never cut further. ``tests/analysis/protect/test_attack.py`` lets an attacker have
all partners' addresses besides.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis import counts
from analysis.analyse import Tagged
from analysis.protect import findings, tables
from analysis.protect.copy import cells_of, sizes_of
from analysis.protect.rounding import Draws, Room, spread
from analysis.protect.stand_ins import participants
from analysis.protect.tables import CHANNELS, PEOPLE, Counted, label
from analysis.protect.views import rounded_people
from analysis.reach import reach
from ingest.schema import Engagement, Frames, fold
from ingest.schema import names as c
from ingest.schema.names import Channel, State

PARTNERS = "partner"
NOBODY = ""  # stands where a partner would, for people who came through none
BETWEEN = "\x1f"  # a channel and a partner, where one word stands for both
Places = dict[str, pd.DataFrame]  # channel → partner × answer


@dataclass(frozen=True)
class PartnersCopy:
    """All that partners' pages can show; numbers are multiples of ``base``. Partners are named as ``fold`` spells them.

    judged: reach's rows of everybody, as policymakers read them. sizes: channel → partner → people.
    groups: question → channel → partner × answer (as ``tables.label`` names answers). links: short
    link → people who came online by it.
    """

    base: int
    judged: pd.DataFrame
    sizes: dict[str, pd.Series]
    groups: dict[str, Places]
    links: dict[str, int]


def partners_copy(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, came: pd.DataFrame,
                  secret: bytes) -> PartnersCopy:
    """Count whom every partner brought, round it, and leave the exact figures behind.

    came: short links with ``code``, ``partner`` and ``online``, how many were sent online by each.
    The numbers for everybody and for each channel are those of ``make_copy`` with the same secret.
    """
    base, draws = max(engagement.thresholds.hide_below, 1), Draws(secret)
    cut = tables.parts(Tagged(frames, pd.DataFrame()), engagement)
    people, exact = rounded_people(tables.people(frames, cut, engagement), frames, engagement, benchmark, draws)
    brought = _brought(frames, engagement)
    sizes = {name: _sizes(brought.sizes[name], int(people.sizes[CHANNELS].get(name, 0)), base, draws, name)
             for name in brought.sizes}
    groups = {question: {name: _groups(part, people.tables[question].parts[CHANNELS].T[name], sizes[name], base,
                                       draws, f"{PEOPLE}/{question}/{PARTNERS}/{name}")
                         for name, part in brought.tables[question].parts.items()} for question in brought.tables}
    here, there = (one.get(Channel.ONLINE, pd.Series(dtype="int64")) for one in (brought.sizes, sizes))
    links = {code: n for partner, own in came.groupby(came["partner"].map(fold)) for code, n in _links(
        own.set_index("code")["online"], int(here.get(partner, 0)), int(there.get(partner, 0)), base, draws)}
    return PartnersCopy(base, _judged(frames, people, exact, engagement, benchmark, base), _without_nobody(sizes),
                        {name: _without_nobody(own) for name, own in groups.items()}, links)


def _brought(frames: Frames, engagement: Engagement) -> Counted:
    """Count people exactly by channel and partner (or nobody), all in one go."""
    rows, whose = frames.participants, _partners_of(frames)
    alone = rows[c.CHANNEL] + BETWEEN + rows[c.PARTNER].fillna(NOBODY).map(fold)
    named = replace(frames, participants=rows.assign(**{c.CHANNEL: rows[c.CHANNEL].where(
        rows[c.SESSION].notna(), alone)}))
    gathered = counts.gather(named)
    heads = _placed(gathered.heads, whose)
    sizes = {str(name): own.groupby(PARTNERS)[c.PEOPLE].sum().astype("int64") for name, own in heads.groupby(c.CHANNEL)}
    found = {}
    for dimension in engagement.dimensions:
        cells = _placed(counts.cells(named, dimension.id, gathered), whose)
        answers = pd.Series(map(label, cells[c.STATE], cells[c.CATEGORY]), cells.index, dtype="str")
        table = cells[c.PEOPLE].groupby([cells[c.CHANNEL], cells[PARTNERS], answers]).sum().unstack(fill_value=0)
        found[dimension.id] = tables.Table(table.sum().astype("int64"), {
            name: table.loc[[name]].droplevel(0).reindex(own.index, fill_value=0).astype("int64")
            for name, own in sizes.items()})
    return Counted(counts.participants_total(frames), sizes, found)


def _partners_of(frames: Frames) -> Mapping[str, str]:
    """Say for every meeting whose it was."""
    those = frames.sessions, frames.tallies, frames.participants
    told = pd.concat([frame[[c.SESSION, c.PARTNER]] for frame in those]).dropna().drop_duplicates(c.SESSION)
    return dict(zip(told[c.SESSION], told[c.PARTNER].map(fold), strict=True))


def _placed(cells: pd.DataFrame, whose: Mapping[str, str]) -> pd.DataFrame:
    """Put beside each cell its partner, and its channel alone."""
    channel, named = (cells[c.CHANNEL].map(lambda both, end=end: str(both).partition(BETWEEN)[end]).astype("str")
                      for end in (0, 2))
    own = named.where(cells[c.SESSION].isna(), cells[c.SESSION].map(whose)).fillna(NOBODY)
    return cells.assign(**{c.CHANNEL: channel, PARTNERS: own.astype("str")})


def _sizes(exact: pd.Series, shown: int, base: int, draws: Draws, channel: str) -> pd.Series:
    """Round how many each partner brought by a channel; with those whom nobody brought they are as many as shown."""
    if base <= 1:
        return exact
    units = sizes_of(exact.drop(NOBODY, errors="ignore"), shown // base, int(exact.sum()), base, draws,
                     f"{PEOPLE}/{PARTNERS}/{channel}")
    rest = {NOBODY: shown // base - int(units.sum())} if NOBODY in exact else {}
    return base * pd.concat([units, pd.Series(rest, dtype="int64")]).reindex(exact.index)


def _groups(exact: pd.DataFrame, shown: pd.Series, sizes: pd.Series, base: int, draws: Draws,
            name: str) -> pd.DataFrame:
    """Round a question's answers by partner so that they add up to partners' people and to the channel's answers."""
    if base <= 1:
        return exact
    wide = exact.reindex(columns=shown.index, fill_value=0)
    fits = (sizes.sum() == shown.sum()) and ((wide // base).sum() <= shown // base).all()
    room = Room((shown // base).to_numpy("float64"), np.full(len(shown), not fits))  # rather far off than contradicting
    units = spread(cells_of(wide, base, draws, name), base, (sizes // base).to_numpy(), room)
    return pd.DataFrame(units * base, wide.index, wide.columns)


def _links(came: pd.Series, exact: int, shown: int, base: int, draws: Draws) -> Iterator[tuple[str, int]]:
    """Round how many came by each of a partner's links; with its other people online they are as many as shown."""
    units = came
    if base > 1:
        least = int((came // base).sum())  # more were sent than are counted only where an upload was taken back
        units = base * sizes_of(came.astype("int64"), max(shown // base, least), exact, base, draws, f"{PEOPLE}/links")
    yield from ((str(code), int(n)) for code, n in units.items())


def _judged(frames: Frames, people: Counted, exact: pd.DataFrame, engagement: Engagement,
            benchmark: pd.DataFrame, base: int) -> pd.DataFrame:
    """Give reach of everybody as ``look`` does, from stand-ins."""
    empty = Frames(*(getattr(frames, name).iloc[:0] for name in Frames.__dataclass_fields__))
    seats = replace(empty, participants=participants(people, frames.sessions, empty.participants, "", ""))
    return findings.as_found(reach(seats, engagement, benchmark), findings.worth_keeping(exact), base,
                             engagement.thresholds)


def _without_nobody(parts: dict) -> dict:
    return {name: own.drop(index=NOBODY, errors="ignore") for name, own in parts.items()}


def sizes_for(copy: PartnersCopy, partner: str, known: set[str]) -> pd.DataFrame:
    """Say how many a partner brought: one row per channel, columns channel and people.

    known: the channels by which everybody knows the partner to bring people. Of others a row is there
    only where it has a number, or the row itself would tell that somebody came.
    """
    found = {name: int(own.get(fold(partner), 0)) for name, own in copy.sizes.items()}
    shown = [(name, found.get(name, 0)) for name in Channel if name in known or found.get(name, 0)]
    return pd.DataFrame({c.CHANNEL: [str(name) for name, _ in shown], c.PEOPLE: [n for _, n in shown]})


def groups_for(copy: PartnersCopy, partner: str, channels: list[str]) -> pd.DataFrame:
    """Say whom a partner brought: one row per question × group × channel.

    Columns: dimension, category, verdict (the finding for everybody), channel, people.
    """
    rows = copy.judged[[c.DIMENSION, c.CATEGORY, c.VERDICT]].merge(
        pd.DataFrame({c.CHANNEL: channels}), how="cross")
    rows[c.PEOPLE] = [_number(copy.groups.get(row[c.DIMENSION], {}).get(row[c.CHANNEL]), fold(partner),
                              label(State.GIVEN, row[c.CATEGORY])) for row in rows.to_dict("records")]
    return rows


def _number(table: pd.DataFrame | None, partner: str, answer: str) -> int:
    if table is None or partner not in table.index or answer not in table.columns:
        return 0
    return int(table[answer].to_dict()[partner])
