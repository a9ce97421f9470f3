"""The first column has no heading: it holds people's names."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    [None, "Age", "Gender", "Ideas"],
    ["Ada Sample", 33, "Woman", "Put the crossing where people cross"],
    ["Bo Sample", 70, "Man", "A shelter at the stop"],
    ["Cy Invented", 12, "Man", "Goals in the park"],
]
CASE = Unseen("names_first_no_heading", "our group.xlsx", book(rows),
              columns={"A1": "private", "B1": "answer:age", "C1": "answer:sex", "D1": "question:idea"},
              people=3, ideas={"idea": 3}, tells=((2, "age", "0-17"), (1, "sex", "m")))
