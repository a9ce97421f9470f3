"""A register of families: income in minimum wages, head of household, needs."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Responsável familiar", "Qtd. pessoas na casa", "Renda familiar (SM)", "Cor", "Sexo", "Idade",
     "O que precisa mudar no bairro?"],
    ["Exemplo A", 5, "até 1 SM", "preta", "F", 38, "Esgoto a céu aberto"],
    ["Exemplo B", 2, "1 a 2 SM", "parda", "F", 61, "Posto de saúde com médico"],
    ["Exemplo C", 3, "não sabe", "branca", "M", 27, "Ônibus à noite"],
    ["Exemplo D", 7, "menos de 1 salário", "parda", "F", 45, None],
]
CASE = Unseen(
    "cadastro_renda", "cadastro.xlsx", book(rows), "salvador",
    columns={"A1": "private", "B1": "ignore", "C1": "answer:renda", "D1": "answer:cor", "E1": "answer:genero",
             "F1": "answer:idade", "G1": "question:proposta"},
    people=4, ideas={"proposta": 3},
    tells=((0, "renda", "ate-1"), (1, "renda", "1-2"), (1, "idade", "60+"), (2, "genero", "homem"),
           (3, "renda", "ate-1"), (2, "renda", None)),
)
