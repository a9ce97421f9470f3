"""A form whose makers put their own words to everything."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Completed on", "How would you describe your gender?", "Your age bracket", "Home situation (own/rent)",
     "Tell us one thing that would make your high street better", "And one thing we must not lose"],
    ["11/03/2026", "Female", "35-44", "Private rent", "More bins", "The bakery"],
    ["12/03/2026", "Male", "65+", "Own outright", "Slower traffic by the school", "The market"],
    ["12/03/2026", "Prefer not to say", "25-34", "Council tenant", "Shops open later", None],
]
CASE = Unseen("form_words_changed", "survey.csv", text(rows), "london",
              columns={"A1": "date", "B1": "answer:sex", "C1": "answer:age", "D1": "answer:tenure",
                       "E1": "question:better", "F1": "question:keep"},
              people=3, ideas={"better": 3, "keep": 2},
              tells=((0, "tenure", "private-rent"), (1, "age", "65+"), (2, "sex", "=prefer_not")))
