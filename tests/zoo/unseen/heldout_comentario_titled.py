"""Only the title tells which question the comments answer."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Ideas para el presupuesto del pueblo - taller en la biblioteca"],
    ["#", "Idioma", "Comentario"],
    [1, "español", "Que abran la biblioteca los domingos"],
    [2, "español", "Becas para cuidadoras"],
    [3, "inglés", "More bilingual teachers"],
]
CASE = Unseen(
    "comentario_titled", "comentarios.xlsx", book(rows), "new-york",
    columns={"A2": "ignore", "B2": "language", "C2": "question:idea"},
    ideas={"idea": 3}, tells=(("Becas", "language", "es"), ("More biling", "language", "en")),
)
