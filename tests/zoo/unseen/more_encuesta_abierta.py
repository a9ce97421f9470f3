"""Three open questions, two of them not this consultation's."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Edad", "¿Cómo se enteró del taller?", "¿Qué le preocupa de su calle?", "¿Qué le parece el taller?"],
    [44, "por una vecina", "Que nadie barre", "muy bien organizado"],
    [67, "por la radio", "Los coches que no paran", "un poco largo para mí"],
    [31, "por un cartel en la tienda", "La humedad de las casas", None],
]
CASE = Unseen("encuesta_abierta", "encuesta.xlsx", book(rows),
              columns={"A1": "answer:age", "B1": "ignore", "C1": "question:worry", "D1": "ignore"},
              people=3, ideas={"worry": 3})
