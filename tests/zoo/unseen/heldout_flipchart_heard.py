"""Flip-chart notes: «What did you hear?» fits both questions, so a person asks which."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Hillside Residents' Trust - listening evening 12th March 2026"],
    [],
    ["Table", "What did you hear?", "Scribe"],
    [1, "People are scared of the crossing by the chip shop", "Dilys"],
    [1, "A bench halfway up the steps, please", "Dilys"],
    [2, "Nobody empties the bins after a market", "Owen"],
    [3, "Lights in the alley would do it", "Owen"],
]
CASE = Unseen(
    "flipchart_heard", "flipchart.xlsx", book(rows),
    columns={"A3": "session|ignore", "B3": None, "C3": "private|ignore"},
    people=0, ideas=None, aside=None,
)
