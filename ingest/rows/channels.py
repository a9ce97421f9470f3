"""How a row came in, where the file says so row by row."""

from typing import Any

from ingest.rows import values
from ingest.schema import fold
from ingest.schema.names import Channel

SPELLINGS = {
    Channel.ONLINE: ("online", "internet", "web", "website", "digital", "em linha", "pela internet", "en línea",
                     "por internet", "electronic"),
    Channel.WORKSHOP: ("workshop", "meeting", "in person", "face to face", "oficina", "presencial", "reunião",
                       "taller", "reunión", "encontro", "encuentro"),
    Channel.PAPER: ("paper", "paper form", "ballot", "papel", "em papel", "en papel", "formulário em papel",
                    "formulario en papel"),
    Channel.PHONE: ("phone", "telephone", "by phone", "call", "telefone", "por telefone", "teléfono", "por teléfono"),
    Channel.IMPORT: ("import", "importação", "importación"),
}
_BY_SPELLING = {fold(text): channel.value for channel, texts in SPELLINGS.items() for text in texts}


def channel_of(cell: Any) -> str | None:
    """Read a channel, in three languages; None where it is no word we know."""
    return _BY_SPELLING.get(fold(values.text(cell)))
