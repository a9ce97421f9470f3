"""What a group that was missed needs, in sentences that a councillor understands. For staff: the numbers are exact."""

import datetime as dt
import math

import pandas as pd

from analysis import sentences as say
from analysis.outreach.living import ESTIMATED, WANTED
from analysis.outreach.met import HEADS, unasked
from analysis.outreach.outreach import Missed
from analysis.outreach.plan import MOST, Course, useful
from analysis.outreach.rates import OTHERS_RATE, RATE
from analysis.reach.advice import needed
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import _, ngettext

MOST_NAMED = 3  # areas, partners


def model() -> str:
    """Say in one sentence how people are reckoned to come."""
    return _("Reckoned like this: until the consultation ends everybody keeps coming as they have so far, and the "
             "people named here come on top of that.")


def gone_by(until: dt.date, today: dt.date) -> str:
    """Say that meetings can't be held until a day that is past; nothing of one that is to come."""
    return "" if until >= today else _(
        "{day} has gone by, so this says what would have closed the gaps by then. Choose a later day to plan meetings "
        "that can still be held.").format(day=say.day(until))


def nothing(judged: pd.DataFrame, heard: bool, engagement: Engagement) -> str:
    """Say why there is nothing to plan. judged: reach's rows; heard: whether anybody took part."""
    if not heard:
        return _("Nobody has taken part in {place} yet.").format(place=engagement.place)
    told = set(judged[c.VERDICT])
    if told & {str(Verdict.TOO_FEW), str(Verdict.NOT_ASSESSABLE)}:
        return " ".join([say.no_flags(judged), _("So there is nothing to plan yet.")])
    return _("No group is clearly missing, so there is nothing to plan.")


def in_words(missed: Missed, engagement: Engagement) -> list[str]:
    """Say of one group how many more people it needs, who meets them, where they live, and what nobody asked."""
    said = [needs(missed), whom(missed), where(missed, engagement), nobody_asked(missed)]
    return [sentence for sentence in said if sentence]


def needs(missed: Missed) -> str:
    """Say how many more people bring the group to its share, with the range."""
    gap, (low, high) = missed.gap, missed.gap.range()
    said = _("{k} of the {n} people who told us are of this group.").format(
        k=say.number(gap.people), n=say.number(gap.told))
    x, share = whole(gap.closed_by()), say.percent(gap.share)
    if not gap.pace:
        return said + " " + ngettext(
            "{x} more of them would bring the group to its share of the population, {share}.",
            "{x} more of them would bring the group to its share of the population, {share}.", x).format(
                x=say.number(x), share=share)
    told = _("About {x} more of them ({low} to {high}), besides those who come anyway until {until}, would bring the "
             "group to its share of the population, {share}.").format(
                 x=say.number(x), low=say.number(whole(low)), high=say.number(whole(high)),
                 until=say.day(missed.pace.until), share=share)
    today = _("If nobody else came, {n} would be enough, as Overview says.").format(
        n=say.number(needed(gap.people, gap.told, gap.share)))
    return f"{said} {told} {today}"


def whom(missed: Missed) -> str:
    """Say which partner is surest to meet the group, and how many such meetings it takes."""
    best = _best(missed)
    if best is None:
        return _("No meeting of a partner met anybody of this group, so the record can't say with whom to meet them.")
    said = _("{partner} is surest to meet them: on average about {rate} of them in a meeting ({low} to {high}), and "
             "about {others} others.").format(partner=best[c.PARTNER], rate=few(best[RATE]), **between(best),
                                              others=say.number(round(best[OTHERS_RATE])))
    n = meetings_alone(missed, best)
    invited = ngettext("If only this group is invited, about {n} meeting with this partner is enough.",
                       "If only this group is invited, about {n} meetings with this partner are enough.", n)
    return " ".join([said, _meetings(missed, best), invited.format(n=say.number(n))])


def title(missed: Missed) -> str:
    """Say in a few words what the chart of the partners shows."""
    best = _best(missed)
    if best is None:
        return _("No partner has met this group yet")
    return _("In a meeting of {partner}: about {rate} of this group").format(
        partner=best[c.PARTNER], rate=few(best[RATE]))


def _best(missed: Missed) -> dict | None:
    """Give the partner who is surest to meet the group, one whose meetings narrow the gap where there is any."""
    met = missed.partners[missed.partners[c.PARTICIPANTS] > 0].to_dict("records")
    return next(iter(useful(missed.partners, missed.gap, Course())), met[0]) if met else None


def where(missed: Missed, engagement: Engagement) -> str:
    """Say in which areas most of them are still wanted, and whether that is an estimate."""
    rows = [row for row in missed.areas.to_dict("records") if whole(row[WANTED])]
    if not rows:
        return ""
    areas = [_("{area} ({n})").format(area=engagement.say_area(row[c.AREA]), n=say.number(whole(row[WANTED])))
             for row in rows]
    more = len(areas) - MOST_NAMED  # «2 more» would be two more people
    named = say.listed(areas if more <= 1 else [*areas[:MOST_NAMED], _("{n} other areas").format(n=say.number(more))])
    said = _("Most of them are wanted in {areas}.").format(areas=named)
    guess = _("No table says where this group lives, so that is an estimate: as if it were the same part of every "
              "area.")
    return f"{said} {guess}" if rows[0][ESTIMATED] else said


def nobody_asked(missed: Missed) -> str:
    """Name the partners whose meetings nobody asked: the group may have been there."""
    rows = unasked(missed.meetings).dropna(subset=c.PARTNER).groupby(c.PARTNER, sort=False)[HEADS].sum()
    if rows.empty:
        return ""
    named = say.first_of((_("{partner} ({n} people)").format(partner=partner, n=say.number(n))
                          for partner, n in rows.items()), MOST_NAMED)
    return _("Nobody was asked «{question}» at the meetings of {partners}. They may have met this group: ask there "
             "next time.").format(question=missed.dimension.spoken(), partners=named)


def meetings_alone(missed: Missed, row: dict) -> int:
    """Say how many meetings with one partner it takes if only the group is invited. ``row``: of ``rates``."""
    return whole(missed.gap.meetings(row[RATE], 0))


def whole(value: float) -> int:
    """Round a number of people up: nobody invites half a person."""
    return math.ceil(value - 1e-9)


def few(value: float) -> str:
    """Write a mean number of people: whole, and below one person with one decimal."""
    return say.number(math.floor(value + 0.5) if value >= 1 else round(value, 1))


def between(row: dict) -> dict[str, str]:
    """Give the words of a mean's range: ``low`` and ``high``, whole people, no narrower than it is."""
    return {"low": say.number(math.floor(row[c.LOW] + 1e-9)), "high": say.number(whole(row[c.HIGH]))}


def _meetings(missed: Missed, row: dict) -> str:
    gap, others = missed.gap, row[OTHERS_RATE]
    least, usual, most = (gap.meetings(rate, others) for rate in (row[c.HIGH], row[RATE], row[c.LOW]))
    if usual > MOST:
        return _("Meetings like that can't close the gap: too many others come along.")
    n = whole(usual)
    if most > MOST:
        return ngettext("About {n} meeting like that would close the gap ({low} if all goes well; if it goes badly, "
                        "no number is enough).",
                        "About {n} meetings like that would close the gap ({low} if all goes well; if it goes badly, "
                        "no number is enough).", n).format(
                            n=say.number(n), low=say.number(whole(least)))
    return ngettext("About {n} meeting like that would close the gap ({low} to {high}).",
                    "About {n} meetings like that would close the gap ({low} to {high}).", n).format(
                        n=say.number(n), low=say.number(whole(least)), high=say.number(whole(most)))
