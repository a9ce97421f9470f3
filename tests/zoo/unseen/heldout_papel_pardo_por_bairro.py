"""Brown paper on the wall, one sheet a neighbourhood: the headings are places, below are proposals."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["PROPOSTAS"],
    ["Periperi", "Cajazeiras 8", "Itapuã"],
    ["Reforma da estação", "Mais linhas de ônibus", "Proteção do Abaeté"],
    ["Feira organizada", "Parque na pedreira", "Saneamento"],
    [None, "Creche", None],
]
CASE = Unseen(
    "papel_pardo_por_bairro", "papel pardo.xlsx", book(rows, merge=("A1:C1",)), "salvador",
    columns={"A2": "question:proposta", "B2": "question:proposta", "C2": "question:proposta"},
    ideas={"proposta": 7}, aside=None,
    tells=(("Creche", "area", "cajazeiras"), ("Proteção", "area", "orla-atlantica")),
)
