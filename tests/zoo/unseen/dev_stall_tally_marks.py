"""A street stall's tally sheet: strokes in one column, the sum beside it, totals that don't add up."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["STALL TALLY - Saturday market, 14/03/26"],
    ["One stroke per person you speak to!"],
    [],
    ["Age band", "Tally", "No."],
    ["16-24", "IIII I", 6],
    ["25-34", "IIII IIII", 9],
    ["35-44", "IIII II", 7],
    ["45-54", "III", 3],
    ["55-64", "IIII", 4],
    ["65+", "IIII IIII II", 12],
    ["Didn't like to ask", "IIII", 5],
    ["TOTAL", None, 44],
]
CASE = Unseen(
    "stall_tally_marks", "tally.xlsx", book(rows), "london",
    columns={"A4": "category", "B4": "ignore", "C4": "people"},
    present=None, aside=None,
    counts=(("age", "15-24", 6), ("age", "25-34", 9), ("age", "35-44", 7), ("age", "45-54", 3), ("age", "55-64", 4),
            ("age", "65+", 12)),
)
