"""A letterhead, an address, a paragraph and a reference number before the table begins."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["EXAMPLE COMMUNITY TRUST", None, None, None],
    ["1 Sample Street, Old Town", None, None, None],
    [None, None, "Our ref:", "ECT/26/003"],
    [],
    ["Thank you for letting us host. We asked everybody to write down what they would like to see.", None, None, None],
    [],
    [],
    [None, "What they would like to see", "How old", "Male/Female"],
    [None, "The 9 bus to wait for the train", 71, "Male"],
    [None, "A crossing patrol", 34, "Female"],
    [None, "Somewhere to play cards", 68, "Female"],
]
CASE = Unseen("header_after_letterhead", "letter.xlsx", book(rows),
              columns={"B8": "question:idea", "C8": "answer:age", "D8": "answer:sex"},
              people=3, ideas={"idea": 3}, aside=None, tells=((0, "age", "65+"), (1, "sex", "f")))
