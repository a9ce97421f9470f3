"""A Spanish sign-in sheet of a Bronx organisation, with what each person proposes."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["HOJA DE REGISTRO"],
    ["Organización: Vecinas Inventadas del Sur", None, None, "Fecha: 3/14/2026"],
    ["Nombre y apellido", "Teléfono", "Condado", "Edad", "¿Le alcanza el dinero?", "¿Qué propone?"],
    ["Ana Ejemplo", "000-000-0001", "Bronx", 44, "No", "Clases de inglés por la noche"],
    ["Luis Ejemplo", "000-000-0002", "El Bronx", 17, "no sé", "Cancha techada"],
    ["Eva Ejemplo", None, "Manhatan", 39, "Sí", "Guardería gratis"],
    ["Sra. Ejemplo", "000-000-0004", "bronx", "mayor de 18", "No", None],
]
CASE = Unseen(
    "hoja_de_registro", "registro marzo.xlsx", book(rows), "new-york",
    columns={"A3": "private", "B3": "private", "C3": "answer:borough", "D3": "answer:age", "E3": "answer:income",
             "F3": "question:idea"},
    people=4, ideas={"idea": 3},
    tells=((0, "borough", "bronx"), (1, "age", "under-18"), (2, "borough", "manhattan"), (3, "age", "18+"),
           (0, "income", "below-poverty"), (2, "income", "above-poverty"), (0, "date", "2026-03-14")),
)
