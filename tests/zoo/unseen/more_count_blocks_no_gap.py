"""Monitoring figures: a block for each question with no empty row between, shares beside the numbers."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Equalities monitoring - Saturday stall"],
    ["AGE", "No. of people", "%"],
    ["15-24", 3, "15%"],
    ["25-34", 7, "35%"],
    ["65+", 10, "50%"],
    ["GENDER", "No. of people", "%"],
    ["Female", 12, "60%"],
    ["Male", 7, "35%"],
    ["Prefer not to say", 1, "5%"],
]
CASE = Unseen("count_blocks_no_gap", "monitoring.xlsx", book(rows), "london", columns={}, present=20, aside=None,
              counts=(("age", "15-24", 3), ("age", "25-34", 7), ("age", "65+", 10), ("sex", "female", 12),
                      ("sex", "male", 7)))
