"""A partner's list of what it held: one row a meeting, no ideas at all."""

import datetime

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Date of event", "Host organisation", "Venue", "Ward", "No. of attendees", "Lead officer"],
    [datetime.date(2026, 3, 4), "Example Carers", "Invented Hall", "Hackney", 21, "PB"],
    [datetime.date(2026, 3, 11), "Example Youth", "Sample Gym", "Barnet", 14, "PB"],
    ["Total", None, None, None, 35, None],
]
CASE = Unseen("register_of_meetings", "events held.xlsx", book(rows), "london",
              columns={"A1": "date", "B1": "partner", "C1": "venue", "D1": "area", "E1": "people",
                       "F1": "private|ignore"}, present=35, aside=None)
