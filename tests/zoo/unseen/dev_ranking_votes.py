"""Results of a vote on projects: rank, votes on paper, votes online, and their sum."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Rank", "Project idea", "Votes (paper)", "Votes (online)", "Total votes", "Funded?"],
    [1, "Laptops for the shelter school", 210, 388, 598, "YES"],
    [2, "Trees on the boulevard", 190, 301, 491, "YES"],
    [3, "Water fountains", 88, 120, 208, "no"],
]
CASE = Unseen(
    "ranking_votes", "results.xlsx", book(rows), "new-york",
    columns={"A1": "ignore", "B1": "question:idea", "C1": "ignore", "D1": "ignore", "E1": "supports",
             "F1": "ignore|decision"},
    ideas={"idea": 3}, tells=(("Trees on", "supports", 491),),
)
