"""Everything a table said in one cell, with bullets of three kinds."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Grupo", "Relator(a)", "Propostas do grupo"],
    ["Grupo 1", "Exemplo", "• Reforma da praça\n• Quadra coberta\n• Curso para jovens"],
    ["Grupo 2", "Exemplo", "1) Creche\n2) Drenagem na rua de baixo"],
    ["Grupo 3", "Exemplo", "- Coleta de lixo todo dia\n- Ponto de ônibus com cobertura"],
    ["Grupo 4", "Exemplo", "Escola de música; horta comunitária; wi-fi na praça"],
]
CASE = Unseen(
    "propostas_em_topicos", "grupos.xlsx", book(rows), "salvador",
    columns={"A1": "session|ignore", "B1": "private|ignore", "C1": "question:proposta"},
    ideas={"proposta": 10},
)
