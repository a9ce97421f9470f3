"""A questionnaire lying on its side: questions down the first column, one person a column."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    [None, "Person 1", "Person 2", "Person 3"],
    ["Borough", "Queens", "Bronx", "Bronx"],
    ["Age", "23", "67", "15"],
    ["Gender", "woman", "man", "woman"],
    ["Your idea", "Child care at colleges", "Repair the pier", "A studio for music"],
]
CASE = Unseen(
    "people_across", "interviews.xlsx", book(rows), "new-york",
    columns={}, people=3, ideas={"idea": 3}, aside=0,
    tells=(("Child care", "borough", "queens"), ("Repair", "age", "18+"), ("A studio", "age", "under-18")),
)
