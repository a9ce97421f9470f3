"""Copied from a web table and saved as .csv: tabs, a byte-order mark, quotes and line breaks."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Respondent", "Home borough", "Age group", "Idea", "Likes"],
    ["r1", "Queens", "18 and over", "Bus lanes,\nreally", "4"],
    ["r2", "Queens", "Under 18", 'A "quiet room" at school', "11"],
    ["r3", "The Bronx", "18 and over", "Compost; not rats", "0"],
]
CASE = Unseen(
    "tab_text_as_csv", "export.csv", text(rows, "\t", "utf-8-sig"), "new-york",
    columns={"A1": "id|ignore", "B1": "answer:borough", "C1": "answer:age", "D1": "question:idea", "E1": "supports"},
    people=3, ideas={"idea": 3},
    tells=(("Compost", "borough", "bronx"), ("quiet room", "supports", 11), ("quiet room", "age", "under-18")),
)
