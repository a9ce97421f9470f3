"""A partner's log of stalls: one row an event, numbers of people under two rows of headings."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Event", "Date", "Gender", None, None, "Tenure", None, None],
    [None, None, "F", "M", "Other", "Own", "Council/HA", "Private rent"],
    ["Bus garage stall", "10/03/2026", 8, 10, 1, 4, 9, 6],
    ["Nursery gate", "12/03/2026", 14, 2, 0, 3, 8, 5],
    ["Total", None, 22, 12, 1, 7, 17, 11],
]
CASE = Unseen(
    "events_across", "stall log.xlsx", book(rows, merge=("A1:A2", "B1:B2", "C1:E1", "F1:H1")), "london",
    columns={"A2": "session|venue", "B2": "date", "C2": "count:sex:female", "D2": "count:sex:male",
             "E2": "count:sex:self-described", "F2": "count:tenure:owned", "G2": "count:tenure:social-rent",
             "H2": "count:tenure:private-rent"},
    present=35, aside=None,
    counts=(("sex", "female", 8), ("sex", "male", 10), ("sex", "self-described", 1), ("tenure", "owned", 4),
            ("tenure", "social-rent", 9), ("tenure", "private-rent", 6), ("sex", "female", 14), ("sex", "male", 2),
            ("sex", "self-described", 0), ("tenure", "owned", 3), ("tenure", "social-rent", 8),
            ("tenure", "private-rent", 5)),
)
