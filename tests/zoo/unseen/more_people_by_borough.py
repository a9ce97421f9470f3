"""How many were spoken to in each borough, and the share of the whole."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Outreach summary, March"],
    ["Home borough", "People spoken to", "%"],
    ["Bronx", 41, 0.41],
    ["Queens", 30, 0.3],
    ["Brooklyn", 29, 0.29],
    ["All", 100, 1],
]
CASE = Unseen("people_by_borough", "outreach.xlsx", book(rows), "new-york",
              columns={"A2": "category", "B2": "people", "C2": "ignore"}, present=100, aside=None,
              counts=(("borough", "bronx", 41), ("borough", "queens", 30), ("borough", "brooklyn", 29)))
