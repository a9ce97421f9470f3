"""A membership list used as a sign-in sheet: date of birth instead of age, true dates."""

import datetime

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Surname", "First name", "D.O.B.", "Address", "Post code", "Which bit of town?", "Any ideas?"],
    ["Sample", "Ada", datetime.date(1951, 4, 2), "1 Rope St", "OT1 1AA", "Quay", "Handrail on the slipway"],
    ["Sample", "Ben", datetime.date(2010, 11, 30), "2 Rope St", "OT1 1AA", "Quay", None],
    ["Invented", "Cleo", datetime.date(1988, 1, 15), "8 Top Road", "OT2 3BB", "The Hill", "Grit bins"],
]
CASE = Unseen(
    "born_on", "members night.xlsx", book(rows),
    columns={"A1": "private", "B1": "private", "C1": "answer:age", "D1": "private", "E1": "private|ignore",
             "F1": "answer:part", "G1": "question:idea"},
    people=3, ideas={"idea": 2},
    tells=((0, "age", "65+"), (1, "age", "0-17"), (2, "age", "18-64"), (0, "part", "quay")),
)
