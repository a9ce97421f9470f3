"""A report of workshops: one row each, attendance as people remember it."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Relatório de oficinas realizadas"],
    [],
    ["Data", "Local", "Comunidade", "Nº de participantes", "Principais demandas"],
    ["14/03/2026", "Terreiro Inventado", "Liberdade", "cerca de 30", "Saneamento; praça com brinquedos"],
    ["28/03/2026", "Escola Inventada", "Cajazeiras", "15–20", "Transporte à noite; mais creches; iluminação"],
    ["11/04/2026", "Colônia de pesca", "Ribeira", "?", "Limpeza da praia"],
    ["TOTAL", None, None, "aprox. 60", None],
]
CASE = Unseen(
    "relatorio_oficinas", "relatorio.xlsx", book(rows), "salvador",
    columns={"A3": "date", "B3": "venue", "C3": "area", "D3": "people", "E3": "question:proposta"},
    ideas={"proposta": 6}, present=45, aside=None,
    tells=(("Limpeza", "area", "cidade-baixa"), ("Saneamento", "area", "liberdade"), ("Limpeza", "date", "2026-04-11")),
)
