"""Forms typed up in a hurry: headings with typos, ages as last birthday."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Resp.", "M/F", "Age last bithday", "Ethnicty (self defined)", "Emploment status", "Burough",
     "What woud make your high street beter?"],
    [1, "F", 29, "Black British", "employed", "Lambeth", "Cheaper food"],
    [2, "M", 61, "White Irish", "out of work", "Brent", "Work for locals"],
    [3, "F", 17, "Bangladeshi", "student", "Newham", "A youth club that's open"],
    [4, "F", 84, "prefer not to say", "retired", "Newham", None],
]
CASE = Unseen(
    "typed_forms_typos", "forms.xlsx", book(rows), "london",
    columns={"A1": "id|ignore", "B1": "answer:sex", "C1": "answer:age", "D1": "answer:ethnicity", "E1": "answer:work",
             "F1": "answer:area", "G1": "question:better"},
    people=4, ideas={"better": 3},
    tells=((0, "age", "25-34"), (1, "work", "unemployed"), (2, "ethnicity", "asian"), (2, "area", "east"),
           (3, "ethnicity", "=prefer_not"), (3, "age", "65+")),
)
