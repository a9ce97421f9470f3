"""Groups of two questions in one list, without saying which question is which."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Público presente na oficina"],
    ["Perfil", "Quantidade"],
    ["Mulheres", 17],
    ["Homens", 8],
    ["15 a 24 anos", 5],
    ["25 a 34 anos", 11],
    ["60 anos ou mais", 9],
    ["Total de pessoas", 25],
]
CASE = Unseen("count_mixed_groups", "publico.xlsx", book(rows), "salvador",
              columns={"A2": "category", "B2": "people"}, present=25, aside=None,
              counts=(("genero", "mulher", 17), ("genero", "homem", 8), ("idade", "15-24", 5), ("idade", "25-34", 11),
                      ("idade", "60+", 9)))
