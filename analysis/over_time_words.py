"""When people took part, in words."""

import datetime as dt

import pandas as pd
from babel.dates import format_date, format_skeleton

from analysis import sentences as say
from analysis.over_time import START, Step
from analysis.viewers import about_column
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

    periods: ``over_time.by_period``'s frame, protected.
    """
    shown = periods.dropna(subset=[c.PARTICIPANTS]).sort_values(c.PARTICIPANTS, ascending=False, kind="stable")
    nobody = _("No week stands out.") if step is Step.WEEK else _("No month stands out.")
    if shown.empty or not shown[c.PARTICIPANTS].iloc[0]:
        return nobody
    first = shown.iloc[0]
    ahead = int(first[c.PARTICIPANTS]) - (int(shown[c.PARTICIPANTS].iloc[1]) if len(shown) > 1 else 0)
    if len(periods) > 1 and ahead < max(2 * int(first[about_column(c.PARTICIPANTS)]), 1):
        return nobody
    if len(periods) == 1:
        return _("Everybody came in one week.") if step is Step.WEEK else _("Everybody came in one month.")
    words = _("Most people came in the week of {day}: {n}.") if step is Step.WEEK else _(
        "Most people came in {month}: {n}.")
    named = say.day(first[START]) if step is Step.WEEK else format_date(first[START], "LLLL y", locale=locale())
    return words.format(day=named, month=named, n=say.people(first))


def undated(people: int) -> str:
    """Say how many people are in no week and no month; nothing where that is nobody."""
    return ngettext("{n} person came on a day that nobody wrote down, and is not in this figure.",
                    "{n} people came on days that nobody wrote down, and are not in this figure.",
                    people).format(n=say.number(people)) if people else ""
