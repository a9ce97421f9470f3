"""Pupils' ideas: the school year is no age, the school no neighbourhood."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Escola", "Série", "Idade", "Gênero (F/M/O)", "O que você quer para o seu bairro?"],
    ["Escola Exemplo 1", "9º ano", 15, "F", "Quadra que não alague"],
    ["Escola Exemplo 1", "1º EM", 16, "M", "Passe livre no fim de semana"],
    ["Escola Exemplo 2", "2º EM", 17, "O", "Cinema"],
]
CASE = Unseen("escuta_nas_escolas", "escolas.xlsx", book(rows), "salvador",
              columns={"A1": "ignore|venue|partner", "B1": "ignore", "C1": "answer:idade", "D1": "answer:genero",
                       "E1": "question:proposta"},
              people=3, ideas={"proposta": 3},
              tells=((0, "idade", "15-24"), (1, "genero", "homem"), (0, "genero", "mulher")))
