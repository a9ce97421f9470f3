"""Headings with the slips of a hurried hand, and one that was shortened too far."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Indade", "Generro", "Bairo onde mora", "Cor/rasa", "Propota", "Esc."],
    [47, "mulher", "Pituba", "branca", "Ciclovia na orla", "sup."],
    [23, "homem", "Pau da Lima", "preta", "Primeiro emprego", "médio"],
    ["60 ou mais", "mulher", "Bonfim", "parda", "Banheiro público na feira", "fund."],
]
CASE = Unseen(
    "titulos_errados", "pesquisa rua.xlsx", book(rows), "salvador",
    columns={"A1": "answer:idade", "B1": "answer:genero", "C1": "answer:bairro", "D1": "answer:cor",
             "E1": "question:proposta", "F1": "ignore"},
    people=3, ideas={"proposta": 3},
    tells=((0, "idade", "45-59"), (1, "bairro", "miolo"), (2, "idade", "60+"), (2, "bairro", "cidade-baixa")),
)
