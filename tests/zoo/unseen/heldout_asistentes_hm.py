"""A register of meetings, one row each: attendance of men and women, demands in one cell."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Registro de talleres - marzo"],
    ["Fecha", "Lugar", "Asistentes", None, None, "Principales propuestas"],
    [None, None, "H", "M", "Total", None],
    ["05/03/2026", "Casa de la Cultura", 8, 13, 21, "- Luz en las escaleras\n- Más autobuses los domingos"],
    ["12/03/2026", "Peña Los Remos", 5, 4, 9, "- Fuente de agua en el muelle"],
    ["19/03/2026", "Local parroquial", 0, 17, 17, "- Guardería por la tarde\n- Aceras anchas\n- Un huerto"],
]
CASE = Unseen(
    "asistentes_hm", "registro talleres.xlsx", book(rows, merge=("C2:E2", "A2:A3", "B2:B3", "F2:F3")),
    columns={"A3": "date", "B3": "venue", "C3": "count:sex:m", "D3": "count:sex:f", "E3": "people",
             "F3": "question:idea"},
    ideas={"idea": 6}, present=47,
    counts=(("sex", "m", 8), ("sex", "f", 13), ("sex", "m", 5), ("sex", "f", 4), ("sex", "m", 0), ("sex", "f", 17)),
)
