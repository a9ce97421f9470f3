"""A youth programme's sheet: grade, age, pronouns (which aren't a gender), one idea each."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["First name", "Grade", "Age", "Pronouns", "If you had $1 million for NYC what would you do with it?"],
    ["Kay", "9th", 14, "she/her", "Free therapy in schools"],
    ["Dee", "11th", 17, "they/them", "Open gyms till midnight"],
    ["Jay", "12th", 18, "he/him", "Pay us for internships"],
]
CASE = Unseen(
    "youth_pronouns", "youth.xlsx", book(rows), "new-york",
    columns={"A1": "private", "B1": "ignore", "C1": "answer:age", "D1": None, "E1": "question:idea"},
    people=3, ideas={"idea": 3},
    tells=(("Free therapy", "age", "under-18"), ("Pay us", "age", "18+")),
)
