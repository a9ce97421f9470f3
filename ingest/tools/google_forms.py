"""Google Forms: the download of the answers, and the linked Google Sheet saved as CSV or XLSX.

Only the first heading is Google's own; what stands below it must be dates.
"""

from ingest.rows import values
from ingest.schema import fold
from ingest.schema.names import Channel
from ingest.tools.tool import Rows, Tool, folded, means

STAMPS = ("Timestamp", "Carimbo de data/hora", "Marca temporal")
LOOK_AT = 20  # rows; the first few tell


def _begins_with_moments(rows: Rows) -> bool:
    first = [row[0] for row in rows[:LOOK_AT] if row and row[0] is not None]
    return bool(first) and fold(str(first[0])) in folded(*STAMPS) and all(
        values.day(cell, "dmy") or values.day(cell, "mdy") for cell in first[1:])


GOOGLE_FORMS = Tool(
    name="Google Forms",
    channel=Channel.ONLINE,
    people=True,
    several=r";|, ",
    signatures=tuple(folded(stamp) for stamp in STAMPS),
    proof=_begins_with_moments,
    roles=means(
        date=STAMPS,
        private=["Email Address", "Username", "Endereço de e-mail", "Endereço de Email", "Nome de usuário",
                 "Dirección de correo electrónico", "Nombre de usuario"],
        kept=["Score", "Pontuação", "Puntuación"],
    ),
)
