"""Paper forms in two languages typed into one sheet; race is «check all that apply»."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Form #", "Lang", "Idea / Idea", "Borough / Condado", "Race/Ethnicity (check all) / Raza o etnia", "Age / Edad",
     "Gender / Género"],
    ["P-01", "EN", "Fix the elevators in our building", "Brooklyn", "Black", "18+", "Woman"],
    ["P-02", "ES", "Más clases para adultos", "Queens", "Latina", "18+", "Mujer"],
    ["P-03", "EN", "A real skate park", "BK", "White, Asian", "16", "NB"],
    ["P-04", "ES", "Arreglar los baños del parque", "Queens", "Hispano", "adulto", "Hombre"],
    ["P-05", "EN", "Free MetroCards for seniors", "Staten Is.", "White", "18 and over", "-"],
]
CASE = Unseen(
    "paper_forms_two_languages", "paper.xlsx", book(rows), "new-york",
    columns={"A1": "id", "B1": "language", "C1": "question:idea", "D1": "answer:borough", "E1": "answer:ethnicity",
             "F1": "answer:age", "G1": "answer:gender"},
    people=5, ideas={"idea": 5},
    tells=(("Fix the", "ethnicity", "black"), ("Más clases", "ethnicity", "hispanic"), ("A real", "age", "under-18"),
           ("A real", "borough", "brooklyn"), ("Arreglar", "gender", "man"),
           ("Free Metro", "borough", "staten-island")),
)
