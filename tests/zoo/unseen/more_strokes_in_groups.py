"""Strokes only, in fives: nobody wrote the numbers beside them."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Age group", "Tally"],
    ["Under 18", "||||| |||"],
    ["18 to 64", "||||| ||||| ||"],
    ["65 and over", "||||"],
]
CASE = Unseen("strokes_in_groups", "door count.xlsx", book(rows),
              columns={"A1": "category", "B1": "people"}, present=24, aside=None,
              counts=(("age", "0-17", 8), ("age", "18-64", 12), ("age", "65+", 4)))
