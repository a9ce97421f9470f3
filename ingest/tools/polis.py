"""Polis: `comments.csv` of a conversation. Moments are seconds or thousandths of seconds since 1970."""

import datetime as dt
import re
from typing import Any

from ingest.rows import values
from ingest.schema.names import Channel
from ingest.tools.tool import Rows, Tool, folded, means

THOUSANDTHS = 13  # digits
_MOMENT = re.compile(r"\d{10}(\d{3})?")


def _tidy(rows: Rows) -> Rows:
    """Write moments as dates; put a comment together again that some versions don't put into quotation marks."""
    header = [str(cell) for cell in rows[0]]
    stamp = header.index("timestamp") if "timestamp" in header else None
    return [rows[0], *(_row(row, len(header), stamp) for row in rows[1:])]


def _row(row: list[Any], width: int, stamp: int | None) -> list[Any]:
    if any(cell is not None for cell in row[width:]):
        row = [*row[:width - 1], ",".join(str(cell or "") for cell in row[width - 1:])]
    if stamp is None or stamp >= len(row):
        return row
    return [*row[:stamp], _moment(row[stamp]), *row[stamp + 1:]]


def _moment(cell: Any) -> Any:
    digits = values.text(cell)  # workbooks hold it as a number
    if not _MOMENT.fullmatch(digits):
        return cell
    seconds = int(digits) / (1000 if len(digits) == THOUSANDTHS else 1)
    return dt.datetime.fromtimestamp(seconds, dt.UTC).replace(tzinfo=None)


POLIS = Tool(
    name="Polis",
    channel=Channel.ONLINE,
    signatures=(folded("comment-id", "author-id", "agrees", "disagrees", "comment-body"),),
    roles=means(
        id=["comment-id"],
        date=["timestamp"],
        supports=["agrees"],
        body=["comment-body"],
        kept=["datetime", "author-id", "disagrees", "moderated", "is-meta", "is-seed", "group-informed-consensus",
              "importance"],
        private=["xid"],
    ),
    tidy=_tidy,
)
