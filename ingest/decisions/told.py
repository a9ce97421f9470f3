"""Decisions in words: their statuses, and how the command line tells them."""

from ingest.schema import fold
from ingest.schema.names import Decided
from locales import LANGUAGES, _, speaking


def status_word(status: Decided) -> str:
    """Say a status in the language in use."""
    return {
        Decided.UNDER_REVIEW: _("Under review"), Decided.AGREED: _("Agreed"),
        Decided.PARTLY_AGREED: _("Partly agreed"), Decided.IN_PROGRESS: _("In progress"), Decided.DONE: _("Done"),
        Decided.PASSED_ON: _("Passed on"), Decided.NOT_POSSIBLE: _("Not possible"),
    }[status]


def status_spellings() -> dict[str, Decided]:
    """Give every way to write a status, folded: its short name, and its words in every language of the screens."""
    found = {fold(status): status for status in Decided}
    for language in LANGUAGES:
        with speaking(language):
            found |= {fold(status_word(status)): status for status in Decided}
    return found
