"""Everything that stands on posters, flyers, tents and guides, in one place: whoever adds a language translates these.

Paper speaks a language only if it has all of these sentences: nobody reads two languages on one poster.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from ingest.schema import Engagement
from locales import DEFAULT, _, current, speaking, use_on_form


def words() -> dict[str, str]:
    """Give the words by the names that sheets have for them, in the language in use."""
    return _words(current())


@contextmanager
def speaking_on_paper(engagement: Engagement, language: str) -> Iterator[str]:
    """Say what follows in a link's language, else in the engagement's first that has all words; yield which."""
    before = current()
    try:
        yield next(code for code in (language, *engagement.languages, DEFAULT) if _has_all(code)).split("_")[0]
    finally:
        use_on_form(before.split("_")[0])


@cache
def _words(_language: str) -> dict[str, str]:
    return {**_poster(), **_guide()}


def _has_all(language: str) -> bool:
    """Choose a language, and say whether all words are there in it."""
    chosen = use_on_form(language)
    if chosen is None or chosen == DEFAULT:
        return chosen is not None
    said = set(words().values())
    with speaking(DEFAULT):
        return not said & set(words().values())


def _poster() -> dict[str, str]:
    return {
        "point": _("Point your phone’s camera here"),
        "type": _("Or type this address:"),
        "either": _("Capital or small letters: both will do."),
        "free": _("You need no account, and nobody asks for your name. Leave out what you like."),
        "without": _("No phone or internet?"),
        "call": _("Call us:"),
        "on_paper": _("Answer on paper. Ask at {venue}."),
        "when": _("When"),
        "from_to": _("{start} to {end}"),
        "reader": _("Who reads the answers"),
        "team": _("The team that runs the consultation"),
        "fold": _("Fold here"),
        "code_of": _("QR code that opens {address}"),
        "poster": _("Poster"), "flyer": _("Flyer"), "tent": _("Table tent"),
    }


def _guide() -> dict[str, str]:
    return {
        "guide": _("For whoever runs the workshop"),
        "before": _("Before"),
        "before_1": _("Put up the posters some days ahead, and the tents on the tables. "
                      "Try the code with your own phone."),
        "before_2": _("Bring paper and pens. Not everybody has a phone, and nobody should need one."),
        "before_3": _("With a tablet: open its address (below) once while there is internet, in each language you "
                      "need. After that it works without."),
        "during": _("During"),
        "during_1": _("Say what it is about, who reads the answers, and that everybody may leave out what they like."),
        "during_2": _("Count heads, and write the number down at once: everybody who came, whether they spoke or not. "
                      "Without it, nobody can tell who was missing."),
        "during_3": _("Write down what people say in their own words, one idea a line. No names, telephone numbers "
                      "or addresses."),
        "during_4": _("Tablet: after each person, press «Next person». It clears the page and keeps your meeting."),
        "after": _("After"),
        "after_1": _("Tablet: open its page again where there is internet, until it no longer says that answers wait."),
        "after_2": _("Fill in the workbook that came with this sheet: the head count first, then the ideas. "
                     "One workbook for each workshop."),
        "after_3": _("Send the workbook to whoever gave you this sheet, within a few days. Then destroy paper with "
                     "answers on it, or hand it over, as was agreed."),
        "ask": _("Questions: {contact}"),
        "at_once": _("Write down at once"),
        "day": _("Day"), "venue": _("Venue"), "heads": _("How many people came"),
        "tablet": _("Addresses for a tablet"),
        "tablet_more": _("Other venues: the address on their poster, with /tablet behind it."),
        "anywhere": _("Anywhere"),
    }
