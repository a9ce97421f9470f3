"""Demographic cards without any idea, coded with letters and «prefer not»."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Card #", "Race / Ethnicity", "Over or under 18", "Gender identity", "Home borough"],
    ["001", "Black", "Over 18", "W", "Bronx"],
    ["002", "Latinx", "Under 18", "M", "Bronx"],
    ["003", "Prefer not to say", "Over 18", "NB", "Queens"],
]
CASE = Unseen("race_checkboxes", "demographic cards.xlsx", book(rows), "new-york",
              columns={"A1": "id", "B1": "answer:ethnicity", "C1": "answer:age", "D1": "answer:gender",
                       "E1": "answer:borough"},
              people=3, tells=((0, "age", "18+"), (1, "gender", "man"), (2, "ethnicity", "=prefer_not"),
                               (0, "gender", "woman")))
