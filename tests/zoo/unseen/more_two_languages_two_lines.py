"""Headings in two languages, one below the other in the same cell, with stars for what must be answered."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["No.\nN.º", "Age group *\nGrupo de edad *", "Gender\nGénero", "Borough\nCondado", "Your idea *\nSu idea *",
     "For office use\nUso interno"],
    [1, "Under 18", "Girl", "Queens", "A place to do homework", "ok"],
    [2, "18 años o más", "Mujer", "El Bronx", "Clases de natación", "ok"],
    [3, "18 and over", "Man", "Brooklyn", "Benches", "dup?"],
]
CASE = Unseen("two_languages_two_lines", "forms EN ES.xlsx", book(rows), "new-york",
              columns={"A1": "participant|id", "B1": "answer:age", "C1": "answer:gender", "D1": "answer:borough",
                       "E1": "question:idea", "F1": "ignore"},
              people=3, ideas={"idea": 3},
              tells=((0, "age", "under-18"), (1, "age", "18+"), (1, "borough", "bronx"), (2, "gender", "man")))
