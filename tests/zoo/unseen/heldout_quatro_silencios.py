"""The four ways of not answering, and «negra», which in this engagement a person has to decide."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Protocolo", "Qual é a sua cor ou raça?", "Quantos anos você tem?", "Com que gênero você se identifica?",
     "Sua ideia"],
    ["S-1", "negra", "37 anos", "mulher", "Casa de parto"],
    ["S-2", "prefiro não dizer", "99", "-", "Teatro na praça"],
    ["S-3", "", "N/A", "homem", "Internet na escola"],
    ["S-4", "Preta", "vinte e dois", "mulher trans", "Emprego para pessoas trans"],
]
CASE = Unseen(
    "quatro_silencios", "digitados.xlsx", book(rows), "salvador",
    columns={"A1": "id", "B1": "answer:cor", "C1": "answer:idade", "D1": "answer:genero", "E1": "question:proposta"},
    people=4, ideas={"proposta": 4},
    tells=(("Casa de", "cor", None), ("Casa de", "idade", "35-44"), ("Teatro", "cor", "=prefer_not"),
           ("Internet", "genero", "homem"), ("Emprego", "genero", "mulher"), ("Emprego", "cor", "preta"),
           ("Emprego", "idade", "15-24")),
)
