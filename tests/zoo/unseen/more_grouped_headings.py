"""Two rows of headings: groups above, questions below, in other words than the engagement's."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Respondent", None, None, "Views", None],
    ["Gender (self-described)", "Age range", "Tenure of home", "To improve", "To keep"],
    ["Woman", "25 to 34", "Private rent", "Clean the subway", "The baths"],
    ["Man", "55-64", "Owner occupier", "Slow the buses", "The butcher"],
    ["Woman", "65+", "Council tenant", "Benches", None],
]
CASE = Unseen("grouped_headings", "views.xlsx", book(rows, merge=("A1:C1", "D1:E1")), "london",
              columns={"A2": "answer:sex", "B2": "answer:age", "C2": "answer:tenure", "D2": "question:better",
                       "E2": "question:keep"},
              people=3, ideas={"better": 3, "keep": 2}, tells=((0, "sex", "female"), (1, "tenure", "owned")))
