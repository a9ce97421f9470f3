"""Figures in words: verdicts and the sentences on the screens, in the language in use.

Counts of people come from frames that went through ``viewers.protect``.
"""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from analysis.reach.advice import NEEDED, NEEDED_LEAST, NEEDED_MOST
from analysis.reach.reach import SILENT
from analysis.viewers import TEXTS, Role, about_column, hidden_column
from analysis.written import day as day
from analysis.written import first_of as first_of
from analysis.written import interval as interval
from analysis.written import moment as moment
from analysis.written import month as month
from analysis.written import number as number
from analysis.written import percent as percent
from analysis.written import plain as plain
from analysis.written import ratio as ratio
from ingest.schema import names as c
from ingest.schema.names import Channel, Difference, State, Verdict
from locales import N_, _, ngettext
from locales.lists import listed as listed

MANY = 2  # for the grammar
MOST_SOURCES = 2  # that fit below a chart
MANY_UNREAD = 0.1  # of those who told us: from there on, unread answers may change a finding

Row = Any  # a row of a frame, as ``Series`` or mapping

ICONS = {Verdict.NOT_ASSESSABLE: "–", Verdict.NONE_SEEN: "✕", Verdict.TOO_FEW: "?", Verdict.UNDER: "▼",
         Verdict.WITHIN: "●", Verdict.OVER: "▲"}
VERDICTS = {
    Verdict.NOT_ASSESSABLE: N_("can't be compared"), Verdict.NONE_SEEN: N_("nobody seen"),
    Verdict.TOO_FEW: N_("too few to tell"), Verdict.UNDER: N_("under-represented"),
    Verdict.WITHIN: N_("within range"), Verdict.OVER: N_("over-represented")}
BLURRED = N_("can't be told from rounded numbers")
CHANNELS = {Channel.ONLINE: N_("Online"), Channel.WORKSHOP: N_("Workshops"), Channel.PAPER: N_("Paper forms"),
            Channel.PHONE: N_("Telephone"), Channel.IMPORT: N_("Other files")}
STATES = {State.GIVEN: N_("Answered"), State.PREFER_NOT: N_("Preferred not to say"),
          State.BLANK: N_("Left blank"), State.NOT_ASKED: N_("Not asked")}
ROLES = {Role.STAFF: N_("Engagement staff"), Role.PARTNER: N_("A community organisation"),
         Role.POLICYMAKER: N_("A policymaker")}


def channel(name: str) -> str:
    """Say how something came in."""
    return _say(CHANNELS, Channel, name)


def state(name: str) -> str:
    """Say what became of a question."""
    return _say(STATES, State, name)


def verdict(name: str) -> str:
    """Say a verdict, its sign first: never by colour only."""
    return f"{ICONS[Verdict(name)]} {_(VERDICTS[Verdict(name)])}"


def found(row: Row) -> str:
    """Say a row's verdict as ``verdict``; where exact numbers might tell more, that rounding is the reason."""
    return blurred_words() if is_blurred(row) else verdict(row[c.VERDICT])


def blurred_words() -> str:
    """Say that rounded numbers can't tell, the sign first."""
    return f"{ICONS[Verdict.TOO_FEW]} {_(BLURRED)}"


def is_blurred(row: Row) -> bool:
    """Say whether exact numbers might tell more of a group than «too few to tell»."""
    return bool(row.get(c.BLURRED, False))


def role(name: str) -> str:
    """Say who is looking."""
    return _say(ROLES, Role, name)


def _say(words: dict, kind: Callable[[str], Any], name: str) -> str:
    try:
        return _(words[kind(name)])
    except (KeyError, ValueError):
        return name


def fewer_than(limit: int) -> str:
    """Say that a number of people is hidden because it is small."""
    return _("fewer than {limit}").format(limit=int(limit))


def people(row: Row, count: str = c.PARTICIPANTS) -> str:
    """Say a count of people (or texts) from a protected row; a dash where it is not known."""
    if limit := row[hidden_column(count)]:
        return fewer_than(limit)
    return "–" if pd.isna(row[count]) else rounded(row[count], row[about_column(count)])


def rounded(value: float, to: int) -> str:
    """Write a number, and that it is no exact one where it is rounded ``to`` something; 0 where it is not."""
    return _("about {n}").format(n=number(value)) if to else number(value)


def so_many(row: Row, count: str = c.PARTICIPANTS) -> str:
    """Say how many people there were, or contributions, from a protected row: «1 person», «about 20 people»."""
    words = {c.PARTICIPANTS: ngettext("{n} person", "{n} people", several(row, count)),
             TEXTS: ngettext("{n} contribution", "{n} contributions", several(row, count))}
    return words[count].format(n=people(row, count))


def several(row: Row, count: str = c.PARTICIPANTS) -> int:
    """Give the number by which a count's words are bent: many where it is hidden, as nobody may know that it is one."""
    return MANY if is_hidden(row, count) or pd.isna(row[count]) else int(row[count])


def is_hidden(row: Row, count: str = c.PARTICIPANTS) -> bool:
    """Say whether a count of people is hidden in a protected row."""
    return bool(row[hidden_column(count)])


def missing(row: Row, where: str) -> str:
    """Say in one line how far a group is from its share. ``row``: one of reach's, protected."""
    if is_hidden(row):
        return _("{people} of those who told us, {population} in {place}.").format(
            people=people(row), population=percent(row[c.POPULATION_SHARE]), place=where)
    return _("{share} of those who told us, {population} in {place}.").format(
        share=share(row), population=percent(row[c.POPULATION_SHARE]), place=where)


def remedy(row: Row) -> str:
    """Say how many more people a group needs, of rounded numbers from how many to how many.

    Nothing where that would show a hidden number.
    """
    to = int(row[about_column(c.PARTICIPANTS)])
    most_needed = row[NEEDED_MOST if to else NEEDED]
    if pd.isna(most_needed) or not most_needed:
        return ""
    if to:
        least, most = int(row[NEEDED_LEAST]) // to * to, _to_next(most_needed, to)
        between = _("{least} to {most}").format(least=number(least), most=number(most)) if least else _(
            "up to {most}").format(most=number(most))
        return _("If nobody else came, {between} more people from this group would bring it to {population}.").format(
            between=between, population=percent(row[c.POPULATION_SHARE]))
    return ngettext(
        "If nobody else came, {n} more person from this group would bring it to {population}.",
        "If nobody else came, {n} more people from this group would bring it to {population}.",
        int(row[NEEDED])).format(
            n=number(row[NEEDED]), population=percent(row[c.POPULATION_SHARE]))


def _to_next(value: int, multiple: int) -> int:
    return -(-int(value) // multiple) * multiple


def share(row: Row, count: str = c.PARTICIPANTS, name: str = c.SHARE) -> str:
    """Write a protected row's share, and that it is no exact one where the count that it is made of is rounded."""
    said = percent(row[name])
    return said if pd.isna(row[name]) or not row[about_column(count)] else _("about {n}").format(n=said)


def reached(channels: pd.DataFrame) -> str:
    """Say how many of a group each channel met, and which met it best, where that is no chance.

    channels: ``ways.met``'s frame, protected.
    """
    rows = [row for row in channels.to_dict("records") if not is_hidden(row) and not is_hidden(row, c.N_KNOWN)]
    if len(rows) < 2:
        return ""
    told = [_("{channel} {x} of {n}").format(channel=channel(row[c.CHANNEL]).lower(), x=people(row),
                                             n=people(row, c.N_KNOWN)) for row in rows]
    if rows[0][c.CHANNEL] == channels[c.CHANNEL].iloc[0] and rows[0][c.VERDICT] == Difference.MORE:
        return _("{channel} reached them best: {x} of {n} people who said; {others}.").format(
            channel=channel(rows[0][c.CHANNEL]), x=people(rows[0]), n=people(rows[0], c.N_KNOWN),
            others=listed(told[1:]))
    if channels[c.VERDICT].isin([str(Difference.MORE), str(Difference.LESS)]).any():
        return _("Reached so far, of those who said: {channels}.").format(channels=listed(told))
    if channels[about_column(c.PARTICIPANTS)].any():
        return _("Reached so far, of those who said: {channels}; no difference that can be told from chance and "
                 "rounding.").format(channels=listed(told))
    return _("Reached so far, of those who said: {channels}; no difference that can be told from chance.").format(
        channels=listed(told))


def did_not_say(judged: pd.DataFrame) -> str:
    """Say how many people told us, how many did not, and how many answers were not understood.

    ``judged``: reach's rows of one dimension, with those who were silent, protected.
    """
    row = compared(judged)
    doubts = next(filter(None, map(caution, judged.to_dict("records"))), unread(row))
    said = _("Shares are of {known} people who told us; {unknown} did not say or were not asked.").format(
        known=people(row, c.N_KNOWN), unknown=people(row, SILENT))
    return " ".join(filter(None, [said, _apart(row, judged), doubts]))


def _apart(row: Row, judged: pd.DataFrame) -> str:
    """Say how many told us something that nobody can compare, so that a reader's sum comes out; nothing if rounded."""
    if is_hidden(row, c.N_KNOWN) or row[about_column(c.N_KNOWN)]:
        return ""
    more = int(judged[c.N_KNOWN].max() - row[c.N_KNOWN])
    return ngettext("{n} more gave an answer that the population figures don't have.",
                    "{n} more gave an answer that the population figures don't have.", more).format(
                        n=number(more)) if more else ""


def unread(row: Row) -> str:
    """Say how many answers were not understood; nothing where all were. ``row``: one of reach's, protected."""
    if not (most := _most(row, c.N_UNREAD)):
        return ""
    return ngettext("{n} answer was not understood.", "{n} answers were not understood.", most).format(
        n=people(row, c.N_UNREAD))


def caution(row: Row) -> str:
    """Warn where answers that were not understood may change a finding; nothing where they hardly could.

    They could where they are many, and always where nobody of a group was seen.
    """
    most, known = _most(row, c.N_UNREAD), 0 if is_hidden(row, c.N_KNOWN) else int(row[c.N_KNOWN])
    if not most or (most <= MANY_UNREAD * known and row[c.VERDICT] != Verdict.NONE_SEEN):
        return ""
    return ngettext("{n} answer could not be read yet, so this may change.",
                    "{n} answers could not be read yet, so this may change.", most).format(n=people(row, c.N_UNREAD))


def _most(row: Row, count: str) -> int:
    """The number of people that are worth a word: none where it is hidden, because it may be none."""
    return 0 if is_hidden(row, count) else int(row[count])


def no_flags(judged: pd.DataFrame) -> str:
    """Say honestly what it means that no group is flagged."""
    blurred = _blurred(judged)
    few = int((judged[c.VERDICT] == Verdict.TOO_FEW).sum()) - blurred
    apart = judged[c.VERDICT] == Verdict.NOT_ASSESSABLE
    untold = int((apart & judged[c.POPULATION_SHARE].notna()).sum())  # their population is known
    unknown = int(apart.sum()) - untold
    nothing = bool(len(apart)) and bool(apart.all())
    said = [_("Who is missing can't be told: no group can be compared with the population.") if nothing else
            _("No group is clearly missing.")]
    if few:
        said.append(ngettext("For {n} group there are too few people to tell: it may still be missing.",
                             "For {n} groups there are too few people to tell: they may still be missing.",
                             few).format(n=number(few)))
    if blurred:
        said.append(ngettext("For {n} group rounded numbers can't tell: it may still be missing.",
                             "For {n} groups rounded numbers can't tell: they may still be missing.",
                             blurred).format(n=number(blurred)))
    if unknown:
        said.append(ngettext("{n} group can't be compared, because its population is not known.",
                             "{n} groups can't be compared, because their population is not known.",
                             unknown).format(n=number(unknown)))
    if untold:
        said.append(ngettext("{n} group can't be compared, because nobody answered the question that it belongs to.",
                             "{n} groups can't be compared, because nobody answered the questions that they belong "
                             "to.", untold).format(n=number(untold)))
    return " ".join(said)


def finding(judged: pd.DataFrame, labels: dict[str, str]) -> str:
    """Say what a dimension's chart shows. ``judged``: reach's rows of one dimension."""
    found, blurred = set(judged[c.VERDICT]), _blurred(judged)
    few = [labels[x] for x in judged.loc[judged[c.VERDICT].isin([str(v) for v in c.FLAGGED]), c.CATEGORY]]
    if few:
        return _("{groups} under-represented").format(groups=" · ".join(few))
    if found <= {str(Verdict.NOT_ASSESSABLE)}:
        return _("nobody answered") if judged[c.POPULATION_SHARE].notna().any() else _("nothing to compare with")
    if found <= {str(Verdict.NOT_ASSESSABLE), str(Verdict.TOO_FEW)}:
        return _(BLURRED) if blurred else _("too few people to tell")
    if blurred:
        return ngettext("no group is clearly missing, but for {n} group rounded numbers can't tell",
                        "no group is clearly missing, but for {n} groups rounded numbers can't tell",
                        blurred).format(n=number(blurred))
    return _("no group is clearly missing")


def _blurred(judged: pd.DataFrame) -> int:
    return int(judged[c.BLURRED].sum()) if c.BLURRED in judged else 0


def told_by(sources: Sequence[str]) -> str:
    """Name the sources of a dimension's population figures; many are listed elsewhere."""
    if len(sources) <= MOST_SOURCES:
        return _("Population figures: {sources}.").format(sources="; ".join(sources))
    return _("Population figures: {source}, and {n} more, listed under «About the data».").format(
        source=sources[0], n=number(len(sources) - 1))


def compared(judged: pd.DataFrame) -> Row:
    """Give the row that speaks for a dimension's people who told us: of the groups compared, if there are any."""
    known = judged[judged[c.POPULATION_SHARE].notna()]
    return (judged if known.empty else known).iloc[0]
