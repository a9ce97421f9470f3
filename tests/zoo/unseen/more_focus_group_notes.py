"""Notes of a focus group: who is asked what in a title, then bullets in one column, a remark at the end."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Focus group with carers, Tuesday 17 March 2026, 8 people present"],
    [],
    ["What would make your local high street better?"],
    ["- Benches with backs"],
    ["- A quiet hour in the shops"],
    ["- Somewhere to change an adult"],
    ["- Dropped kerbs that line up"],
    [],
    ["Note: tea was late"],
]
CASE = Unseen("focus_group_notes", "focus group.xlsx", book(rows), "london",
              columns={"A3": "question:better"}, ideas={"better": 4}, present=8, aside=None)
