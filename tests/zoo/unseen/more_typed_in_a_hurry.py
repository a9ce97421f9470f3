"""Headings with slips of the pen, values with slips of the pen."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Respondant no", "Geneder", "Age grp", "Comunity borough", "Sugestion"],
    [1, "female", "65+", "Hakney", "Toilets that are open"],
    [2, "Male ", "35 - 44", "Barnett", "A bench half way up the hill"],
    [3, "FEMALE", "25–34", "hackney", "Plants outside the shops"],
]
CASE = Unseen("typed_in_a_hurry", "typed.xlsx", book(rows), "london",
              columns={"A1": "participant|id", "B1": "answer:sex", "C1": "answer:age", "D1": "answer:area",
                       "E1": "question:better"},
              people=3, ideas={"better": 3}, tells=((0, "sex", "female"), (1, "age", "35-44"), (2, "area", "east")))
