"""A housing association's residents' meeting: tenure in landlords' words, one nobody can place."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Flat", "Tenure type", "Household size", "Comments on improving the high street"],
    ["12", "Secure council tenant", 3, "Bring back the post office"],
    ["14", "Leaseholder", 2, "Lighting under the bridge"],
    ["21", "Owner-occupier", 1, "A crossing at the school"],
    ["22", "Private tenant", 5, "Less rubbish"],
    ["30", "Shared ownership", 2, None],
]
CASE = Unseen(
    "estate_tenure", "estate.xlsx", book(rows), "london",
    columns={"A1": "private|ignore", "B1": "answer:tenure", "C1": "ignore", "D1": "question:better"},
    people=5, ideas={"better": 4},
    tells=(("Bring back", "tenure", "social-rent"), ("Lighting", "tenure", None), ("A crossing", "tenure", "owned"),
           ("Less rubbish", "tenure", "private-rent"), (4, "tenure", "shared-ownership")),
)
