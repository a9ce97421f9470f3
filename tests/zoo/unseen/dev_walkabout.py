"""A walkabout's log: what was seen isn't what people want; the suggestion is."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Location / shop", "Issue observed", "Suggestion", "Photo ref", "Raised by"],
    ["o/s no. 44", "Broken paving", "Relay it with the old slabs", "IMG_0101", "shopkeeper"],
    ["Corner of Vine Rd", "Fly-tipping", "A camera, or just a planter", "IMG_0107", "resident"],
    ["Bank (closed)", "Empty unit", "Let artists use it", None, "resident"],
]
CASE = Unseen(
    "walkabout", "walkabout.xlsx", book(rows), "london",
    columns={"A1": None, "B1": None, "C1": "question:better", "D1": "ignore", "E1": None},
    ideas={"better": 3},
)
