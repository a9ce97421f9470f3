"""Votes written into the idea's own cell, in every way a tired facilitator writes them."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Ideas (dots)"],
    ["Trees in tubs (12)"],
    ["Benches - 5 votes"],
    ["Public toilets ●●●●"],
    ["Car-free Saturdays x7"],
    ["Better bins"],
]
CASE = Unseen(
    "votes_in_the_text", "dots on ideas.xlsx", book(rows), "london",
    columns={"A1": "question:better"},
    ideas={"better": 5},
    tells=(("Trees in tubs", "supports", 12), ("Benches", "supports", 5), ("Public toilets", "supports", 4),
           ("Car-free", "supports", 7)),
)
