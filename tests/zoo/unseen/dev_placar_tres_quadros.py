"""Three little tables side by side, one for each question, as a facilitator fills them in on a tablet."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["RAÇA/COR", "Qtd", None, "GÊNERO", "Qtd", None, "IDADE", "Qtd"],
    ["Preta", 14, None, "Mulher", 20, None, "15-24", 6],
    ["Parda", 11, None, "Homem", 9, None, "25-34", 7],
    ["Branca", 3, None, "Outro", 1, None, "35-44", 8],
    ["Amarela", 0, None, "NS/NR", 0, None, "45-59", 5],
    ["Indígena", 2, None, None, None, None, "60+", 4],
]
CASE = Unseen(
    "placar_tres_quadros", "placar.xlsx", book(rows), "salvador",
    columns={"A1": "category", "B1": "people", "D1": "category", "E1": "people", "G1": "category", "H1": "people"},
    present=30, aside=None,
    counts=(("cor", "preta", 14), ("cor", "parda", 11), ("cor", "branca", 3), ("cor", "amarela", 0),
            ("cor", "indigena", 2), ("genero", "mulher", 20), ("genero", "homem", 9), ("genero", "outro", 1),
            ("idade", "15-24", 6), ("idade", "25-34", 7), ("idade", "35-44", 8), ("idade", "45-59", 5),
            ("idade", "60+", 4)),
)
