"""An NGO's sign-in sheet with a consent column; nobody says anything but who they are."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Sign-in sheet", None, None, None, None, None, None],
    ["Event:", "High street open evening", None, "Date:", "18 March 2026"],
    [],
    ["Name", "Organisation (if any)", "Email", "Borough of residence", "Age range", "How did you hear about us?",
     "Happy to be contacted? Y/N"],
    ["A. Sample", None, "a@example.org", "Hackney", "25 - 34", "leaflet", "Y"],
    ["B. Sample", "Invented Traders' Assoc.", None, "LB Barnet", "55-64", "friend", "N"],
    ["C. Sample", None, "c@example.org", "Tower Hamlets", "65+", "mosque", "Y"],
    ["D. Sample", None, None, "Croyden", "18-24", "leaflet", None],
]
CASE = Unseen(
    "sign_in_borough", "sign in.xlsx", book(rows), "london",
    columns={"A4": "private", "B4": "ignore", "C4": "private", "D4": "answer:area", "E4": "answer:age",
             "F4": "ignore", "G4": "ignore"},
    people=4,
    tells=((0, "area", "east"), (1, "area", "north"), (3, "area", "south"), (3, "age", "15-24"), (2, "age", "65+")),
)
