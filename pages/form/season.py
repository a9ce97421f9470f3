"""Before the consultation's first day and after its last one the form takes answers all the same, and says so."""

import datetime as dt

from ingest.schema import Engagement
from pages.form.words import day, words


def season(engagement: Engagement) -> str:
    """Say in a sentence that the consultation hasn't begun, or is over; nothing while it runs."""
    today = dt.datetime.now().date()
    if engagement.start <= today <= engagement.end:
        return ""
    name, date = ("early", engagement.start) if today < engagement.start else ("late", engagement.end)
    return words()[name].format(day=day(date))
