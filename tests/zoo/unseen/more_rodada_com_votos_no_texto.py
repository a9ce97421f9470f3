"""Votes written behind the words, in three ways, and subtotals by axis."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Propostas priorizadas"],
    ["Passarela na avenida (14 votos)"],
    ["Cinema na praça - 9 votos"],
    ["Reforma da feira ●●●"],
]
CASE = Unseen("rodada_com_votos_no_texto", "priorizadas.xlsx", book(rows), "salvador",
              columns={"A1": "question:proposta"}, ideas={"proposta": 3}, aside=None,
              tells=(("Passarela", "supports", 14), ("Cinema", "supports", 9), ("Reforma", "supports", 3)))
