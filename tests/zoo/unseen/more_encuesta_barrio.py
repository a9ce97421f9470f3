"""A Spanish survey typed in by volunteers: numbered questions, Sí and No, an interviewer."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Nº", "Encuestador/a", "1. ¿Cuántos años tiene usted?", "2. Género", "3. ¿En qué condado vive?",
     "4. ¿Qué hace falta o qué no funciona donde vive?", "5. ¿En qué se debería gastar el presupuesto?", "Obs."],
    [1, "MR", 34, "F", "Queens", "No hay bancos en la parada", "Bancos y sombra", None],
    [2, "MR", 71, "M", "El Bronx", "El ascensor lleva meses roto", "Ascensores", "habla despacio"],
    [3, "LP", 16, "F", "Brooklyn", None, "Una cancha techada", None],
]
CASE = Unseen("encuesta_barrio", "encuestas.xlsx", book(rows), "new-york",
              columns={"A1": "participant|id", "B1": "private|ignore", "C1": "answer:age", "D1": "answer:gender",
                       "E1": "answer:borough", "F1": "question:need", "G1": "question:idea", "H1": "note|ignore"},
              people=3, ideas={"need": 2, "idea": 3},
              tells=((0, "age", "18+"), (1, "gender", "man"), (2, "age", "under-18"), (1, "borough", "bronx")))
