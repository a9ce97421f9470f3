"""What became of a file that was handed in: a receipt, or the reason why it was refused whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ingest.errors import FairHearingError
from ingest.receipt import Receipt
from ingest.schema.names import Channel
from locales import _


@dataclass(frozen=True)
class Outcome:
    """What became of a file: a receipt, or the reason why it was refused whole. ``layouts``: see ``Batch``."""

    file: str
    receipt: Receipt | None = None
    refusal: FairHearingError | None = None
    layouts: dict[str, list[str]] = field(default_factory=dict)

    def as_dict(self, channel: str | None) -> dict[str, Any]:
        """Give it as the command line's JSON has a receipt; that of a refused file has no batch."""
        if self.receipt:
            return self.receipt.as_dict()
        assert self.refusal is not None
        empty = Receipt(self.file, "", "unknown", str(channel or Channel.IMPORT)).as_dict()
        return empty | {"batch": None, "problems": [{
            "code": self.refusal.code, "sheet": "", "cell": "", "value": "", "message": self.refusal.message}]}

    def lines(self) -> Iterator[str]:
        """Say it line by line: what became of the rows first, then what there is to look at."""
        if self.receipt is None:
            yield f"✗ {self.refusal}"
            return
        yield _("{file} ({batch}, {channel}): {rows_read} rows read = {stored} stored + "
                "{already_known} already known + {set_aside} set aside").format(**self.receipt.as_dict())
        for row in self.receipt.grouped().to_dict("records"):
            where = " ".join(filter(None, (row["sheet"], row["cells"])))
            yield f"  {where or '–'} «{row['value']}»: {row['message']}"
