"""What the command line tells of decisions: those that stand, what of them is published, or what is wrong."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ingest.decisions.kept import read_decisions
from ingest.decisions.publishing import Publication, newest, state_of
from ingest.decisions.table import Fault
from ingest.decisions.told import status_word
from ingest.form.record import day_of
from ingest.schema import Decision
from ingest.store import Store
from locales import _, current

LONGEST = 30  # letters of a cell that is shown


@dataclass(frozen=True)
class Report:
    """The decisions that stand, how many were added just now, and what is published."""

    decisions: list[Decision]
    added: int
    faults: list[Fault]
    last: Publication | None
    up_to_date: bool

    def as_dict(self) -> dict[str, Any]:
        """Give everything as JSON has it."""
        return {"added": self.added, "faults": [asdict(fault) for fault in self.faults],
                "published": self.last.published_at.isoformat() if self.last else None, "up_to_date": self.up_to_date,
                "decisions": [{"name": one.name, **one.model_dump(mode="json", exclude={"number", "gone"})}
                              for one in self.decisions]}

    def lines(self) -> Iterator[str]:
        """Tell the faults of a table and nothing else, or each decision and what is published."""
        yield from _faults(self.faults) if self.faults else (*_decisions(self.decisions), self._state())

    def _state(self) -> str:
        if self.last is None:
            return _("Nothing is published yet. Residents see decisions after: fairhearing decisions FOLDER --publish")
        said = (_("Published on {day}, and up to date.") if self.up_to_date else
                _("Decisions, texts or themes have changed since they were published on {day}. Publish again with "
                  "--publish."))
        return said.format(day=day_of(self.last.published_at).isoformat())


def report(store: Store, added: int = 0, faults: list[Fault] | None = None) -> Report:
    """Look at what stands in the store now."""
    last = newest(store)
    return Report(read_decisions(store), added, faults or [], last, bool(last and last.state == state_of(store)))


def _decisions(decisions: list[Decision]) -> Iterator[str]:
    if not decisions:
        yield _("Nothing is decided yet. Record decisions in the dashboard, or add a table with --add.")
    for one in decisions:
        answered = ", ".join(one.themes) or (_("one idea") if one.idea else _("one text"))
        yield f"{one.name}  {one.date.isoformat()}  {status_word(one.status)}  {answered}  ({one.who})"
        yield f"    {one.said(current().split('_')[0], [])[0]}"


def _faults(faults: list[Fault]) -> Iterator[str]:
    """Put the faults of a table one below the other in columns: cell, heading, what stands there, why not."""
    yield _("Nothing was added. Put these cells right and add the table again:")
    rows = [(fault.cell, fault.field, f"«{_short(fault.value)}»") for fault in faults]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row, fault in zip(rows, faults, strict=True):
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=True)), fault.reason])


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST - 1]}…"
