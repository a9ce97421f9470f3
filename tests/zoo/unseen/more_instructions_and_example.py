"""A template with a sheet of instructions, and a line that says how to fill each column in."""

from tests.zoo.unseen.sheet import Unseen, book

sheets = {
    "Read me": [["How to fill this in"], ["1. One line per person"], ["2. Don't write names"]],
    "Data": [["Person", "Age", "Housing", "What would make your local high street better?"],
             ["A", "65+", "social rent", "Chairs in the chemist's"],
             ["B", "35-44", "own outright", "Fewer vape shops"]],
}
CASE = Unseen("instructions_and_example", "partner template.xlsx", book(sheets), "london",
              columns={"Data!A1": "participant|id|ignore", "Data!B1": "answer:age", "Data!C1": "answer:tenure",
                       "Data!D1": "question:better"},
              people=2, ideas={"better": 2}, aside=None, tells=((0, "tenure", "social-rent"), (1, "age", "35-44")))
