"""The population figures in use and what they can be compared with: as JSON, and as lines for a terminal."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

import pandas as pd

from analysis.compared import (
    AREAS,
    COMPARED,
    NOTES,
    YEARS_OLD,
    compared,
    denominator,
    not_used,
    plain,
    refused,
    replacements,
    sources,
)
from analysis.exports import records
from analysis.reach import in_use, passed_over
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _, ngettext


def report(benchmark: pd.DataFrame, figures: pd.DataFrame, engagement: Engagement,
           gone: Collection[str] = ()) -> dict[str, Any]:
    """Give the figures in use, what they replace, what isn't used, and each question's denominator or reasons."""
    used = in_use(benchmark, figures, engagement, gone)
    return {"figures": records(sources(used, engagement)), "replaced": replacements(benchmark, used, engagement),
            "not_used": not_used(passed_over(benchmark, figures, engagement), engagement),
            "questions": plain(compared(used, engagement))}


def lines(told: dict[str, Any], engagement: Engagement) -> Iterator[str]:
    """Say a report, a line at a time."""
    spoken = {dimension.id: dimension.spoken() for dimension in engagement.dimensions}
    if not told["figures"]:
        yield _("There are no population figures yet. Hand in a census table with «fairhearing ingest».")
    areas = Counter[tuple[str, ...]]()
    for row in told["figures"]:
        areas[row[c.DIMENSION], engagement.say_source(row[c.SOURCE]), row[c.YEAR], _age(row[YEARS_OLD])] += row[AREAS]
    for (question, *parts), n in areas.items():
        yield _line({c.DIMENSION: question}, [*parts, _("areas: {n}").format(n=n)], spoken)
    yield from [*told["replaced"], *told["not_used"]]
    for row in told["questions"]:
        nothing = _("There are no population figures for this question, so only the people are shown.")
        said = [denominator(row, engagement.place)] if row[COMPARED] else refused(row) or [nothing]
        yield _line(row, [" ".join([*said, *row[NOTES]])], spoken)


def ended(benchmark: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame, engagement: Engagement) -> list[str]:
    """Say which questions could be compared with the figures before, and can't be with those after, and why.

    benchmark: the folder's. before, after: the store's figures.
    """
    if len(before) == len(after):
        return []
    was, is_ = (compared(in_use(benchmark, figures, engagement), engagement) for figures in (before, after))
    spoken = {dimension.id: dimension.spoken() for dimension in engagement.dimensions}
    return [_("«{question}» could be compared with the population so far. With these figures it can't be: {reasons}")
            .format(question=spoken[row[c.DIMENSION]], reasons=" ".join(refused(row)))
            for row in is_[was[COMPARED] & ~is_[COMPARED]].to_dict("records")]


def in_vain(benchmark: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame, engagement: Engagement) -> list[str]:
    """Say which of the figures that came are not used, or still let nothing be compared, and why.

    benchmark: the folder's. before, after: the store's figures. What ends a comparison is told by ``ended``.
    """
    if len(before) == len(after):
        return []
    known, passed = (not_used(passed_over(benchmark, figures, engagement), engagement) for figures in (before, after))
    was, is_ = (compared(in_use(benchmark, figures, engagement), engagement) for figures in (before, after))
    spoken = {dimension.id: dimension.spoken() for dimension in engagement.dimensions}
    new = set(after[c.DIMENSION].value_counts().sub(before[c.DIMENSION].value_counts(), fill_value=0).loc[
        lambda n: n > 0].index)
    still = is_[~was[COMPARED] & ~is_[COMPARED] & is_[c.DIMENSION].isin(new)].to_dict("records")
    return [*(words for words in passed if words not in known),
            *(_("«{question}» can't be compared with the population by these figures: {reasons}").format(
                question=spoken[row[c.DIMENSION]], reasons=" ".join(refused(row))) for row in still if refused(row))]


def _line(row: dict[str, Any], parts: list[str], spoken: dict[str, str]) -> str:
    return _("{question}: {finding}").format(question=spoken[row[c.DIMENSION]], finding=", ".join(filter(None, parts)))


def _age(years: int | None) -> str:
    """Say how old a figure was at the end of the consultation; nothing where nobody knows."""
    if years is None:
        return ""
    return ngettext("{n} year before the end", "{n} years before the end", years).format(n=years)
