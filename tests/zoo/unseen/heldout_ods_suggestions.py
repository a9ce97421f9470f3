"""An OpenDocument sheet with a title and short comments; «Suggestion box» cards typed in."""

from tests.zoo.case import ods, row
from tests.zoo.unseen.sheet import Unseen

lines = [
    row("Suggestion box, post office"),
    row(),
    row("Card", "Suggestion", "Age band", "M / F"),
    row("1", "A clock that works", "18-64", "F"),
    row("2", "Sweep the leaves", "65+", "M"),
    row("3", "Stop the pigeons", "65+", "F"),
    row("4", "Nothing, it is fine", "", "F"),
]
CASE = Unseen(
    "ods_suggestions", "box.ods", ods(*lines),
    columns={"A3": "id|ignore", "B3": "question:idea", "C3": "answer:age", "D3": "answer:sex"},
    people=4, ideas={"idea": 4},
    tells=(("A clock", "age", "18-64"), ("Sweep", "sex", "m"), ("Stop the", "age", "65+"), ("Stop the", "sex", "f")),
)
