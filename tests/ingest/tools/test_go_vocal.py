"""Go Vocal: a workbook with UUIDs and date cells, its constants in three languages."""

import datetime as dt

import pytest

from tests.ingest.tools.conftest import TakeIn
from tests.make import xlsx

FIRST, SECOND = "6f1d0c1e-0000-4000-8000-000000000001", "6f1d0c1e-0000-4000-8000-000000000002"
HEADERS = {
    "en": ["ID", "Title", "Description", "Tags", "Latitude", "Longitude", "Location", "Attachments", "Author name",
           "Author email", "Author ID", "Submitted at", "Published at", "Comments", "Likes", "Dislikes", "URL",
           "Project", "Status", "Assignee", "Assignee email", "Gender"],
    "es": ["ID", "Título", "Descripción", "Etiquetas", "Latitud", "Longitud", "Ubicación", "Archivos adjuntos",
           "Nombre del autor", "Correo electrónico del autor", "ID del autor", "Enviado en", "Publicado en",
           "Comentarios", "Me gusta", "No me gusta", "URL", "Proyecto", "Estado", "Asignado",
           "Correo electrónico del destinatario", "Gender"],
    "pt": ["ID", "Título", "Descrição", "Tags", "Latitude", "Longitude", "Localização", "Anexos", "Nome do autor",
           "E-mail do autor", "Identificação do autor", "Submetido em", "Publicado em", "Comentários", "Curtidas",
           "Não curtidas", "URL", "Projeto", "Status", "Atribuído", "E-mail do assinante", "Gender"],
}
DAY = dt.datetime(2026, 3, 4, 9, 41, 19)
ROWS = [
    [FIRST, "More bike lanes", "On Main Street", "Mobility;Safety", 41.1, -8.6, "Main St", None, "Ana P.",
     "ana@example.org", "7a000000-0000-4000-8000-000000000001", DAY, DAY, 3, 42, 2, "https://g.example/1", "City plan",
     "Proposed", "Di R.", "di@example.org", "Woman"],
    [SECOND, "Open toilets", None, None, None, None, None, None, "Anonymous", None, None, DAY, DAY, 0, 0, 0,
     "https://g.example/2", "City plan", "Proposed", None, None, None],
]


@pytest.mark.parametrize("language", list(HEADERS))
def test_the_workbook(take_in: TakeIn, language: str) -> None:
    """If this fails, a platform's ideas need a mapping, or carry names and addresses."""
    seen = take_in("inputs.xlsx", xlsx({"Phase 1": [HEADERS[language], *ROWS]}))
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("Go Vocal", "online", 2)
    assert seen.ids() == [FIRST, SECOND]
    assert seen.texts() == [["More bike lanes\n\nOn Main Street"], ["Open toilets"]]
    assert seen.days() == ["2026-03-04", "2026-03-04"]
    assert [row.supports for row in seen.rows] == [42, 0]
    assert seen.answers("gender") == [("given", "w"), ("blank", None)]
    assert seen.codes() == set()
    for private in ("Ana", "example.org", "7a000000", "Di R."):
        assert private not in seen.everything()


def test_short_numbers_are_another_tools(take_in: TakeIn) -> None:
    """If this fails, any table with these headings is taken for this tool's."""
    rows = [["ID", "Author ID", "Submitted at", "Project", "Any comment?"], [1, 2, DAY, "Plan", "Shade"]]
    assert take_in("x.xlsx", xlsx(rows)).tool() == ""
