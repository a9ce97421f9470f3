"""Groups and numbers in one cell each."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Gender"],
    ["Women: 12"],
    ["Men: 9"],
    ["Non-binary: 1"],
]
CASE = Unseen("count_lines_of_words", "note.xlsx", book(rows), "new-york", columns={}, present=None, aside=None,
              people=0, ideas={}, counts=(("gender", "woman", 12), ("gender", "man", 9), ("gender", "non-binary", 1)))
