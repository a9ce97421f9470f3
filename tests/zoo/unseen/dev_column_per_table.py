"""The question is the sheet's title; every column is a table of the room, ideas below."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["What would make your local high street better?"],
    [],
    ["Table 1", "Table 2", "Table 3"],
    ["Somewhere for teenagers", "Zebra crossing", "Market on Fridays"],
    ["A cinema", "Fewer chicken shops", "Bike racks"],
    ["Chess tables", None, "Trees"],
    [None, None, "Bring back Woolworths"],
]
CASE = Unseen(
    "column_per_table", "youth forum.xlsx", book(rows, merge=("A1:C1",)), "london",
    columns={"A3": "question:better", "B3": "question:better", "C3": "question:better"},
    ideas={"better": 9}, aside=None,
)
