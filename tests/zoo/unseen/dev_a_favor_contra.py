"""A vote by show of hands: in favour, against, abstained."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Votação em plenária - 25/04/2026 - presentes: 63"],
    ["Proposta", "A favor", "Contra", "Abstenções"],
    ["Subprefeitura no bairro", 41, 12, 10],
    ["Fechar a rua aos domingos", 22, 35, 6],
    ["Horta na encosta", 60, 0, 3],
]
CASE = Unseen(
    "a_favor_contra", "votacao.xlsx", book(rows), "salvador",
    columns={"A2": "question:proposta", "B2": "supports", "C2": "ignore", "D2": "ignore"},
    ideas={"proposta": 3}, present=63, tells=(("Fechar", "supports", 22), ("Horta", "date", "2026-04-25")),
)
