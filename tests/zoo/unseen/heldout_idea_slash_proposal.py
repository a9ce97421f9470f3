"""Titles where the logo was, a blank first column, dots for each idea, a closing thank-you."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    [None, "[logo]", None, "OLD TOWN COMMUNITY ANCHOR"],
    [None, "Neighbourhood ideas wall"],
    [],
    [None, "No.", "Idea / Proposal", "Dots", "Obs."],
    [None, 1, "Plant trees along Rope Street", 14, None],
    [None, 2, "Open the school yard on Saturdays", 9, "caretaker to be asked"],
    [None, 3, "A pump for bicycles at the quay", 3, None],
    [None, 4, "Seats that face each other", "6", "two sheets stuck together"],
    [None, None, "TOTAL", 32, None],
    [],
    [None, "Thank you to everybody who came along and to the bakery for the buns!"],
]
CASE = Unseen(
    "idea_slash_proposal", "ideas wall FINAL.xlsx", book(rows),
    columns={"B4": "ignore", "C4": "question:idea", "D4": "supports", "E4": "note|ignore"},
    ideas={"idea": 4},
    tells=(("Plant trees", "supports", 14), ("Seats that", "supports", 6)),
)
