"""A partner's log of events: attendance, language spoken, three numbered ideas in one cell."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Event date (mm/dd/yy)", "Site", "# attendees", "Language(s)", "Top 3 ideas"],
    ["03/12/26", "Invented Senior Center", 34, "English", "1. Benches\n2. Hot lunches on weekends\n3. Computer help"],
    ["04/02/26", "Invented Mosque", 27, "English", "1) Halal food pantry\n2) Crossing guards"],
    ["04/09/26", "Church basement", 18, "Spanish", "1. Clases de inglés\n2. Ayuda legal\n3. Dentista"],
]
CASE = Unseen(
    "partner_log_top_three", "events.xlsx", book(rows), "new-york",
    columns={"A1": "date", "B1": "venue", "C1": "people", "D1": "language", "E1": "question:idea"},
    ideas={"idea": 8}, present=79,
    tells=(("Halal", "date", "2026-04-02"), ("Dentista", "language", "es")),
)
