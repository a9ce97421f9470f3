"""A wall transcribed: the headings are the questions, in the words of the people who ran it."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["What one thing would make the high street better for you?", "What should we leave exactly as it is?"],
    ["Toilets. Just toilets.", "The fruit stalls"],
    ["Slower cars", "The library"],
    ["Fewer betting shops", None],
    ["A place to sit that's not a café", "The clock"],
    ["Christmas lights that aren't embarrassing", None],
]
CASE = Unseen(
    "wall_questions", "post-its.xlsx", book(rows), "london",
    columns={"A1": "question:better", "B1": "question:keep"},
    ideas={"better": 5, "keep": 3},
)
