"""Tables for people: each a frame with plain column names, to be shown and to be downloaded."""

from analysis.tables.answers import answer_table, history_table, meeting_page_table
from analysis.tables.columns import Table
from analysis.tables.files import post_table, problem_table, set_aside_table, upload_table, worth_undoing
from analysis.tables.parts import conflict_table, crossed_table, part_table
from analysis.tables.people import channel_table, meetings_only, reach_table, session_table, state_table
from analysis.tables.population import source_table
from analysis.tables.previews import column_table, layout_table, value_table
from analysis.tables.texts import (
    idea_table,
    language_table,
    link_table,
    quote_table,
    support_table,
    text_table,
    theme_table,
    variant_table,
)

__all__ = [
    "Table",
    "answer_table",
    "channel_table",
    "column_table",
    "conflict_table",
    "crossed_table",
    "history_table",
    "idea_table",
    "language_table",
    "layout_table",
    "link_table",
    "meeting_page_table",
    "meetings_only",
    "part_table",
    "post_table",
    "problem_table",
    "quote_table",
    "reach_table",
    "session_table",
    "set_aside_table",
    "source_table",
    "state_table",
    "support_table",
    "text_table",
    "theme_table",
    "upload_table",
    "value_table",
    "variant_table",
    "worth_undoing",
]
