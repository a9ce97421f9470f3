"""Decisions in words: their statuses, and how the command line tells them."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ingest.schema import Decision, fold
from ingest.schema.names import Decided
from locales import LANGUAGES, _, current, speaking

if TYPE_CHECKING:
    from ingest.decisions.table import Fault


def status_word(status: Decided) -> str:
    """Say a status in the language in use."""
    return {
        Decided.UNDER_REVIEW: _("Under review"), Decided.AGREED: _("Agreed"),
        Decided.PARTLY_AGREED: _("Partly agreed"), Decided.IN_PROGRESS: _("In progress"), Decided.DONE: _("Done"),
        Decided.PASSED_ON: _("Passed on"), Decided.NOT_POSSIBLE: _("Not possible"),
    }[status]


def status_spellings() -> dict[str, Decided]:
    """Give every way to write a status, folded: its short name, and its words in every language of the screens."""
    found = {fold(status): status for status in Decided}
    for language in LANGUAGES:
        with speaking(language):
            found |= {fold(status_word(status)): status for status in Decided}
    return found


def decision_dicts(decisions: Iterable[Decision]) -> list[dict[str, Any]]:
    """Give decisions as JSON has them."""
    return [{"name": one.name, **one.model_dump(mode="json", exclude={"number", "gone"})} for one in decisions]


def decision_lines(decisions: list[Decision]) -> Iterator[str]:
    """Tell each decision: its name, what it answers, its status, what was decided, by whom and when."""
    if not decisions:
        yield _("Nothing is decided yet. Record decisions in the dashboard, or add a table with --add.")
    for one in decisions:
        answered = ", ".join(one.themes) or (_("one idea") if one.idea else _("one text"))
        yield f"{one.name}  {one.date.isoformat()}  {status_word(one.status)}  {answered}  ({one.who})"
        yield f"    {one.said(current().split('_')[0], [])[0]}"


def fault_dicts(faults: Iterable["Fault"]) -> list[dict[str, str]]:
    """Give the faults of a table as JSON has them."""
    return [asdict(fault) for fault in faults]


def fault_lines(faults: list["Fault"]) -> Iterator[str]:
    """Tell the faults of a table, one below the other in columns: cell, heading, what stands there, why."""
    yield _("Nothing was added. Put these cells right and add the table again:")
    rows = [(fault.cell, fault.field, f"«{_short(fault.value)}»", fault.reason) for fault in faults]
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    for row in rows:
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]])


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:29]}…"
