"""Meetings in each district and how many came, women and men; the district is where it was."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Data", "Bairro", "Local", "Mulheres", "Homens", "Total de presentes"],
    ["04/04/2026", "Liberdade", "Escola Exemplo", "21", "9", "30"],
    ["11/04/2026", "Itapuã", "Clube Inventado", "16", "14", "30"],
]
CASE = Unseen("count_of_meetings_by_area", "reunioes.csv", text(rows, ";", "cp1252"), "salvador",
              columns={"A1": "date", "B1": "area", "C1": "venue", "D1": "count:genero:mulher",
                       "E1": "count:genero:homem",
                       "F1": "people|ignore"}, present=60, aside=None,
              counts=(("genero", "mulher", 37), ("genero", "homem", 23)))
