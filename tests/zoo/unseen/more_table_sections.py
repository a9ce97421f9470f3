"""One list of ideas; «Table 1», «Table 2» on lines of their own tell whose they are."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Ideas from the evening"],
    [],
    ["Idea", "Dots"],
    ["Table 1", None],
    ["A noticeboard people read", 6],
    ["Plant the verge", 3],
    ["Table 2", None],
    ["Swap shop", 9],
]
CASE = Unseen("table_sections", "evening.xlsx", book(rows),
              columns={"A3": "question:idea", "B3": "supports"}, ideas={"idea": 3}, aside=None,
              tells=(("Swap", "supports", 9),))
