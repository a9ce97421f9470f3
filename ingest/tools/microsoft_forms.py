"""Microsoft Forms: the workbook of the answers. Its constants may be in two languages in one file."""

from itertools import product

from ingest.schema.names import Channel
from ingest.tools.tool import KEPT, Tool, folded, means

START = ("Start time", "Hora de início", "Hora de inicio")
END = ("Completion time", "Hora de conclusão", "Hora de finalización")

MICROSOFT_FORMS = Tool(
    name="Microsoft Forms",
    channel=Channel.ONLINE,
    people=True,
    several=";",
    signatures=tuple(folded("ID", start, end) for start, end in product(START, END)),
    patterns=((r"(?s)(Points|Feedback|Pontos|Comentários|Puntos|Comentarios) - .+", KEPT),),
    roles=means(
        id=["ID"],
        started=START,
        date=END,
        private=["Email", "E-mail", "Name", "Nome", "Correo electrónico", "Nombre"],
        language=["Language", "Idioma"],
        kept=["Last modified time", "Hora da última modificação", "Hora de la última modificación",
              "Total points", "Quiz feedback", "Grade posted time", "Total de pontos", "Total de puntos",
              "Comentarios del cuestionario"],
    ),
)
