"""Parts of the people in words: channels, partners, areas and months, and whom each reached above all."""

import datetime as dt

import pandas as pd

from analysis import sentences as say
from analysis.reach.parts import ELSEWHERE, PART, Kind
from analysis.viewers import about_column
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
    """Say for each part which group it reached above all, and how large that group's share is elsewhere.

    found: ``reach.parts.contrasts``' frame, protected; nothing is said of a part whose number is
    hidden. names: the parts in words, all there are; where there are two, the other is named.
    """
    return [_one(row, labels[row[c.CATEGORY]], names) for row in found.to_dict("records") if not say.is_hidden(row)]


def _one(row: dict, group: str, names: dict[str, str]) -> str:
    others = [name for key, name in names.items() if key != row[PART]]
    few = row[about_column(c.PARTICIPANTS)] and not row[ELSEWHERE]  # rounded to nothing is not nobody
    return _("{part} reached «{group}» above all: {share} of those who told us there; {other} {elsewhere}.").format(
        part=names[row[PART]], group=group, share=say.percent(row[c.SHARE]),
        other=others[0].lower() if len(others) == 1 else _("all others"),
        elsewhere=_("too few to show") if few else say.percent(row[ELSEWHERE]))
