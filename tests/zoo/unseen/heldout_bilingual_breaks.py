"""Bilingual headings with line breaks inside, answers in two languages."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Idea /\nIdea", "Age /\nEdad", "Sex /\nSexo", "Where do you live? /\n¿Dónde vive?"],
    ["More shade at the bus stop", "34", "Woman", "The Hill"],
    ["Más sombra en la plaza", "71 años", "Hombre", "El Muelle"],
    ["Un baño público", "16", "Mujer", "the quay"],
    ["Somewhere to sit", "N/A", "Man", "Hill"],
]
CASE = Unseen(
    "bilingual_breaks", "forms typed up.xlsx", book(rows),
    columns={"A1": "question:idea", "B1": "answer:age", "C1": "answer:sex", "D1": "answer:part"},
    people=4, ideas={"idea": 4},
    tells=(("Más sombra", "age", "65+"), ("Más sombra", "part", "quay"), ("Un baño", "age", "0-17"),
           ("Somewhere", "age", None), ("Somewhere", "part", "hill")),
)
