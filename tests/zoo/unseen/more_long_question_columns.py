"""Three columns of post-its, each under a short word for its question; the facilitator's name above."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Facilitator: Pat Example"],
    ["Date: 14 March 2026", None, "Venue: Invented Arms"],
    [],
    ["Keep", "Change", "Other thoughts"],
    ["The clock tower", "Empty shops", "Thanks for asking"],
    ["Friday market", "Nowhere to sit", None],
    [None, "Too much traffic at four", None],
]
CASE = Unseen("long_question_columns", "pub evening.xlsx", book(rows), "london",
              columns={"A4": "question:keep", "B4": "question:better", "C4": None},
              ideas={"keep": 2, "better": 3}, aside=None, tells=(("The clock", "date", "2026-03-14"),))
