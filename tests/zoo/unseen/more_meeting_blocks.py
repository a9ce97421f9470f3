"""One block a meeting: its lines, its ideas; the next one below, after an empty row."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Meeting: Monday group", None, None],
    ["Date: 09/03/2026", None, None],
    ["Attendance: 12", None, None],
    ["Suggestion", "Votes", None],
    ["Bins by the benches", 7, None],
    ["A tap", 2, None],
    [],
    ["Meeting: Thursday group", None, None],
    ["Date: 12/03/2026", None, None],
    ["Attendance: 20", None, None],
    ["Suggestion", "Votes", None],
    ["Light the underpass", 15, None],
]
CASE = Unseen("meeting_blocks", "both groups.xlsx", book(rows),
              columns={"A4": "question:idea", "B4": "supports", "A11": "question:idea", "B11": "supports"},
              ideas={"idea": 3}, present=32, aside=None,
              tells=(("Light the", "date", "2026-03-12"), ("A tap", "supports", 2)))
