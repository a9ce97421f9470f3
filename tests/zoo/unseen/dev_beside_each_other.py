"""Two tables side by side: what was said, and who was there, with a total below."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Café morning, Monday 9 March 2026"],
    [],
    ["What would help?", "Ticks", None, None, "Age", "How many"],
    ["Drop the kerbs", 7, None, None, "Under 18", 0],
    ["Later library hours", 5, None, None, "18-64", 6],
    ["A notice board", 2, None, None, "65+", 9],
    [None, None, None, None, "Total", 15],
]
CASE = Unseen(
    "beside_each_other", "cafe.xlsx", book(rows),
    columns={"A3": "question:idea", "B3": "supports", "E3": "category", "F3": "people"},
    ideas={"idea": 3}, present=15, counts=(("age", "0-17", 0), ("age", "18-64", 6), ("age", "65+", 9)),
    tells=(("Drop the", "supports", 7),),
)
