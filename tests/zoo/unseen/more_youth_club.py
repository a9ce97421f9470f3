"""A youth club: years at school, pronouns, what they wish for."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["First name", "Age", "School year", "Pronouns", "One wish for the high street"],
    ["Ada", 14, "Y9", "she/her", "A place with wifi that isn't a shop"],
    ["Bo", 15, "Y10", "he/him", "Ramps"],
    ["Cy", 13, "Y8", "they/them", "Cheaper chips"],
]
CASE = Unseen("youth_club", "club.xlsx", book(rows), "london",
              columns={"A1": "private", "B1": "answer:age", "C1": "ignore", "D1": "ignore|answer:sex",
                       "E1": "question:better"},
              people=3, ideas={"better": 3})
