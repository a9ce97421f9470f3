"""Numbers as people remember them, and a question mark."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Tenure", "How many?"],
    ["Own outright", "about 10"],
    ["Council tenant", "15-20"],
    ["Private rent", "8 people"],
    ["Shared ownership", "?"],
]
CASE = Unseen("count_inexact", "tenures.xlsx", book(rows), "london",
              columns={"A1": "category", "B1": "people"}, present=33, aside=1,
              counts=(("tenure", "owned", 10), ("tenure", "social-rent", 15), ("tenure", "private-rent", 8)))
