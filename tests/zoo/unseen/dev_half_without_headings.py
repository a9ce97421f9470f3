"""The names and the last column have no heading at all; the last one is plainly the idea."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    [None, "Age", "M/F", "Lives", None],
    ["Mrs Example", 67, "F", "Hill", "The 14 bus should come up here again in the evenings"],
    ["Mr Example", 70, "M", "Hill", "Same as my wife, and a seat while we wait for it"],
    ["Jo (Scouts)", 14, "M", "Quay", "Somewhere dry for us to hang about after school"],
]
CASE = Unseen(
    "half_without_headings", "Tuesday club.xlsx", book(rows),
    columns={"A1": "private", "B1": "answer:age", "C1": "answer:sex", "D1": "answer:part",
             "E1": "question:idea"},
    people=3, ideas={"idea": 3},
    tells=((0, "age", "65+"), (1, "sex", "m"), (2, "age", "0-17"), (2, "part", "quay")),
)
