"""A cross table whose totals don't add up: a thing to say, not to crash on."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Contagem de participantes - Roda de Cajazeiras - 11/04/2026"],
    ["Faixa etária", "Mulheres", "Homens", "Total"],
    ["15 a 24 anos", 5, 3, 8],
    ["25 a 34 anos", 6, 2, 8],
    ["35 a 44 anos", 9, 4, 13],
    ["45 a 59 anos", 10, 5, 15],
    ["60 anos ou mais", 7, 6, 14],
    ["TOTAL", 37, 20, 58],
]
CASE = Unseen(
    "contagem_nao_fecha", "contagem.xlsx", book(rows), "salvador",
    columns={"A2": "category", "B2": "count:genero:mulher", "C2": "count:genero:homem", "D2": "people|ignore"},
    present=None, aside=None,
    counts=(("idade", "15-24", 8), ("idade", "25-34", 8), ("idade", "35-44", 13), ("idade", "45-59", 15),
            ("genero", "mulher", 37), ("genero", "homem", 20)),
)
