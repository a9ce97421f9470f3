"""Problem, cause, solution: this consultation asks what is missing and what to pay for."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Block", "What isn't working on your block?", "What should be funded?", "Name (optional)"],
    ["12th St", "The hydrant leaks all summer", "New hydrants", "Ann Example"],
    ["13th St", "No shade at the bus stop", "Trees and shelters", None],
    ["13th St", "Rats", "Sealed bins", "Bob Example"],
]
CASE = Unseen("problems_and_solutions", "block walk.xlsx", book(rows), "new-york",
              columns={"A1": "ignore", "B1": "question:need", "C1": "question:idea", "D1": "private"},
              people=None, ideas={"need": 3, "idea": 3})
