"""Go Vocal (once CitizenLab): the workbook of inputs; its constants are in the platform's language."""

import re

from ingest.rows import values
from ingest.schema import fold
from ingest.schema.names import Channel
from ingest.tools.tool import Rows, Tool, folded, means

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
LOOK_AT = 20  # rows; the first few tell


def _has_long_numbers(rows: Rows) -> bool:
    """Say whether the column ID holds UUIDs."""
    place = next((i for i, cell in enumerate(rows[0]) if fold(str(cell)) == "id"), 0)
    ids = [values.text(row[place]) for row in rows[1:LOOK_AT] if place < len(row) and row[place] is not None]
    return all(_UUID.fullmatch(number) for number in ids)


GO_VOCAL = Tool(
    name="Go Vocal",
    channel=Channel.ONLINE,
    several=";",
    signatures=(
        folded("ID", "Author ID", "Submitted at", "Project"),
        folded("ID", "ID del autor", "Enviado en", "Proyecto"),
        folded("ID", "Identificação do autor", "Submetido em", "Projeto"),
    ),
    proof=_has_long_numbers,
    roles=means(
        id=["ID"],
        title=["Title", "Título"],
        body=["Description", "Descripción", "Descrição"],
        date=["Submitted at", "Enviado en", "Submetido em"],
        supports=["Likes", "Me gusta", "Curtidas", "Votes", "Votos", "Picks", "Recoge", "Escolhas"],
        private=["Author name", "Author email", "Author ID", "Nombre del autor", "Correo electrónico del autor",
                 "ID del autor", "Nome do autor", "E-mail do autor", "Identificação do autor", "Assignee",
                 "Assignee email", "Asignado", "Correo electrónico del destinatario", "Atribuído",
                 "E-mail do assinante"],
        kept=["Published at", "Publicado en", "Publicado em", "Comments", "Comentarios", "Comentários", "Dislikes",
              "No me gusta", "Não curtidas", "Participants", "Participantes", "Budget", "Presupuesto", "Orçamento",
              "Offline votes", "Votos offline", "Votações off-line", "URL", "Project", "Proyecto", "Projeto",
              "Status", "Estado", "Latitude", "Latitud", "Longitude", "Longitud", "Location", "Ubicación",
              "Localização", "Tags", "Etiquetas", "Topics", "Attachments", "Archivos adjuntos", "Anexos"],
    ),
)
