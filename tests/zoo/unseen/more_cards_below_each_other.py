"""Interviews typed one below the other, a label and an answer on each line."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Interviews at the market"],
    [],
    ["Age", "72"], ["Gender", "Woman"], ["Borough", "Queens"], ["Your idea", "A bench at the bus stop"],
    [],
    ["Age", "17"], ["Gender", "Man"], ["Borough", "Bronx"], ["Your idea", "Longer library hours"],
    [],
    ["Age", "40"], ["Borough", "Manhattan"], ["Your idea", "Fix the escalator"],
]
CASE = Unseen("cards_below_each_other", "market.xlsx", book(rows), "new-york", columns={}, people=3,
              ideas={"idea": 3}, aside=None,
              tells=(("A bench", "borough", "queens"), ("Longer", "age", "under-18"), ("Fix", "borough", "manhattan")))
