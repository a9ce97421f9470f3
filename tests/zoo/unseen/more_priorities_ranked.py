"""Rank, priority, reason and lead: what an assembly settled on. A rank is no vote."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Assembly priorities"],
    ["Rank", "Proposal", "Why it matters", "Who could lead", "Cost"],
    [1, "Night buses on the hill", "Shift workers walk home", "Transit", "high"],
    [2, "Paint the crossings", "Children cross there", "Streets", "low"],
]
CASE = Unseen("priorities_ranked", "assembly priorities.xlsx", book(rows), "new-york",
              columns={"A2": "ignore", "B2": "question:idea", "C2": "ignore|note", "D2": "ignore", "E2": "ignore"},
              ideas={"idea": 2})
