"""One row a workshop: date, place, H and M, and the ideas of all in one cell."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Fecha del taller", "Organización anfitriona", "Lugar", "Total asistentes", "Principales propuestas"],
    ["07/03/2026", "Vecinas Inventadas", "Biblioteca", 18, "1. Más bancos\n2. Una fuente de agua\n3. Sombra"],
    ["21/03/2026", "Club Ejemplo", "Parque", 25, "1. Baños limpios\n2. Menos ruido"],
]
CASE = Unseen("resumen_por_sesion", "resumen.xlsx", book(rows),
              columns={"A1": "date", "B1": "partner", "C1": "venue", "D1": "people", "E1": "question:idea"},
              ideas={"idea": 5}, present=43, tells=(("Baños", "date", "2026-03-21"),))
