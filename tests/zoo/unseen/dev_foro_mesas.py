"""Minutes of a district forum: table number and facilitator merged down the side."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["FORO VECINAL DEL CASCO VIEJO"],
    ["Acta de las mesas de trabajo", None, None, None, "14 de marzo de 2026"],
    [],
    ["Mesa nº", "Facilitador/a", "Propuesta", "Apoyos", "Observaciones"],
    [1, "Rosa I.", "Arreglar las farolas del callejón", 11, None],
    [None, None, "Un parque para perros", 4, "no hay consenso"],
    [None, None, "Bajar el ruido de la descarga", 7, None],
    [2, "Iker M.", "Rampa en la biblioteca", 15, None],
    [None, None, "Mercado los domingos", 8, None],
]
CASE = Unseen(
    "foro_mesas", "acta_foro.xlsx", book(rows, merge=("A1:E1", "A5:A7", "B5:B7", "A8:A9", "B8:B9")),
    columns={"A4": "session|ignore", "B4": "private|ignore", "C4": "question:idea", "D4": "supports",
             "E4": "note|ignore"},
    ideas={"idea": 5}, tells=(("Rampa", "supports", 15), ("Un parque", "supports", 4)),
)
