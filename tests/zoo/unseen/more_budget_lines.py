"""The council's own budget: areas and sums of money. Nothing in it is anybody's idea, and nobody is counted."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Borough", "Budget 2025", "Budget 2026", "Change"],
    ["Bronx", 120000, 125000, 0.04],
    ["Queens", 98000, 99000, 0.01],
    ["Brooklyn", 143000, 140000, -0.02],
]
CASE = Unseen("budget_lines", "budget.xlsx", book(rows), "new-york",
              columns={"A1": "ignore|area|answer:borough", "B1": "ignore", "C1": "ignore", "D1": "ignore"},
              people=0, ideas={}, counts=(), aside=None)
