"""Each question a little table of two rows: groups across, numbers below, one under the other."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Faixa etária", "15-24", "25-34", "35-44", "45-59", "60+", "Total"],
    ["Pessoas", 4, 6, 3, 5, 9, 27],
    [],
    ["Raça/cor", "Preta", "Parda", "Branca", "Outra", "Total"],
    ["Pessoas", 14, 10, 3, 0, 27],
]
CASE = Unseen("count_rows_across", "perfil.xlsx", book(rows), "salvador", columns={}, present=27, aside=None,
              counts=(("idade", "15-24", 4), ("idade", "25-34", 6), ("idade", "35-44", 3), ("idade", "45-59", 5),
                      ("idade", "60+", 9), ("cor", "preta", 14), ("cor", "parda", 10), ("cor", "branca", 3)))
