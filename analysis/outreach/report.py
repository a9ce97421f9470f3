"""Outreach for programs and terminals: as JSON, and as lines."""

import math
from collections.abc import Iterator
from typing import Any

from analysis.exports import records
from analysis.outreach.outreach import Missed, whole_plan
from analysis.outreach.plan_words import planned, told, unplanned
from analysis.outreach.sources import sources
from analysis.outreach.words import in_words, model
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _


def report(missed: list[Missed], engagement: Engagement) -> dict[str, Any]:
    """Give everything as plain values, ready for JSON: the groups with their sentences, and the plan."""
    groups = [_group(one, engagement) for one in missed]
    return {"model": model(), "groups": groups, "plan": records(whole_plan(missed)),
            "planned": planned(missed), "unplanned": unplanned(missed)}


def lines(missed: list[Missed], engagement: Engagement, otherwise: str) -> Iterator[str]:
    """Say it, a line at a time; otherwise: what is said where no group is missing (``words.nothing``)."""
    if not missed:
        yield otherwise
        return
    for one in missed:
        yield _("{question}: {finding}").format(question=one.group, finding=" ".join(in_words(one, engagement)))
    yield model()
    yield from told(missed)


def _group(one: Missed, engagement: Engagement) -> dict[str, Any]:
    low, high = one.gap.range()
    more = one.gap.closed_by()
    return {c.DIMENSION: one.dimension.id, c.CATEGORY: one.flag[c.CATEGORY], c.PARTICIPANTS: one.gap.people,
            c.N_KNOWN: one.gap.told, c.POPULATION_SHARE: one.gap.share, "pace": one.pace.ratio,
            "until": one.pace.until.isoformat(), "needed": None if math.isinf(more) else more, c.LOW: low,
            c.HIGH: high, "areas": records(one.areas), "met": records(sources(one)),
            "sentences": in_words(one, engagement)}
