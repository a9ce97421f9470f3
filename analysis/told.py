"""What ``fairhearing analyse`` says in a terminal, line by line."""

from collections.abc import Iterator
from typing import Any

from analysis.sentences import percent, verdict
from ingest.schema import Engagement
from locales import _


def lines(figures: dict[str, Any], engagement: Engagement) -> Iterator[str]:
    """Say how many were heard, and who is missing; ``figures`` as ``exports.summary`` gives them."""
    yield _("{participants} people, {contributions} contributions ({untagged} without a theme), "
            "{linked} discussed in meetings.").format(**figures)
    for flag in figures["flags"]:
        dimension = engagement.dimension(flag["dimension"])
        yield _("⚑ {group}: {share} of those who told us, {population_share} of the population ({verdict}).").format(
            group=dimension.say(flag["category"]) if dimension else "", share=percent(flag["share"]),
            population_share=percent(flag["population_share"]), verdict=verdict(flag["verdict"]))
