"""Parts of the people in words: channels, partners, areas and months, and which groups are a larger part of one."""

import datetime as dt

import pandas as pd

from analysis import sentences as say
from analysis.contrasts import ELSEWHERE, ELSEWHERE_MOST, LEAST
from analysis.reach.parts import PART, Kind
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import N_, _

MOST_PARTS = 3  # that a title names
KINDS = {Kind.CHANNEL: N_("By how it came in"), Kind.PARTNER: N_("By partner"), Kind.AREA: N_("By area"),
         Kind.MONTH: N_("Over time, by month")}


def kind(name: Kind) -> str:
    """Say by what people are told apart."""
    return _(KINDS[name])


def part(name: str, by: Kind, engagement: Engagement) -> str:
    """Name a part as people do."""
    if by is Kind.CHANNEL:
        return say.channel(name)
    if by is Kind.AREA:
        return engagement.say_area(name)
    if by is Kind.MONTH:
        return say.month(dt.date.fromisoformat(f"{name}-01"))
    return name


def missed_in(rows: pd.DataFrame, group: str, names: dict[str, str]) -> str:
    """Say in which parts a group is clearly missing. rows: reach's of one group, a row per part, protected."""
    parts = [names[row[PART]] for row in rows.to_dict("records") if row[c.VERDICT] in c.FLAGGED]
    if not parts:
        if c.BLURRED in rows and rows[c.BLURRED].any():
            return _("{group}: missing in no part, as far as rounded numbers tell").format(group=group)
        untold = rows[c.VERDICT].isin([str(Verdict.TOO_FEW), str(Verdict.NOT_ASSESSABLE)]).all()
        return (_("{group}: too few people in each part to tell") if untold
                else _("{group}: clearly missing in no part")).format(group=group)
    return _("{group} is clearly missing here: {parts}").format(group=group, parts=say.first_of(parts, MOST_PARTS))


def reached(found: pd.DataFrame, labels: dict[str, str], names: dict[str, str]) -> list[str]:
    """Say for each part of which group it has a larger share than all others, and both shares.

    found: ``contrasts``' rows of one question, protected; nothing is said of a part whose number is
    hidden. names: the parts in words, all there are; where there are two, the other is named.
    """
    return [_one(row, labels[row[c.CATEGORY]], names) for row in found.to_dict("records") if not say.is_hidden(row)]


def between(share: float, least: float, most: float) -> str:
    """Say a share; where it is rounded, between which two it is."""
    if pd.isna(least):
        return say.percent(share)
    return say.interval(least, most) if least > 0 else _("at most {share}").format(share=say.percent(most))


def at_least(share: float, least: float) -> str:
    """Say a share that is the larger of two; where it is rounded, the least that it can be."""
    return say.percent(share) if pd.isna(least) else _("at least {share}").format(share=say.percent(least))


def at_most(share: float, most: float) -> str:
    """Say a share that is the smaller of two; where it is rounded, the most that it can be."""
    return say.percent(share) if pd.isna(most) else _("at most {share}").format(share=say.percent(most))


def _one(row: dict, group: str, names: dict[str, str]) -> str:
    others = [name for key, name in names.items() if key != row[PART]]
    return _("{part}: «{group}» are {share} of those who told us there; {other}: {elsewhere}.").format(
        part=names[row[PART]], group=group, share=at_least(row[c.SHARE], row[LEAST]),
        other=others[0].lower() if len(others) == 1 else _("all others"),
        elsewhere=at_most(row[ELSEWHERE], row[ELSEWHERE_MOST]))
