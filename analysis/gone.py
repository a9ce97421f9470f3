"""Answers that are stored under groups which engagement.toml no longer has: somebody changed an id there."""

from analysis import sentences as say
from ingest.schema import Dimension, Engagement, Frames
from ingest.schema import names as c
from locales import ngettext

Gone = dict[str, dict[str, int]]  # dimension → the id that is gone → people

MOST = 3  # ids in a sentence


def gone(frames: Frames, engagement: Engagement) -> Gone:
    """Count the people whose answer, on a form or in a head count, is a group that its question no longer has.

    Only questions with such answers are named. What is compared by them would call those people's group missing.
    """
    found = {dimension.id: _gone(frames, dimension) for dimension in engagement.dimensions}
    return {name: groups for name, groups in found.items() if groups}


def words(found: Gone, engagement: Engagement) -> list[str]:
    """Say it to staff, with what to do: one sentence for each question."""
    return [ngettext(
        "{question}: {n} answer is stored under a group that engagement.toml no longer has ({ids}), so nothing is "
        "compared. Hand the files in again, or put the old id back.",
        "{question}: {n} answers are stored under groups that engagement.toml no longer has ({ids}), so nothing is "
        "compared. Hand the files in again, or put the old ids back.", n).format(
            question=dimension.spoken(), n=say.number(n), ids=say.first_of(found[dimension.id], MOST))
        for dimension in engagement.dimensions if (n := sum(found.get(dimension.id, {}).values()))]


def _gone(frames: Frames, dimension: Dimension) -> dict[str, int]:
    tallies = frames.tallies[frames.tallies[c.DIMENSION] == dimension.id]
    told = frames.participants[c.category_column(dimension.id)].value_counts().add(
        tallies.groupby(c.CATEGORY)[c.PEOPLE].sum(), fill_value=0)
    return {str(name): int(n) for name, n in told.items() if n and dimension.category(str(name)) is None}
