"""CONSUL: investments with translated headings, and the open-data proposals."""

import pytest

from tests.ingest.tools.conftest import TakeIn

HEADERS = {
    "en": "ID,Title,Supports,Administrator,Valuator,Valuation Group,Scope of operation,Feasibility,Val. Fin.,Selected,"
          "Show to valuators,Author username",
    "es": "ID,Título,Apoyos,Administrador,Evaluador,Grupos evaluadores,Ámbito de actuación,Viabilidad,Ev. Fin.,"
          "Seleccionado,Mostrar a evaluadores,Usuario autor",
    "pt": "ID,Título,Apoios,Administrador,Avaliador,Grupo de avaliação,Escopo da operação,Viabilidade,Valor Final.,"
          "Selecionado,Apresentar aos avaliadores,Username do autor",
}
ROWS = '''
31,Carril bici en la ronda,120,Sin admin asignado,-,-,Norte,Sin decidir,No,No,No,ana_p
32,"Sombra, bancos y fuentes",87,Equipo 1,Eva T.,Urbanismo,Toda la ciudad,"Viable (25.000 €)",Sí,Sí,Sí,bo_l
33,"Plaza ""sin ruido""",12,Equipo 1,Eva T.,-,Distrito Sur,Inviable,Sí,No,Sí,cy_m
'''


@pytest.mark.parametrize("language", list(HEADERS))
def test_investments(take_in: TakeIn, language: str) -> None:
    """If this fails, a participatory budget's proposals need a mapping, or carry user names."""
    seen = take_in("budget_investments.csv", HEADERS[language] + ROWS)
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("CONSUL", "online", 3)
    assert seen.ids() == ["31", "32", "33"]
    assert seen.texts() == [["Carril bici en la ronda"], ["Sombra, bancos y fuentes"], ['Plaza "sin ruido"']]
    assert [row.supports for row in seen.rows] == [120, 87, 12]
    assert [row.place.area for row in seen.rows] == ["north", None, "south"]
    assert seen.noted() == [("unknown_area", "G3", "Toda la ciudad")]
    for name in ("ana_p", "bo_l", "Eva T."):
        assert name not in seen.everything()


def test_open_data(take_in: TakeIn) -> None:
    """If this fails, published proposals lose their description, or show their HTML."""
    seen = take_in("proposals.csv", "id,title,description,external_url,cached_votes_up,comments_count,hot_score,"
                                    "confidence_score,created_at,summary,video_url,geozone_id,retired_at\n"
                                    '5,Sombra,"<p>Árboles &amp; bancos</p>",,8,0,1,1,2026-03-04 09:41:19 UTC,Más,,,\n')
    assert (seen.tool(), seen.ids(), seen.days()) == ("CONSUL", ["5"], ["2026-03-04"])
    assert (seen.texts(), seen.rows[0].supports) == ([["Sombra\n\nÁrboles & bancos"]], 8)
    assert seen.rows[0].place.extra["summary"] == "Más"
    assert seen.codes() == set()
