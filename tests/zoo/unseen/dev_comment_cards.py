"""A library's log of comment cards: initials of who typed, when the card came, nothing of the writer."""

import datetime

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Card no.", "Date rec'd", "Comment on making the high street better", "Pos / Neg", "Inputter"],
    ["L-001", datetime.date(2026, 3, 9), "Plant the tubs again, they were lovely", "Pos", "JB"],
    ["L-002", datetime.date(2026, 3, 9), "Too many scooters on the pavement", "Neg", "JB"],
    ["L-003", datetime.date(2026, 3, 21), "Longer green man by the station", "Neg", "SK"],
]
CASE = Unseen(
    "comment_cards", "comment cards.xlsx", book(rows), "london",
    columns={"A1": "id|ignore", "B1": "date", "C1": "question:better", "D1": "ignore", "E1": "private|ignore"},
    people=None, ideas={"better": 3}, tells=(("Longer green", "date", "2026-03-21"),),
)
