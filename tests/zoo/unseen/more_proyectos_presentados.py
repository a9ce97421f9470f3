"""Projects handed in by residents: title, description, neighbourhood of the project, cost, support."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Código", "Título del proyecto", "Descripción", "Coste estimado", "Apoyos", "Estado"],
    ["P-01", "Huerto", "Un huerto en el solar de la calle larga, con bancos", "12.000 €", 31, "Viable"],
    ["P-02", "Luces", "Farolas que se enciendan cuando pasa alguien", "8.500 €", 44, "Viable"],
]
CASE = Unseen("proyectos_presentados", "proyectos.xlsx", book(rows),
              columns={"A1": "id|ignore", "B1": "ignore|question:idea", "C1": "question:idea", "D1": "ignore",
                       "E1": "supports", "F1": "ignore|decision"},
              people=0, ideas=None, tells=(("Farolas", "supports", 44),))
