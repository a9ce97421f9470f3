"""A shared online sheet: both questions in plain words, ZIP code beside the borough's short name."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["What's not working on your block?", "What should we fund?", "zip", "boro"],
    ["Rats!!", "Bins with lids for every building", 11200, "BK"],
    ["No heat since January", "Boiler repairs", 10400, "BX"],
    ["Trucks all night", None, 11300, "Queens"],
    [None, "Music lessons", 10000, "Manhattan"],
]
CASE = Unseen(
    "block_and_fund", "shared sheet.xlsx", book(rows), "new-york",
    columns={"A1": "question:need", "B1": "question:idea", "C1": "ignore|private", "D1": "answer:borough"},
    people=4, ideas={"need": 3, "idea": 3},
    tells=(("Rats", "borough", "brooklyn"), ("No heat", "borough", "bronx"), (3, "borough", "manhattan")),
)
