"""Ideas and worries side by side, each with its own votes."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Ideas", "Votes", None, "Worries", "Votes"],
    ["A crossing by the school", 8, None, "The road floods", 11],
    ["Seats in the square", 5, None, "Rents going up", 14],
    [None, None, None, "Nothing for teenagers", 3],
]
CASE = Unseen("two_questions_two_votes", "wall.xlsx", book(rows),
              columns={"A1": "question:idea", "B1": "supports", "D1": "question:worry", "E1": "supports"},
              ideas={"idea": 2, "worry": 3}, tells=(("Rents", "supports", 14), ("Seats", "supports", 5)))
