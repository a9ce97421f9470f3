"""A register exported from a Spanish Excel: semicolons, cp1252, decimal habits."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Nº", "Nombre y apellidos", "DNI", "Grupo etario", "Sexo", "¿Qué propone?"],
    ["1", "Persona Inventada Uno", "00000001X", "18-64", "M", "Que pongan sombra en el mercado"],
    ["2", "Persona Inventada Dos", "00000002X", "65 y más", "H", "Un centro de día"],
    ["3", "Persona Inventada Tres", "00000003X", "menor de 18", "Mujer", "Una pista de patinaje"],
    ["4", "Persona Inventada Cuatro", "", "18-64", "Hombre", ""],
]
CASE = Unseen(
    "csv_grupo_etario", "registro.csv", text(rows, ";", "cp1252"),
    columns={"A1": "participant|ignore", "B1": "private", "C1": "private", "D1": "answer:age", "E1": "answer:sex",
             "F1": "question:idea"},
    people=4, ideas={"idea": 3},
    tells=((0, "age", "18-64"), (1, "age", "65+"), (2, "age", "0-17"), (1, "sex", "m"), (0, "sex", "f")),
)
