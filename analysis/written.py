"""Numbers, dates and lists as the language in use writes them. Sentences use them as ``say.number`` and so on."""

import datetime as dt
import re
from collections.abc import Iterable

import pandas as pd
from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_decimal, format_percent

from locales import _, current, locale
from locales.lists import listed


def number(value: float) -> str:
    """Write a number with the language's own separators, with no more than one decimal; a dash where there is none."""
    return "–" if pd.isna(value) else format_decimal(round(value, 1), locale=locale())


def ratio(value: float) -> str:
    """Write a ratio with two decimals; a dash where there is none."""
    return "–" if pd.isna(value) else format_decimal(value, "0.00", locale=locale())


def percent(fraction: float) -> str:
    """Write a fraction in per cent: whole from 1 % on, one decimal below; a dash where there is none."""
    if pd.isna(fraction):
        return "–"
    small = 0 < fraction < 0.0095  # from there on it is 1 %, and «1.0%» would look surer than its neighbours
    pattern = locale().percent_formats[None].pattern
    return format_percent(fraction, pattern.replace("0%", "0.0%").replace("0\xa0%", "0.0\xa0%") if small else pattern,
                          locale=locale())


def interval(low: float, high: float) -> str:
    """Write the two ends of an interval of fractions."""
    return "–" if pd.isna(low) else _("{low} to {high}").format(low=percent(low), high=percent(high))


def day(value: dt.date | None) -> str:
    """Write a date in full; nothing where there is none."""
    if value is None or pd.isna(value):
        return ""
    return format_date(value, "d MMMM y" if current() == "en" else "long", locale=locale())


def month(value: dt.date) -> str:
    """Write a month and its year."""
    return format_skeleton("yMMMM", value, locale=locale())


def moment(value: dt.datetime, zone: dt.tzinfo | None = None) -> str:
    """Write the day and time of something that was kept in universal time."""
    aware = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
    date = "d MMM y" if current() == "en" else str(locale().date_formats["medium"].pattern)
    return format_datetime(aware, f"{date}, HH:mm", tzinfo=zone, locale=locale())


def plain(text: str) -> str:
    """Escape what Markdown would read as a sign, in words that others wrote; our own signs stay with their word."""
    together = re.sub("([▲▼●✕]) ", "\\1\u00a0", text)
    return re.sub(r"([\\`*_{}\[\]()#+.!~<>|$:-])", r"\\\1", together)


def first_of(items: Iterable[str], most: int) -> str:
    """Write the first of several things as a list, and how many more there are; one more name is shorter than that."""
    names = list(items)
    more = len(names) - most
    return listed(names if more <= 1 else [*names[:most], _("{n} more").format(n=number(more))])
