"""Dot voting in three colours; only green is a vote for, as the legend says."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Dotmocracy results"],
    ["Green = love it    Amber = not sure    Red = please don't"],
    ["Idea", "Green", "Amber", "Red"],
    ["Weekly street market", 21, 3, 4],
    ["Close the road on Sundays", 15, 6, 17],
    ["Paint the shutters", 8, 2, 0],
]
CASE = Unseen(
    "coloured_dots", "dots.xlsx", book(rows), "london",
    columns={"A3": "question:better", "B3": "supports", "C3": None, "D3": None},
    ideas={"better": 3}, tells=(("Close the road", "supports", 15),),
)
