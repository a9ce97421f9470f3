"""Answers in people's own words, not the categories'."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Ref", "Employment", "Housing situation", "Age", "What would make it better?"],
    ["a1", "Retired teacher", "Mortgage", 68, "Seats"],
    ["a2", "Full time student", "Private renter", 19, "Later buses"],
    ["a3", "unemployed", "council tenants", 44, "A jobs board"],
    ["a4", "not working", "living with parents", 23, "A gym"],
]
CASE = Unseen("work_and_tenure", "answers.xlsx", book(rows), "london",
              columns={"A1": "id|participant|ignore", "B1": "answer:work", "C1": "answer:tenure", "D1": "answer:age",
                       "E1": "question:better"},
              people=4, ideas={"better": 4},
              tells=((0, "work", "retired"), (1, "work", "student"), (2, "tenure", "social-rent"), (3, "work", None),
                     (3, "tenure", None), (0, "tenure", "owned")))
