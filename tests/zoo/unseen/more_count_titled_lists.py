"""The question on a line of its own, in the form's words, then groups and numbers; three times."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Demographics of the evening"],
    [],
    ["1. How old are you?"],
    ["Under 18", 2], ["18 and over", 21],
    [],
    ["2. Which borough do you live in?"],
    ["Queens", 20], ["Brooklyn", 3],
    [],
    ["3. Gender identity"],
    ["Woman", 15], ["Man", 7], ["Non-binary", 1],
]
CASE = Unseen("count_titled_lists", "demographics.xlsx", book(rows), "new-york", columns={}, present=23, aside=None,
              counts=(("age", "under-18", 2), ("age", "18+", 21), ("borough", "queens", 20), ("borough", "brooklyn", 3),
                      ("gender", "woman", 15), ("gender", "man", 7), ("gender", "non-binary", 1)))
