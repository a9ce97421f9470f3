"""A committee's record of what it made of the website's submissions."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Parks committee, 22 April"],
    ["Submission # (from website)", "What we decided", "Comments"],
    ["1042", "keep", "combine with 1050"],
    ["1050", "keep", None],
    ["1061", "drop", "already funded by the city"],
]
CASE = Unseen(
    "decisions_on_website", "committee.xlsx", book(rows), "new-york",
    columns={"A2": "link", "B2": "decision", "C2": "note"},
    aside=None,
)
