"""Tables of what was handed in."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis import sentences as say
from analysis.tables.columns import Column, Table, text, whole
from locales import _

_OURS = ("key", "content", "sheet", "row", "session", "question", "dimension", "state", "is_person")
WHEN = "when"  # an upload's moment, as a sentence in the viewer's own time


def problem_table(problems: pd.DataFrame, cell: str = "cell") -> Table:
    """Show a receipt's problems: columns sheet, value, message, and ``cell`` by the name it has there."""
    return Table(problems, [text(_("Sheet"), "sheet"), text(_("Cell"), cell), text(_("What stands there"), "value"),
                            text(_("What it means and what to do next"), "message")])


def upload_table(batches: pd.DataFrame, counted: bool) -> Table:
    """Show the uploads: the store's batches with ``when``.

    ``counted``: with their rows, which may be people, and their files' names, which may name people.
    """
    def status(row: dict) -> str:
        return _("in use") if pd.isna(row["undone_at"]) else _("taken back")
    rows = [whole(_("Rows read"), "rows_read"), whole(_("Stored"), "stored"),
            whole(_("Already known"), "already_known"), whole(_("Set aside"), "set_aside")]
    named = [text(_("File"), "file")]
    return Table(batches, [
        text(_("Short name"), "batch"), *(named if counted else []), text(_("Uploaded"), WHEN),
        text(_("How it came in"), "channel", say.channel),
        *(rows if counted else []), Column(_("State"), status, status)])


def worth_undoing(batches: pd.DataFrame) -> pd.DataFrame:
    """Keep the store's batches whose undoing changes something: those in use that stored something.

    A batch that stored nothing may have been handed the rows of one that was taken back after it came.
    """
    last = pd.to_datetime(batches["undone_at"]).max()
    heirs = (batches["already_known"] > 0) & (pd.to_datetime(batches["added_at"]) < last)
    return batches[batches["undone_at"].isna() & ((batches["stored"] > 0) | heirs)]


def set_aside_table(aside: pd.DataFrame) -> Table:
    """Show the rows set aside: columns file, sheet, row, message, cells (as they were)."""
    def read(row: dict) -> str:
        return readable(row["cells"])
    return Table(aside, [text(_("File"), "file"), text(_("Sheet"), "sheet"), whole(_("Row"), "row"),
                         Column(_("What stood there"), read, read),
                         text(_("What it means and what to do next"), "message")])


def post_table(posts: pd.DataFrame) -> Table:
    """Show what was sent with the form: columns name, ``when``, said, message."""
    return Table(posts, [text(_("Short name"), "name"), text(_("Received"), WHEN), text(_("What it says"), "said"),
                         text(_("What it means and what to do next"), "message")])


def readable(cells: Any) -> str:
    """Write the cells of a row, or a record in their place, as a person would."""
    return " · ".join(dict.fromkeys(_words(cells)))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in _OURS:
                yield from _words(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _words(part)
    elif isinstance(value, float) and value.is_integer():
        yield str(int(value))
    elif value is not None and not isinstance(value, bool) and str(value).strip():
        yield str(value).strip()
