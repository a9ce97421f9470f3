"""A form whose headings begin sentences that the answers end."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Você mora em:", "Você se considera:", "Sua idade:", "Você é:", "O que falta no seu bairro?",
     "O que não pode mudar?"],
    ["Liberdade", "Preta", "25 a 34 anos", "Mulher", "Lixeira e coleta", "O carnaval de rua"],
    ["Curuzu", "Parda", "60 anos ou mais", "Homem", "Corrimão na escada", None],
    ["Ondina", "Branca", "15 a 24 anos", "Mulher", "Ciclovia", "A feira"],
]
CASE = Unseen("quem_e_voce", "quem e voce.xlsx", book(rows), "salvador",
              columns={"A1": "answer:bairro", "B1": "answer:cor", "C1": "answer:idade", "D1": "answer:genero",
                       "E1": "question:proposta", "F1": None},
              people=3, ideas=None,
              tells=((0, "bairro", "liberdade"), (1, "genero", "homem"), (2, "idade", "15-24"), (1, "cor", "parda")))
