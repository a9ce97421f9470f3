"""Focus-group notes: the question stands in a row of its own above the quotes it belongs to."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Focus group 2 - carers. Transcribed from flip charts by LM"],
    [],
    ["Speaker", "Gender", "Borough", "Quote"],
    ["Q1. What would make your local high street better?"],
    ["P1", "F", "Brent", "Somewhere to change my son. He's nineteen."],
    ["P2", "F", "Ealing", "Seats every fifty yards"],
    ["P3", "M", "Brent", "Shops that have a ramp already out, not on request"],
    ["Q2. What do you want to keep as it is?"],
    ["P1", "F", "Brent", "The lady in the chemist"],
    ["P3", "M", "Brent", "Free parking on Sundays"],
]
CASE = Unseen(
    "focus_group_sections", "FG2 notes.xlsx", book(rows, merge=("A4:D4", "A8:D8")), "london",
    columns={"A3": "ignore|private", "B3": "answer:sex", "C3": "answer:area",
             "D3": "question:better|question:keep"},
    people=None, ideas={"better": 3, "keep": 2}, aside=None,
    tells=(("Seats every", "sex", "female"), ("Seats every", "area", "west")),
)
