"""A log of events: adults, children and their sum; «adult» is no band of this consultation."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Event name", "Date", "Adults", "Children", "Total attendance"],
    ["Spring fair", "14/03/2026", 40, 25, 65],
    ["Coffee morning", "18/03/2026", 9, 0, 9],
]
CASE = Unseen("adults_and_children", "log.xlsx", book(rows), "london",
              columns={"A1": "session", "B1": "date", "C1": "ignore", "D1": "ignore", "E1": "people"},
              present=74, aside=None)
