"""Age bands down, projects across: votes of each band for each project. Nobody is in the room."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Age group", "Skate park", "Repair café", "Night bus"],
    ["Under 18", 55, 3, 20],
    ["18 and over", 14, 62, 71],
]
CASE = Unseen("voters_by_age", "votes by age.xlsx", book(rows), "new-york",
              columns={"A1": "ignore|category|answer:age", "B1": "ignore", "C1": "ignore", "D1": "ignore"},
              people=0, ideas={}, counts=(), aside=None)
