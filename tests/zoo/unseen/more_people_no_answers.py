"""Names, e-mails and an idea each: nobody said anything about themselves."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Submitted by", "Email address", "Date submitted", "Title", "Your idea in full"],
    ["Ann Example", "ann@example.org", "2026-03-09", "Trees", "Plant fruit trees along the wall of the school"],
    ["Bob Example", "bob@example.org", "2026-03-10", "Bus", "Have the 40 bus stop outside the clinic"],
]
CASE = Unseen("people_no_answers", "inbox ideas.xlsx", book(rows), "new-york",
              columns={"A1": "private", "B1": "private", "C1": "date", "D1": "ignore|question:idea",
                       "E1": "question:idea"},
              people=None, ideas=None)
