"""Minutes: item, discussion, action, by whom",
"by when. Actions and deadlines are nobody's ideas and no meeting's date."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Item", "Discussion", "Action", "By whom", "Deadline"],
    [1, "People said the lights are out by the steps", "Report to council", "JB", "30/04/2026"],
    [2, "Too few bins at the bus stop and by the park gate", "Ask for two", "SK", "15/05/2026"],
]
CASE = Unseen("minutes_with_actions", "minutes.xlsx", book(rows), "london",
              columns={"A1": "ignore|id", "B1": None, "C1": "ignore|note|decision", "D1": "ignore|private",
                       "E1": "ignore"},
              people=0, ideas=None, aside=None)
