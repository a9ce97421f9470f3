"""Equalities monitoring: one block per question, one below the other, each with its total."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Equalities monitoring - summary of slips handed in"],
    [],
    ["GENDER", "Number"],
    ["Female", 19],
    ["Male", 11],
    ["Prefer not to say", 2],
    ["Total", 32],
    [],
    ["ETHNICITY", "Number"],
    ["White British", 9],
    ["White other", 4],
    ["Black / Black British", 8],
    ["Asian / Asian British", 7],
    ["Mixed", 2],
    ["Not stated", 2],
    ["Total", 32],
    [],
    ["WORK STATUS", "Number"],
    ["In work", 12],
    ["Retired", 13],
    ["Student", 3],
    ["Carer", 4],
    ["Total", 32],
]
CASE = Unseen(
    "monitoring_blocks", "monitoring.xlsx", book(rows), "london",
    columns={"A3": "category", "B3": "people", "A9": "category", "B9": "people", "A18": "category", "B18": "people"},
    present=32, aside=None,
    counts=(("sex", "female", 19), ("sex", "male", 11), ("ethnicity", "white", 9), ("ethnicity", "white", 4),
            ("ethnicity", "black", 8), ("ethnicity", "asian", 7), ("ethnicity", "mixed", 2), ("work", "working", 12),
            ("work", "retired", 13), ("work", "student", 3), ("work", "at-home", 4)),
)
