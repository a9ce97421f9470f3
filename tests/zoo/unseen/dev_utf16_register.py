"""Saved as «Unicode text» by a spreadsheet: UTF-16 with tabs, called .csv."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Marca temporal", "¿Qué ayudaría?", "¿Qué le preocupa?", "Edad (años)", "Barrio", "Correo electrónico"],
    ["16/03/2026 10:42:11", "Un ascensor en las escaleras", "Las caídas", "68", "El Muelle", "uno@example.org"],
    ["16/03/2026 11:03:57", "Wifi en la plaza", "", "15", "The Hill", ""],
    ["17/03/2026 09:20:00", "", "El precio del alquiler", "prefiero no decirlo", "El Muelle", "dos@example.org"],
]
CASE = Unseen(
    "utf16_register", "respuestas.csv", text(rows, "\t", "utf-16"),
    columns={"A1": "date", "B1": "question:idea", "C1": "question:worry", "D1": "answer:age", "E1": "answer:part",
             "F1": "private"},
    people=3, ideas={"idea": 2, "worry": 2},
    tells=((0, "age", "65+"), (0, "part", "quay"), (1, "age", "0-17"), (2, "age", "=prefer_not")),
)
