"""Four sentences for whoever reads nothing else: who was heard, who is missing, what about, and what to do next.

They say what the figures say and no more: of rounded figures «about», of small ones «fewer than»,
of a gap whether it holds whatever those who did not say are, of ties that there is no first.
"""

import datetime as dt

import pandas as pd

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.counts import between
from analysis.reach.advice import with_needed
from analysis.sentences import Row
from analysis.totals import totals
from analysis.viewers import TEXTS, Role, Viewer, protect
from analysis.voices import leading, real_themes, with_untagged
from analysis.ways import met, ways
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import _, ngettext

MOST_THEMES = 3


def headlines(known: Analysis, engagement: Engagement, today: dt.date) -> list[str]:
    """Say the four sentences, in their order; each may have a second one that limits it. Plain text, no Markdown.

    known: of everybody or of a part, exact or rounded; its counts are read as ``known.rounded_to`` says.
    """
    return [heard(known, engagement), missing(known, engagement), spoken_about(known),
            next_step(known, engagement, today)]


def reader(known: Analysis) -> Viewer:
    """Give the viewer for whom an analysis was made: rounded figures are read as others than staff read them."""
    return Viewer(Role.POLICYMAKER, known.rounded_to) if known.rounded_to > 1 else Viewer(Role.STAFF)


def heard(known: Analysis, engagement: Engagement) -> str:
    """Say how many took part, by which channels, and how much they wrote."""
    row = protect(totals(known), reader(known)).iloc[0]
    left = ngettext("{n} contribution", "{n} contributions", say.several(row, TEXTS)).format(n=say.people(row, TEXTS))
    if not say.several(row, c.PARTICIPANTS):
        if not say.several(row, TEXTS):
            return _("Nobody has taken part in {place} yet.").format(place=engagement.place)
        return _("In {place} {contributions} came in; nobody wrote down how many people they are from.").format(
            place=engagement.place, contributions=left)
    said = ngettext("{n} person took part in {place} and left {contributions}.",
                    "{n} people took part in {place} and left {contributions}.", say.several(row)).format(
                        n=say.people(row), place=engagement.place, contributions=left)
    return " ".join(filter(None, [_begun(said), _channels(known), _twice(known)]))


def _twice(known: Analysis) -> str:
    """Say that people of two channels may be the same, as far as the numbers tell; elsewhere they are a range."""
    least, most = between(known.channels)
    row = protect(pd.DataFrame([{c.PEOPLE: least}]), reader(known)).iloc[0]
    if least == most or say.is_hidden(row, c.PEOPLE):
        return ""
    return _("Whoever took part in two ways counts twice; at least {n} were different people.").format(
        n=say.people(row, c.PEOPLE))


def missing(known: Analysis, engagement: Engagement) -> str:
    """Say which group is missing most, whether that holds whatever the unknown are, and how many others are missing."""
    flagged = protect(known.flags, reader(known)).to_dict("records")
    if not flagged:
        compared = known.reach[c.VERDICT] != Verdict.NOT_ASSESSABLE
        return say.no_flags(known.reach) if compared.any() else _(
            "Who is missing can't be told: no group can be compared with the population.")
    first, more = flagged[0], len(flagged) - 1
    others = ngettext("{n} other group is missing, too.", "{n} other groups are missing, too.", more).format(
        n=say.number(more)) if more else ""
    return " ".join(filter(None, [_gap(first, engagement, more > 0 and known.rounded_to > 1), certainty(first),
                                  say.caution(first), _doubt(first), others]))


def certainty(row: Row) -> str:
    """Say whether a gap holds whatever those who did not say are. ``row``: one of reach's flags, protected."""
    unknown = say.several(row, c.N_UNKNOWN)
    if not unknown or pd.isna(row[c.ROBUST]):
        return ""
    if row[c.ROBUST]:
        return ngettext("This holds even if the one person whose answer we don't know is of this group.",
                        "This holds even if all whose answer we don't know ({n} people) are of this group.",
                        unknown).format(n=say.people(row, c.N_UNKNOWN))
    if say.is_hidden(row) or say.is_hidden(row, c.N_UNKNOWN):
        return _("It might not hold if we knew more of those who did not say.")
    return ngettext(
        "It might not hold: if the one person whose answer we don't know is of this group, its share is {share}.",
        "It might not hold: if all whose answer we don't know ({n} people) are of this group, its share is {share}.",
        unknown).format(n=say.people(row, c.N_UNKNOWN), share=say.share(row, name=c.MOST_SHARE))


def spoken_about(known: Analysis) -> str:
    """Say which themes came up most; of several equally frequent ones all or none."""
    themes = protect(with_untagged(known), reader(known))
    if not real_themes(themes)[TEXTS].fillna(0).any():
        return _("No theme stands out yet: too few contributions speak of any.")
    named = leading(themes.assign(**{TEXTS: themes[TEXTS].fillna(0)}), MOST_THEMES)
    if named.empty:
        return _("No theme stands out: several are spoken about equally often.")
    words = (_("Among what was spoken about most, with shares of the contributions: {themes}.")
             if known.rounded_to > 1 else  # which may have made the order
             _("Spoken about most, with their shares of the contributions: {themes}."))
    return words.format(themes=say.listed(
        f"{row['label']} ({say.share(row, TEXTS)})" for row in named.to_dict("records")))


def next_step(known: Analysis, engagement: Engagement, today: dt.date) -> str:
    """Say what to do: whom to invite, how many more, and where they were met so far; or that it is over."""
    if known.flags.empty:
        return _otherwise(known.reach)
    row = protect(with_needed(known.flags, known.reach, known.rounded_to), reader(known)).to_dict("records")[0]
    where = met(ways(known, engagement), row[c.DIMENSION], row[c.CATEGORY])
    words = _("Next: taking part ended on {day}. Open it again for the group «{group}», or tell with all results that "
              "it is missing.") if engagement.end < today else _("Next: invite more people of the group «{group}».")
    group = words.format(group=_group(row, engagement), day=say.day(engagement.end))
    return " ".join(filter(None, [group, say.remedy(row), say.reached(protect(where, reader(known)))]))


def _otherwise(judged: pd.DataFrame) -> str:
    found, known = set(judged[c.VERDICT]), judged[c.POPULATION_SHARE].notna()
    if found <= {str(Verdict.NOT_ASSESSABLE)} and not known.any():
        return _("Next: hand in population figures, so that the groups can be compared.")
    if judged.get(c.BLURRED, pd.Series(dtype="bool")).any():
        return _("Next: ask the engagement staff, who see exact numbers, about the groups that rounded numbers can't "
                 "tell.")
    if str(Verdict.TOO_FEW) in found or (known & (judged[c.VERDICT] == Verdict.NOT_ASSESSABLE)).any():
        return _("Next: hear more people, so that the groups of which too few told us can be judged.")
    return _("Next: no group has to be invited before the others.")


def _gap(row: Row, engagement: Engagement, among: bool) -> str:
    """Say how far the first group is from its share. among: rounding may have made it the first of several."""
    dimension = engagement.dimension(row[c.DIMENSION])
    asked = dimension.spoken() if dimension else row[c.DIMENSION]
    words = {"rank": _("Among those missing") if among else _("Missing most"), "group": _group(row, engagement),
             "question": asked, "population": say.percent(row[c.POPULATION_SHARE]), "place": engagement.place}
    if row[c.VERDICT] == Verdict.NONE_SEEN:
        return _("{rank}: «{group}» ({question}), {population} of {place} and nobody of those who told us."
                 ).format(**words)
    share = say.people(row) if say.is_hidden(row) else say.share(row)
    return _("{rank}: «{group}» ({question}), {population} of {place} and {share} of those who told us.").format(
        share=share, **words)


def _group(row: Row, engagement: Engagement) -> str:
    dimension = engagement.dimension(row[c.DIMENSION])
    return dimension.say(row[c.CATEGORY]) if dimension else row[c.CATEGORY]


def _doubt(row: Row) -> str:
    return _("The population figure is illustrative, not checked.") if row[c.STATUS] == c.ILLUSTRATIVE else ""


def _channels(known: Analysis) -> str:
    """Say how many came by each channel, where there is more than one."""
    rows = protect(known.channels, reader(known)).to_dict("records")
    came = [row for row in rows if say.several(row, c.PARTICIPANTS)]
    if len(came) < 2:
        return ""
    return _("How they came: {channels}.").format(channels=say.listed(
        f"{say.channel(row[c.CHANNEL]).lower()} ({say.people(row)})" for row in came))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]

