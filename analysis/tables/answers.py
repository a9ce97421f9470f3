"""Tables of what was decided."""

import pandas as pd

from analysis import sentences as say
from analysis.tables.columns import Column, Table, people, text
from ingest.schema import names as c
from locales import _

ANSWERS = "answers"  # of a theme: what became of it, in words; empty where nothing did


def answer_table(themes: pd.DataFrame) -> Table:
    """Show each theme, how many contributions spoke of it, and its answers: columns label, contributions, answers."""
    def answer(row: dict) -> str:
        return row[ANSWERS] or _("no answer yet")
    return Table(themes, [text(_("Theme"), "label"), people(_("Contributions"), "contributions"),
                          Column(_("Answer"), answer, answer)])


def history_table(rows: pd.DataFrame) -> Table:
    """Show what was kept of decisions, newest first: columns name, when, about, status, words, who, date."""
    return Table(rows, [text(_("Short name"), "name"), text(_("Kept"), "when"), text(_("Answers"), "about"),
                        text(_("Status"), "status"), text(_("What was decided"), "words"), text(_("Who"), "who"),
                        Column(_("Date"), lambda row: say.day(row["date"]), lambda row: row["date"])])


def meeting_page_table(meetings: pd.DataFrame) -> Table:
    """Show where each meeting reads its answers: columns partner, venue, date, page."""
    def when(row: dict) -> str:
        return say.day(row[c.DATE]) if row[c.DATE] else ""
    return Table(meetings, [text(_("Partner"), c.PARTNER), text(_("Place"), c.VENUE),
                            Column(_("Date"), when, when), text(_("Page"), "page")])
