"""«Rather not say», «-», an empty cell and a question that wasn't on this form are four things."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Form no.", "Age", "Sex", "Ethnicity", "Comment"],
    ["F1", "rather not say", "F", "-", "Mend the clock"],
    ["F2", "44", "n/a", "Asian", "More police on foot"],
    ["F3", None, "M", "declined", "Nothing, I like it"],
]
CASE = Unseen("four_silences", "forms.xlsx", book(rows), "london",
              columns={"A1": "id|participant", "B1": "answer:age", "C1": "answer:sex", "D1": "answer:ethnicity",
                       "E1": "question:better"},
              people=3, ideas={"better": 3},
              tells=((0, "age", "=prefer_not"), (0, "ethnicity", "=blank"), (1, "age", "35-44"),
                     (1, "sex", "=blank"), (2, "ethnicity", "=prefer_not"), (2, "sex", "male")))
