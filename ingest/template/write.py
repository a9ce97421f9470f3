"""Write the workbook for one partner, in their language."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

from babel import Locale
from openpyxl import Workbook

from ingest.errors import FairHearingError
from ingest.rows import values
from ingest.schema import Engagement
from ingest.template.counted import fill_counted
from ingest.template.ideas import fill_ideas
from ingest.template.lists import add_lists
from ingest.template.start import fill_start
from locales import LANGUAGES, _, closest, current, use

LONGEST = 120  # letters of a partner's name


def write_template(engagement: Engagement, partner: str, language: str) -> bytes:
    """Write the workbook as XLSX: sheets to start with, for ideas and for head counts, and a hidden one.

    ``language``: of the words, as in «pt»; where engagement.toml has no label in it, another is
    taken (see ``gaps``). Raises ``FairHearingError`` for a name or a language that will not do.
    """
    name, chosen = partner_name(partner), spoken(language)
    with speaking(chosen):
        book = _workbook(engagement, name)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _workbook(engagement: Engagement, partner: str) -> Workbook:
    book = Workbook()
    names = [_("1 Start here"), _("2 Ideas"), _("3 Head count")]
    start = book.worksheets[0]
    start.title = names[0]
    ideas, counted = book.create_sheet(names[1]), book.create_sheet(names[2])
    lists = add_lists(book, engagement.id)
    fill_start(start, lists, engagement, partner, names)
    fill_ideas(ideas, lists, engagement, partner)
    fill_counted(counted, engagement, partner)
    return book


def partner_name(partner: str) -> str:
    """Give a partner's name in one line; refuse none, and one that is a text."""
    name = " ".join(values.text(partner).split())
    if not name or len(name) > LONGEST:
        raise FairHearingError("bad_partner", _(
            "A partner needs a name of up to {limit} letters. Give it as it should stand in the workbook.").format(
                limit=LONGEST))
    return name


def spoken(language: str) -> str:
    """Give the language of ours that a code names; refuse others, rather than write English."""
    chosen = closest(language)
    if chosen.split("_")[0] != language.replace("_", "-").split("-")[0].lower():
        known = ", ".join(f"{name.split('_')[0]} ({said})" for name, said in LANGUAGES.items())
        raise FairHearingError("no_such_language", _(
            "There are no words for a workbook in «{language}». There are: {known}.").format(
                language=language, known=known))
    return chosen


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say everything in a language for a while."""
    before = current()
    use(language)
    try:
        yield
    finally:
        use(before)


def language_name(language: str) -> str:
    """Name a language in the language in use."""
    return Locale.parse(spoken(language)).get_language_name(current()) or language
