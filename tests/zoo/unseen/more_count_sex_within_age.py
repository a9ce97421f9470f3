"""Ages above, sexes below each: the numbers are of both at once."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Sesión", "Menor de 18", None, "18 a 64", None, "65 o más", None],
    [None, "H", "M", "H", "M", "H", "M"],
    ["Lunes", 1, 2, 5, 9, 2, 4],
    ["Jueves", 0, 3, 6, 8, 1, 5],
]
CASE = Unseen("count_sex_within_age", "cruce.xlsx", book(rows, merge=("A1:A2", "B1:C1", "D1:E1", "F1:G1")), columns={},
              people=0, ideas={}, present=46, aside=None,
              counts=(("age", "0-17", 6), ("age", "18-64", 28), ("age", "65+", 12), ("sex", "f", 31), ("sex", "m", 15)))
