"""Sessions down, men and women by letter across; the last line adds up."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Registro de asistencia a los talleres"],
    ["Sesión", "Fecha", "H", "M", "Total"],
    ["Taller 1", "03/03/2026", 6, 11, 17],
    ["Taller 2", "10/03/2026", 4, 9, 13],
    ["Totales", None, 10, 20, 30],
]
CASE = Unseen("asistencia_por_sesion", "asistencia.xlsx", book(rows),
              columns={"A2": "session", "B2": "date", "C2": "count:sex:m", "D2": "count:sex:f",
                       "E2": "people|ignore"}, present=30, aside=None,
              counts=(("sex", "m", 10), ("sex", "f", 20)))
