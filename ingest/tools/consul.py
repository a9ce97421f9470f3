"""CONSUL Democracy: budget investments (headings in three languages), and the open-data export of proposals."""

from ingest.schema.names import Channel
from ingest.tools.markup import plain
from ingest.tools.tool import Rows, Tool, folded, means


def _plain(rows: Rows) -> Rows:
    return [rows[0], *([plain(cell) for cell in row] for row in rows[1:])]


CONSUL = Tool(
    name="CONSUL",
    channel=Channel.ONLINE,
    signatures=(
        folded("ID", "Title", "Supports", "Feasibility", "Author username"),
        folded("ID", "Título", "Apoyos", "Viabilidad", "Usuario autor"),
        folded("ID", "Título", "Apoios", "Viabilidade", "Username do autor"),
    ),
    roles=means(
        id=["ID"],
        title=["Title", "Título"],
        supports=["Supports", "Apoyos", "Apoios"],
        area=["Scope of operation", "Ámbito de actuación", "Escopo da operação"],
        private=["Author username", "Usuario autor", "Username do autor", "Administrator", "Administrador",
                 "Valuator", "Evaluador", "Avaliador"],
        kept=["Valuation Group", "Grupos evaluadores", "Grupo de avaliação", "Feasibility", "Viabilidad",
              "Viabilidade", "Val. Fin.", "Ev. Fin.", "Valor Final.", "Selected", "Seleccionado", "Selecionado",
              "Show to valuators", "Mostrar a evaluadores", "Apresentar aos avaliadores"],
    ),
    tidy=_plain,
)

CONSUL_OPEN_DATA = Tool(
    name="CONSUL",
    channel=Channel.ONLINE,
    signatures=(folded("id", "title", "cached_votes_up", "confidence_score", "hot_score"),),
    roles=means(
        id=["id"],
        title=["title"],
        body=["description", "summary"],
        supports=["cached_votes_up"],
        date=["created_at"],
        private=["author_name", "author_email"],
        kept=["external_url", "comments_count", "hot_score", "confidence_score", "video_url", "geozone_id",
              "retired_at", "retired_reason", "retired_explanation", "proceeding", "sub_proceeding"],
    ),
    tidy=_plain,
)
