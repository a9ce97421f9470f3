"""Age bands down, sexes across, a total on both sides, and a line of percentages below."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Asistentes por edad y sexo"],
    [],
    ["Grupo de edad", "Mujeres", "Hombres", "Total"],
    ["Menor de 18", 5, 3, 8],
    ["18 a 64", 22, 10, 32],
    ["65 o más", 9, 6, 15],
    ["Total", 36, 19, 55],
]
CASE = Unseen("edades_y_sexos", "asistentes.xlsx", book(rows),
              columns={"A3": "category", "B3": "count:sex:f", "C3": "count:sex:m", "D3": "people|ignore"},
              present=55, aside=None,
              counts=(("sex", "f", 36), ("sex", "m", 19), ("age", "0-17", 8), ("age", "18-64", 32), ("age", "65+", 15)))
