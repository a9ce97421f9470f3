"""What was decided on what residents said: kept with its history, published, and found by receipt."""

from ingest.decisions.became import Became, what_became
from ingest.decisions.kept import decide, drop, read_decisions, read_history
from ingest.decisions.publishing import Publication, newest, publish, read_published, sent_by_form, state_of
from ingest.decisions.report import Report, report
from ingest.decisions.table import Fault, add_table, read_rows
from ingest.decisions.told import status_word

__all__ = [
    "Became",
    "Fault",
    "Publication",
    "Report",
    "add_table",
    "decide",
    "drop",
    "newest",
    "publish",
    "read_decisions",
    "read_history",
    "read_published",
    "read_rows",
    "report",
    "sent_by_form",
    "state_of",
    "status_word",
    "what_became",
]
