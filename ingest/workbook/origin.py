"""What reading a table's rows needs to know of the tool that wrote it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.schema import fold
from ingest.schema.names import Channel


@dataclass(frozen=True, kw_only=True)
class Origin:
    """A tool, as far as it concerns rows.

    ``channel``: how its rows came in, where that is certain. ``people``: whether each row is
    one participant; None where the columns tell. ``several``: a pattern for what stands
    between several answers in one cell. ``words``: what its short answers may be called.
    ``figures``: its rows are population figures, of this status; None: they are what people said.
    """

    name: str
    channel: Channel | None = None
    people: bool | None = None
    several: str = ""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    figures: str | None = None

    def pieces(self, said: str) -> list[str]:
        """Take a cell apart: the answers it may hold."""
        if words := self.words.get(fold(said)):
            return list(words)
        parts = re.split(self.several, said) if self.several else [said]
        return [part.strip() for part in parts if part.strip()]
