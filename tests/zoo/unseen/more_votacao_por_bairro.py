"""Votes by neighbourhood: the numbers under the areas are votes for a proposal, not people counted."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Proposta", "Cajazeiras", "Liberdade", "Centro", "Total de votos"],
    ["Policlínica", 120, 80, 40, 240],
    ["Ciclovia", 10, 30, 90, 130],
    ["Creche noturna", 75, 70, 15, 160],
]
CASE = Unseen("votacao_por_bairro", "votos por bairro.xlsx", book(rows), "salvador",
              columns={"A1": "question:proposta", "B1": "ignore", "C1": "ignore", "D1": "ignore", "E1": "supports"},
              ideas={"proposta": 3}, counts=(), tells=(("Ciclovia", "supports", 130),))
