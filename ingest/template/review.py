"""Say what is missing in a workbook that came back: which cell, and what to do about it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.problems import Problem
from ingest.records import Batch
from ingest.rows import values
from ingest.schema import Engagement
from ingest.template import marks
from ingest.template.marks import Part
from ingest.workbook import Located

SAID_BETTER = ("empty_file", "no_head_count", "no_session", "no_date")  # here we know the cell, or the reason


def review(batch: Batch, located: Sequence[Located], engagement: Engagement) -> None:
    """Add what is missing to a batch's problems, in place of vaguer ones; nothing where the file is none of ours."""
    parts = [found for found in located if isinstance(found, Part)]
    if not parts:
        return
    noticed = [problem for part in parts for problem in part.noticed]
    vague = [_placed(problem, parts) for problem in batch.problems if problem.code not in SAID_BETTER]
    missing = _missing(batch, parts, engagement)
    batch.problems = list(dict.fromkeys([*_elsewhere(parts, engagement), *vague, *noticed, *missing]))


def _placed(problem: Problem, parts: list[Part]) -> Problem:
    """Name the cell of the number of people, which is known where the file has one first sheet."""
    starts = [part for part in parts if part.kind == marks.START and "people" in part.meta]
    if problem.code != "fewer_people_than_rows" or len(starts) != 1:
        return problem
    return replace(problem, sheet=starts[0].sheet.name, cell=starts[0].meta["people"][1])


def _elsewhere(parts: list[Part], engagement: Engagement) -> Iterator[Problem]:
    for other in sorted({part.engagement for part in parts} - {engagement.id}):
        yield Problem("template_elsewhere", value=other)


def _missing(batch: Batch, parts: list[Part], engagement: Engagement) -> Iterator[Problem]:
    starts = [part for part in parts if part.kind == marks.START]
    if not batch.rows_read and not any(set(start.meta) - {"partner"} for start in starts):
        yield Problem("template_empty")
        return
    if not starts:
        yield Problem("template_no_start")
    for start in starts:
        yield from _of_the_workshop(batch, start, engagement)
    yield from _of_the_people(batch, parts)


def _of_the_workshop(batch: Batch, start: Part, engagement: Engagement) -> Iterator[Problem]:
    said, cell = start.meta.get("date", (None, start.asked.get("date", "")))
    day = values.day(said, engagement.date_order) or batch.day_given
    if said is None and day is None:
        yield Problem("template_no_date", start.sheet.name, cell)
    elif day and not engagement.start <= day <= engagement.end:
        yield Problem("template_date_outside", start.sheet.name, cell, day.isoformat())
    counted = batch.tallies or any(submission.is_person for submission in batch.submissions)
    if "people" not in start.meta and not counted:
        yield Problem("template_no_people", start.sheet.name, start.asked.get("people", ""))


def _of_the_people(batch: Batch, parts: list[Part]) -> Iterator[Problem]:
    names = {part.kind: part.sheet.name for part in parts}
    known = batch.tallies or any(submission.is_person for submission in batch.submissions)
    if not any(submission.texts for submission in batch.submissions):
        yield Problem("template_no_ideas", names.get(marks.IDEAS, ""))
    if not known:
        yield Problem("template_no_groups", names.get(marks.COUNTED, ""))
