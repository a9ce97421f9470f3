"""Responses of four channels in one list: how each came in stands in a column."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Response number", "How received", "Language", "Age", "What should the people's budget pay for?"],
    ["R1", "phone", "Spanish", 44, "Guardería en el centro"],
    ["R2", "paper", "English", 70, "A lift in the station"],
    ["R3", "online", "English", 15, "Courts with lights"],
]
CASE = Unseen("how_it_came_in", "all channels.xlsx", book(rows), "new-york",
              columns={"A1": "id", "B1": "channel", "C1": "language", "D1": "answer:age", "E1": "question:idea"},
              people=3, ideas={"idea": 3}, tells=((0, "language", "es"), (2, "age", "under-18")))
