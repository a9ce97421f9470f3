"""Results of a dot vote: ideas, dots of children and of adults, and their sum in its own column."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Idea", "Dots (children)", "Dots (adults)", "Total dots"],
    ["Splash pad", 31, 12, 43],
    ["Dog run", 4, 20, 24],
    ["Community oven", 9, 17, 26],
]
CASE = Unseen("dot_vote_boards", "dots.xlsx", book(rows), "new-york",
              columns={"A1": "question:idea", "B1": "ignore", "C1": "ignore", "D1": "supports"},
              ideas={"idea": 3}, tells=(("Dog run", "supports", 24),))
