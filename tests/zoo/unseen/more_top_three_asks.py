"""A partner's log: each meeting's three main asks side by side, and how many came."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Group", "Date", "# attending", "Ask 1", "Ask 2", "Ask 3"],
    ["Example Elders", "05/03/2026", "approx. 20", "Seats at stops", "Handrails", "A warm room"],
    ["Invented Parents", "19/03/2026", 11, "Play street", "Pram ramps", None],
]
CASE = Unseen("top_three_asks", "asks.xlsx", book(rows), "london",
              columns={"A1": "session|partner", "B1": "date", "C1": "people", "D1": "question:better",
                       "E1": "question:better", "F1": "question:better"},
              ideas={"better": 5}, present=31, aside=None, tells=(("Play street", "date", "2026-03-19"),))
