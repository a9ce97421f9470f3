"""Tres talleres, una columna de números cada uno; la última suma todo, y de uno falta un número."""

from tests.zoo.unseen.sheet import Unseen, book

X = None
rows = [
    ["Asistencia a los talleres de abril"],
    [X, "Taller 1", "Taller 2", "Taller 3", "Total"],
    ["Fecha", "11/04/2026", "18/04/2026", "25/04/2026", X],
    ["Mujeres", 12, 9, 14, 35],
    ["Hombres", 8, 6, X, 14],
    ["En la sala", 21, 15, 20, 56],
]
CASE = Unseen("conteo_de_tres_talleres", "abril.xlsx", book(rows), "new-york", columns={}, present=56, aside=0,
              counts=(("gender", "woman", 35), ("gender", "man", 14)))
