"""When people took part, in words."""

import datetime as dt

import pandas as pd
from babel.dates import format_date, format_skeleton

from analysis import sentences as say
from analysis.foremost import foremost
from analysis.over_time import START, Step
from analysis.viewers import TEXTS
from ingest.schema import names as c
from locales import _, current, locale, ngettext


def period(start: dt.date, step: Step) -> str:
    """Name a month, or a week by its Monday, as briefly as can be."""
    if step is Step.MONTH:
        return format_date(start, "LLL y", locale=locale())
    return format_date(start, "d MMM", locale=locale()) if current() == "en" else format_skeleton(
        "MMMd", start, locale=locale())


def finding(periods: pd.DataFrame, step: Step) -> str:
    """Say when most people came; that no time stands out where two are as many, or rounding may have done it.

    periods: ``over_time.by_period``'s frame, protected. Where nobody counted people it is about contributions.
    """
    count = TEXTS if _nobody(periods, c.PARTICIPANTS) and not _nobody(periods, TEXTS) else c.PARTICIPANTS
    first, weekly = foremost(periods, count), step is Step.WEEK
    if first is None:
        return _("No week stands out.") if weekly else _("No month stands out.")
    if len(periods) == 1:
        return _only(weekly, count)
    words = {
        (c.PARTICIPANTS, True): _("Most people came in the week of {day}: {n}."),
        (c.PARTICIPANTS, False): _("Most people came in {month}: {n}."),
        (TEXTS, True): _("Most contributions came in the week of {day}: {n}."),
        (TEXTS, False): _("Most contributions came in {month}: {n}.")}[count, weekly]
    named = say.day(first[START]) if weekly else format_date(first[START], "LLLL y", locale=locale())
    return words.format(day=named, month=named, n=say.people(first, count))


def _nobody(periods: pd.DataFrame, count: str) -> bool:
    """Say whether a number is none in every period, not just hidden."""
    return bool((periods[count] == 0).fillna(False).all())


def _only(weekly: bool, count: str) -> str:
    if count == TEXTS:
        return _("Everything came in one week.") if weekly else _("Everything came in one month.")
    return _("Everybody came in one week.") if weekly else _("Everybody came in one month.")


def undated(people: int) -> str:
    """Say how many people are in no week and no month; nothing where that is nobody."""
    return ngettext("{n} person came on a day that nobody wrote down, and is not in this figure.",
                    "{n} people came on days that nobody wrote down, and are not in this figure.",
                    people).format(n=say.number(people)) if people else ""
