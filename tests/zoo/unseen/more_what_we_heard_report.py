"""A consultant's summary: themes with numbers of mentions. Nobody's words, nobody's ages."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["What we heard - summary"],
    [],
    ["Theme", "Mentions", "% of comments"],
    ["Safety", 41, 0.31],
    ["Cleanliness", 36, 0.27],
    ["Seating", 22, 0.17],
]
CASE = Unseen("what_we_heard_report", "summary.xlsx", book(rows), "london",
              columns={"A3": "ignore", "B3": "ignore", "C3": "ignore"}, people=0, ideas={}, aside=None)
