"""A senior centre's list: ages as people say them."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Member", "Age", "Boro", "My idea"],
    ["Mrs. A", "72", "Queens", "Chair yoga outdoors"],
    ["Mr. B", "late 60s", "Queens", "Benches with backs"],
    ["Ms. C", "over 18 :)", "Bklyn", "Dancing on Fridays"],
    ["Grandson of A", "12", "Queens", "Pool"],
    ["Mr. D", "none of your business", "Queens", "Lower rent"],
    ["Mrs. E", "born 1944", "Queens", None],
]
CASE = Unseen(
    "ages_in_words", "members.xlsx", book(rows), "new-york",
    columns={"A1": "private", "B1": "answer:age", "C1": "answer:borough", "D1": "question:idea"},
    people=6, ideas={"idea": 5},
    tells=(("Chair", "age", "18+"), ("Benches", "age", "18+"), ("Dancing", "age", "18+"), ("Pool", "age", "under-18"),
           ("Lower", "age", None), (5, "age", "18+"), ("Dancing", "borough", "brooklyn")),
)
