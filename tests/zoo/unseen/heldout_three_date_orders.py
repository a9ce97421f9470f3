"""Dates as three volunteers write them; all fall in March, when the consultation was on."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["When", "Who ran it", "Where", "How many came?", "What people said would help"],
    ["4/3/2026", "Harbour Mission", "Net loft", 12, "Warm rooms in winter"],
    ["2026-03-11", "Harbour Mission", "Net loft", 9, "Cheaper buses"],
    ["March 18, 2026", "Tenants' Union", "Block C lobby", "approx. 20", "Mend the lift"],
    ["03/25/2026", "Tenants' Union", "Block C lobby", "15-20", "An honest repairs list"],
]
CASE = Unseen(
    "three_date_orders", "diary.xlsx", book(rows),
    columns={"A1": "date", "B1": "partner", "C1": "venue", "D1": "people", "E1": "question:idea"},
    ideas={"idea": 4}, present=56,
    tells=(("Warm rooms", "date", "2026-03-04"), ("Mend the lift", "date", "2026-03-18"),
           ("An honest", "date", "2026-03-25"), ("Cheaper", "partner", "Harbour Mission")),
)
