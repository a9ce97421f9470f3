"""What was found about each group, in words: how sure it is, and what would have been noticed.

Rows are reach's, and went through ``viewers.protect``.
"""

from collections.abc import Sequence

import pandas as pd

from analysis import sentences as say
from analysis.reach.visible import MOST_PEOPLE, first_enough
from analysis.sentences import Row
from analysis.viewers import about_column
from ingest.schema import Engagement, Thresholds
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import _, ngettext

FOUND = (*c.FLAGGED, Verdict.OVER)  # what may be robust or not
HALF = 0.5  # of its share: the gap that «too few to tell» is measured by


def with_robust(row: Row) -> str:
    """Say a verdict, its sign first, and of a gap whether it holds whatever the unknown would have said."""
    said = say.found(row)
    if row[c.VERDICT] not in FOUND or not _somebody(row, c.N_UNKNOWN) or pd.isna(row[c.ROBUST]):
        return said
    return _("{verdict}, holds anyway").format(verdict=said) if row[c.ROBUST] else _(
        "{verdict}, might not hold").format(verdict=said)


def with_caution(row: Row) -> str:
    """Say a verdict as ``with_robust``, and for a group that was missed what may still change it."""
    doubt = say.caution(row) if row[c.VERDICT] in c.FLAGGED else ""
    return " — ".join(filter(None, [with_robust(row), doubt]))


def noticed_at(row: Row) -> str:
    """Say from which share on a gap would have been noticed; nothing where there is something else to say."""
    if row[c.VERDICT] != Verdict.WITHIN or pd.isna(row[c.VISIBLE_SHARE]):
        return ""
    return _("a gap shows at {share} or less").format(share=say.percent(row[c.VISIBLE_SHARE]))


def in_words(row: Row, group: str, groups: int, thresholds: Thresholds) -> str:
    """Say in one or two sentences what is known of a group; nothing where it can't be compared.

    groups: how many of its question are compared, as a test of many has to allow for them.
    """
    verdict = Verdict(row[c.VERDICT])
    if verdict is Verdict.NOT_ASSESSABLE:
        return ""
    more = {Verdict.WITHIN: _gap, Verdict.TOO_FEW: _wanting}.get(verdict, _robustness)
    rest = more(row, groups, thresholds)
    return " ".join(filter(None, [_shares(row, group, verdict), rest]))


def worth(judged: pd.DataFrame) -> str:
    """Say how many people drawn singly those who told us are worth; nothing where nobody met anybody."""
    row = say.compared(judged)
    known = row[c.N_KNOWN]
    if say.is_hidden(row, c.N_KNOWN) or pd.isna(row[c.POPULATION_SHARE]) or row[c.N_EFFECTIVE] > 0.99 * known:
        return ""
    return _("People of one meeting resemble each other, so these shares are as sure as with about {n} people drawn "
             "singly.").format(n=say.number(_near(row[c.N_EFFECTIVE], row[about_column(c.N_KNOWN)])))


def reached_twice(row: Row) -> str:
    """Say how many different people there were: a protected row, at least ``people``, at most ``participants``."""
    if say.is_hidden(row, c.PEOPLE) or row[c.PEOPLE] == row[c.PARTICIPANTS]:
        return ngettext("{n} person was heard.", "{n} people were heard.", say.several(row)).format(n=say.people(row))
    return _("Between {least} and {most} different people were heard. Nobody gives a name, so whoever took part "
             "through two channels counts twice in the figures below.").format(
                 least=say.people(row, c.PEOPLE), most=say.people(row))


def meanings(thresholds: Thresholds) -> dict[Verdict, str]:
    """Explain each verdict in one sentence."""
    under, over = say.percent(thresholds.under), say.percent(thresholds.over)
    return {
        Verdict.UNDER: _("The group's share is less than {under} of its share of the population, and chance alone "
                         "would hardly do that.").format(under=under),
        Verdict.NONE_SEEN: _("Nobody of this group told us, and chance alone would hardly do that."),
        Verdict.WITHIN: _("The group's share is near its share of the population, and so many people told us that "
                          "chance alone would hardly halve it."),
        Verdict.OVER: _("The group's share is more than {over} of its share of the population, and chance alone "
                        "would hardly do that.").format(over=over),
        Verdict.TOO_FEW: _("So few people told us that a gap could be there without being seen, or be seen "
                           "without being there."),
        Verdict.NOT_ASSESSABLE: _("There is no population figure to compare with, or nobody told us."),
    }


def limits(thresholds: Thresholds) -> list[str]:
    """Explain each threshold of ``engagement.toml`` in one sentence."""
    room = 20
    return [
        _("«Holds anyway» means: whatever those who did not say had said, all of them being of the group that is "
          "missing, or none of the group that is over-represented. Else the finding «might not hold»."),
        _("A group can only be called under-represented below {under} of its share of the population, and "
          "over-represented above {over}.").format(under=say.percent(thresholds.under),
                                                   over=say.percent(thresholds.over)),
        _("«Chance alone would hardly do that» means: of all consultations in which nobody is missing, at most "
          "{alpha} would show such a gap in any group of the question.").format(alpha=say.percent(thresholds.alpha)),
        _("People of one meeting resemble each other: {rho} of the way from strangers to all the same. So what {room} "
          "people of one meeting say is as sure as with about {n} drawn singly. In a share everybody counts the same, "
          "so large meetings can make it less sure than it would be without them.").format(
              rho=say.percent(thresholds.rho), room=say.number(room),
              n=say.number(round(room / (1 + (room - 1) * thresholds.rho)))),
        _("«A gap shows» means: had the group's share been this small, it would have been flagged {power} of the "
          "time, with all groups of the question looked at together. That asks for more people than «within range», "
          "so it can be less than half of the group's share of the population.").format(
              power=say.percent(thresholds.power)),
        _("The engagement staff set these limits."),
    ]


def blurred() -> str:
    """Explain to those who read rounded numbers what these can't tell."""
    return _("Of one channel or one area you read a finding only where it is the same whatever the exact numbers "
             "are. The engagement staff, who see these, may read another here.")


def caveats(rounds: bool) -> list[str]:
    """Say what the lines and shares of a reach chart do and don't mean. rounds: whether numbers are rounded."""
    return [
        _("The line through each mark says how far chance alone could move the share, if those who took part "
          "were a random draw from the population. They are not: people chose to come, or were invited. "
          "So the line answers «could this be chance?» and nothing more."),
        *([rounding_in_the_line()] if rounds else []),
        _("Shares are of the people whose answer we know and can compare. Several groups of one question are "
          "looked at together, and the test allows for that."),
    ]


def rounding_in_the_line() -> str:
    """Say that an interval is wider for the rounding."""
    return _("Numbers are rounded, and the line holds what rounding can have done to the share, too.")


def by_group(judged: pd.DataFrame, labels: dict[str, str], thresholds: Thresholds) -> tuple[list[str], list[str]]:
    """Say of every group what was found: first of those that stand out, then of the others.

    judged: one question's reach, protected. labels: category → what it is called.
    """
    groups, found = int(judged[c.POPULATION_SHARE].notna().sum()), [str(verdict) for verdict in FOUND]
    told: dict[bool, list[str]] = {True: [], False: []}
    for row in judged.to_dict("records"):
        told[row[c.VERDICT] in found].append(in_words(row, labels[row[c.CATEGORY]], groups, thresholds))
    return told[True], [words for words in told[False] if words]


def place(engagement: Engagement, areas: Sequence[str]) -> str:
    """Name the whole place, or the areas chosen."""
    return say.listed(map(engagement.say_area, areas)) if areas else engagement.place


def _shares(row: Row, group: str, verdict: Verdict) -> str:
    population = say.percent(row[c.POPULATION_SHARE])
    if verdict is Verdict.NONE_SEEN:
        return _("{group}: nobody of those who told us. A fair share would be {expected}.").format(
            group=group, expected=_persons(row[c.EXPECTED]))
    share = say.people(row) if say.is_hidden(row) else say.share(row)
    return _("{group}: {share} of those who told us, {population} of the population.").format(
        group=group, share=share, population=population)


def _robustness(row: Row, _groups: int, _thresholds: Thresholds) -> str:
    if not _somebody(row, c.N_UNKNOWN) or pd.isna(row[c.ROBUST]):
        return ""
    missing = row[c.VERDICT] in c.FLAGGED
    if row[c.ROBUST]:
        return (_("That holds even if everybody who did not say belonged to this group.") if missing
                else _("That holds even if nobody who did not say belonged to this group."))
    if say.is_hidden(row):
        return _("It might not hold if we knew more of those who did not say.")
    share = say.share(row, name=c.MOST_SHARE if missing else c.LEAST_SHARE)
    return (_("It might not hold: if everybody who did not say belonged to this group, its share would be {share}.")
            if missing else
            _("It might not hold: if nobody who did not say belonged to this group, its share would be {share}.")
            ).format(share=share)


def _gap(row: Row, _groups: int, thresholds: Thresholds) -> str:
    if pd.isna(row[c.VISIBLE_SHARE]):
        return ""
    return _("Had its share been {share} or less, that would have been noticed {power} of the time.").format(
        share=say.percent(row[c.VISIBLE_SHARE]), power=say.percent(thresholds.power))


def _wanting(row: Row, groups: int, thresholds: Thresholds) -> str:
    if say.is_blurred(row):
        return _("Rounded numbers can't tell whether that is chance.")
    known = 0 if say.is_hidden(row, c.N_KNOWN) else int(row[c.N_KNOWN])
    effect = known / row[c.N_EFFECTIVE] if known else 1.0
    wanted = first_enough(HALF, row[c.POPULATION_SHARE], groups, thresholds, effect)
    if wanted <= known or wanted >= MOST_PEOPLE:
        return _("That can be chance.")
    return _("Only from about {n} people on would it be noticed that half of the group is missing.").format(
        n=say.number(_two_digits(wanted)))


def _near(value: float, multiple: int) -> int:
    """Round a number of people, to tens where the others on the page are rounded to tens."""
    return max(round(value / multiple) * multiple, multiple) if multiple else round(value)


def _two_digits(value: int) -> int:
    unit = 10 ** max(len(str(value)) - 2, 0)
    return -(-value // unit) * unit


def _persons(value: float) -> str:
    whole = max(1, round(value))
    return ngettext("{n} person", "{n} people", whole).format(n=say.number(whole))


def _somebody(row: Row, count: str) -> bool:
    return say.is_hidden(row, count) or bool(row[count])
