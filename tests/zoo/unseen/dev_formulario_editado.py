"""A form's answers, tidied by hand: columns dropped, headings shortened, a column of codes added."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Carimbo de data/hora", "Endereço de e-mail", "Mora em qual bairro?", "Sua cor/raça (IBGE)", "Faixa de idade",
     "Ganham quanto por mês em casa?", "Deixe sua ideia para os próximos 4 anos", "Código (equipe)"],
    ["2026/04/02 8:15:30 PM GMT-3", "x@example.org", "Cabula", "Parda", "35 a 44 anos", "De 2 a 5 salários mínimos",
     "Mais árvores nas avenidas", "AMB"],
    ["2026/04/03 9:01:12 AM GMT-3", "", "Brotas", "Branca", "60 anos ou mais", "Prefiro não responder",
     "Calçadas sem buraco", "MOB"],
    ["2026/04/03 9:44:50 AM GMT-3", "", "Sussuarana", "Preta", "15 a 24 anos", "Até 1 salário mínimo",
     "Cursinho popular", "EDU"],
]
CASE = Unseen(
    "formulario_editado", "respostas limpas.xlsx", book(rows), "salvador",
    columns={"A1": "date", "B1": "private", "C1": "answer:bairro", "D1": "answer:cor", "E1": "answer:idade",
             "F1": "answer:renda", "G1": "question:proposta", "H1": "ignore"},
    people=3, ideas={"proposta": 3},
    tells=((0, "bairro", "miolo"), (0, "renda", "2-5"), (1, "renda", "=prefer_not"), (2, "cor", "preta"),
           (1, "bairro", "centro")),
)
