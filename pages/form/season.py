"""What the form says of days: that the consultation hasn't begun or is over (answers are taken all the same), and
until when they are kept.
"""

import datetime as dt

from ingest.schema import Engagement
from pages.form.visit import Visit
from pages.form.words import day, words


def season(engagement: Engagement) -> str:
    """Say in a sentence that the consultation hasn't begun, or is over; nothing while it runs."""
    today = dt.datetime.now().date()
    if engagement.start <= today <= engagement.end:
        return ""
    name, date = ("early", engagement.start) if today < engagement.start else ("late", engagement.end)
    return words()[name].format(day=day(date))


def how_long(engagement: Engagement, visit: Visit) -> str:
    """Say in the visit's language who decides how long answers are kept, and until when where that is written down."""
    visit.use(engagement)
    until = engagement.form.keep_until
    sentence = words()["until_more"].replace("{day}", day(until)) if until else words()["how_long_more"]
    return sentence.replace("{organisation}", visit.pick(engagement.form.organisation, words()["nobody_named"]))
