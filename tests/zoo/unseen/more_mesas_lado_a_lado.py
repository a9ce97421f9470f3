"""One column a table of the room, the number above; the question stands in the title."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["O que precisa mudar no seu bairro?"],
    ["Mesa 1", "Mesa 2", "Mesa 3"],
    ["Creche", "Drenagem", "Campo de futebol"],
    ["Posto 24h", "Coleta seletiva", None],
    [None, "Mais ônibus", None],
]
CASE = Unseen("mesas_lado_a_lado", "mesas.xlsx", book(rows), "salvador",
              columns={"A2": "question:proposta", "B2": "question:proposta", "C2": "question:proposta"},
              ideas={"proposta": 6}, aside=None)
