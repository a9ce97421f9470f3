"""A council's template: a block of particulars, then the table from row 12."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["LONDON BOROUGH OF SOMEWHERE"],
    ["Community Engagement Return (v4.2)"],
    [],
    ["Organisation", None, "Invented Carers Network"],
    ["Date of session", None, "24.03.2026"],
    ["Venue", None, "Methodist Hall"],
    ["No. attending", None, "approx. 23"],
    ["Area covered", None, "East London"],
    ["Completed by", None, "T. Sample"],
    [],
    ["Please list everything people said. One line each."],
    ["Ref", "Theme (office use)", "What was said", "Strength of feeling (H/M/L)"],
    ["a", "SAFE", "Police on foot, not in vans", "H"],
    ["b", None, "A crèche near the shops", "M"],
    ["c", "MOVE", "Step-free at the station", "H"],
]
CASE = Unseen(
    "header_far_down", "return.xlsx", book(rows), "london",
    columns={"A12": "id|ignore", "B12": "ignore", "C12": "question:better", "D12": "ignore"},
    ideas={"better": 3}, present=23,
    tells=(("A crèche", "date", "2026-03-24"), ("A crèche", "partner", "Invented Carers Network"),
           ("A crèche", "area", "east")),
)
