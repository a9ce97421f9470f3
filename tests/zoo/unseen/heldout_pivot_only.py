"""A pivot table instead of the data: counts of themes, which are neither people nor ideas."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Count of Idea", "Column Labels"],
    ["Row Labels", "East", "West", "Grand Total"],
    ["Clean streets", 4, 2, 6],
    ["Public space", 3, 5, 8],
    ["Safety", 1, None, 1],
    ["Grand Total", 8, 7, 15],
]
CASE = Unseen(
    "pivot_only", "analysis.xlsx", book(rows), "london",
    columns={"A2": None, "B2": None, "C2": None, "D2": None},
    aside=None,
)
