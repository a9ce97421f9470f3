"""A food pantry's survey: short codes, Y and N, a legend in the title, 99 for no answer."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Pantry survey. Codes: Y = yes, N = no, PNTS = prefer not to say, 99 = not asked"],
    ["ID", "Enough to make ends meet?", "Gender (W/M/NB)", "Over 18?", "What's missing where you live?"],
    ["a1", "N", "W", "Y", "A supermarket with real vegetables"],
    ["a2", "N", "M", "Y", "Heat"],
    ["a3", "Y", "W", "Y", None],
    ["a4", "PNTS", "NB", "N", "A library I can walk to"],
    ["a5", "99", "W", "Y", "Doctors who speak Bengali"],
]
CASE = Unseen(
    "ends_meet_yn", "pantry.xlsx", book(rows), "new-york",
    columns={"A2": "id", "B2": "answer:income", "C2": "answer:gender", "D2": "answer:age|ignore",
             "E2": "question:need"},
    people=5, ideas={"need": 4},
    tells=(("A supermarket", "income", "below-poverty"), (2, "income", "above-poverty"),
           ("A library", "income", "=prefer_not"), ("Heat", "gender", "man"), ("A library", "gender", "non-binary"),
           ("Doctors", "gender", "woman")),
)
