"""Ages as people say them, in the words of the volunteer who wrote them down."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Nombre", "Edad aprox.", "Sexo", "¿Qué le ayudaría?"],
    ["Ana Ejemplo", "sesenta y siete", "F", "Bancos"],
    ["Luis Ejemplo", "unos 40", "M", "Menos coches"],
    ["Eva Ejemplo", "15 años", "F", "Un sitio para bailar"],
    ["Don Ejemplo", "más de 70", "M", "Una fuente"],
    ["Leo Ejemplo", "40 y tantos", "M", "Sombra"],
    ["Sol Ejemplo", "no quiso", "F", None],
]
CASE = Unseen("edades_como_se_dicen", "mercado.xlsx", book(rows),
              columns={"A1": "private", "B1": "answer:age", "C1": "answer:sex", "D1": "question:idea"},
              people=6, ideas={"idea": 5},
              tells=((0, "age", "65+"), (1, "age", "18-64"), (2, "age", "0-17"), (3, "age", "65+"), (4, "age", "18-64"),
                     (1, "sex", "m"), (0, "sex", "f")))
