"""A head count with two questions one below the other, groups and numbers, each under its own little heading."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Contagem do público - Plenária da Ribeira"],
    [],
    ["Gênero", "Quantidade"],
    ["Mulheres", 31],
    ["Homens", 18],
    ["Não informado", 2],
    ["Total", 51],
    [],
    ["Cor/raça", "Quantidade"],
    ["Preta", 22],
    ["Parda", 19],
    ["Branca", 8],
    ["Indígena", 2],
    ["Total", 51],
]
CASE = Unseen("contagem_por_genero_e_cor", "contagem.xlsx", book(rows), "salvador",
              columns={"A3": "category", "B3": "people", "A9": "category", "B9": "people"}, present=51, aside=None,
              counts=(("genero", "mulher", 31), ("genero", "homem", 18), ("cor", "preta", 22), ("cor", "parda", 19),
                      ("cor", "branca", 8), ("cor", "indigena", 2)))
