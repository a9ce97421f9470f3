"""Ideas sorted by theme, with the street each is about and who could do it; dots of the evening."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Theme", "Idea", "Location", "Dots", "Council response"],
    ["Streets", "Raise the crossing", "Mill Lane", 12, "Under review by highways"],
    ["Parks", "Open the toilets at weekends", "Rec ground", 9, "Agreed in principle"],
    ["Streets", "Lorries to use the bypass", "Mill Lane", 7, None],
]
CASE = Unseen("ideas_by_theme", "themes.xlsx", book(rows), "london",
              columns={"A1": "ignore", "B1": "question:better", "C1": "ignore", "D1": "supports",
                       "E1": "note|ignore|decision"},
              ideas={"better": 3}, tells=(("Open the", "supports", 9),))
