"""Stalls down, age bands across, with a total; the heading of the bands is merged."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Where", "When", "Age", None, None, "All"],
    [None, None, "Under 18", "18-64", "65+", None],
    ["Library", "3/3/2026", 4, 10, 6, 20],
    ["School gate", "5/3/2026", 9, 7, 1, 17],
]
CASE = Unseen("age_bands_across", "stalls.xlsx", book(rows, merge=("A1:A2", "B1:B2", "C1:E1", "F1:F2")),
              columns={"A2": "venue|session", "B2": "date", "C2": "count:age:0-17", "D2": "count:age:18-64",
                       "E2": "count:age:65+", "F2": "people|ignore"},
              present=37, aside=None,
              counts=(("age", "0-17", 4), ("age", "18-64", 10), ("age", "65+", 6), ("age", "0-17", 9),
                      ("age", "18-64", 7), ("age", "65+", 1)))
