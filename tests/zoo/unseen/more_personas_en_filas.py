"""People down, with telephone and district; what each proposes stands under a heading of its own words."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Marca", "Nombre y apellidos", "Tel.", "¿Dónde vive?", "Rango de edad", "Género (M/H)", "Mi propuesta es..."],
    ["1", "Ana Ejemplo Ruiz", "000 000 001", "La Colina", "65+", "M", "Arreglar la acera de la farmacia"],
    ["2", "Teo Ejemplo", "000 000 002", "El Muelle", "18-64", "H", "Más sombra en la parada"],
    ["3", "Pau Ejemplo", "", "El Muelle", "18-64", "M", "Abrir la biblioteca los sábados"],
]
CASE = Unseen("personas_en_filas", "propuestas.csv", text(rows, ";"),
              columns={"A1": "id|participant|ignore", "B1": "private", "C1": "private", "D1": "answer:part",
                       "E1": "answer:age", "F1": "answer:sex", "G1": "question:idea"},
              people=3, ideas={"idea": 3},
              tells=((0, "sex", "f"), (1, "sex", "m"), (1, "part", "quay"), (0, "age", "65+")))
