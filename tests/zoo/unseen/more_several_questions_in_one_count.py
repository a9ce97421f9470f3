"""All groups of a head count in one list, the name of each question on a line of its own."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Who was in the room?"],
    [],
    ["Group", "Number"],
    ["Sex", None],
    ["Women", 14],
    ["Men", 9],
    ["Age", None],
    ["Under 18", 3],
    ["18-64", 15],
    ["65+", 5],
]
CASE = Unseen("several_questions_in_one_count", "room.xlsx", book(rows),
              columns={}, present=23, aside=None,
              counts=(("sex", "f", 14), ("sex", "m", 9), ("age", "0-17", 3), ("age", "18-64", 15), ("age", "65+", 5)))
