"""A sign-in sheet with names and signatures and what each said of themselves; nobody says an idea."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["LISTA DE ASISTENCIA"],
    ["Taller: Presupuesto del pueblo", None, None, None, None, None],
    ["#", "Nombre y apellidos", "Edad", "Género", "Condado", "Firma"],
    [1, "Rosa Ejemplo Pérez", 52, "Mujer", "Bronx", "x"],
    [2, "Juan Ejemplo", 15, "Hombre", "Queens", "x"],
    [3, "Sol Muestra", 33, "No binaria", "Bronx", None],
]
CASE = Unseen("lista_de_asistencia", "asistencia.xlsx", book(rows), "new-york",
              columns={"A3": "participant|id|ignore", "B3": "private", "C3": "answer:age", "D3": "answer:gender",
                       "E3": "answer:borough", "F3": "private"},
              people=3, tells=((0, "gender", "woman"), (1, "age", "under-18"), (2, "borough", "bronx")))
