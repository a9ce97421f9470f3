"""Age bands that cut across this consultation's: nobody can say where those people belong."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Edad", "Personas"],
    ["0-17", 6],
    ["18-44", 12],
    ["45-70", 9],
    ["65+", 3],
]
CASE = Unseen("count_other_bands", "edades.xlsx", book(rows),
              columns={"A1": "category", "B1": "people"}, aside=1, present=None,
              counts=(("age", "0-17", 6), ("age", "18-64", 12), ("age", "65+", 3)))
