"""Notes of a talking circle: the words, and in brackets who spoke."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Roda de conversa com marisqueiras"],
    ["Fala / depoimento", "Quem falou (idade)", "Encaminhamento"],
    ["A maré está suja, falta saneamento", "moradora, 52 anos", "levar ao comitê"],
    ["Queremos um galpão para o marisco", "moradora, 34 anos", None],
    ["O posto fecha na hora do almoço", "morador, 70", "ofício à secretaria"],
]
CASE = Unseen(
    "roda_de_conversa", "roda.xlsx", book(rows), "salvador",
    columns={"A2": "question:proposta", "B2": None, "C2": "note|ignore|decision"},
    people=None, ideas={"proposta": 3},
)
