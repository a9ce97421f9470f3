"""Say what a column holds, or what a value means: from a list, where the file alone doesn't tell."""

import textwrap

import streamlit as st

from analysis import sentences as say
from ingest import Mapping
from ingest.explain import say_value
from ingest.layout import STATES, meanings, spoken
from ingest.preview import ColumnSeen, TableSeen, ValueSeen
from ingest.schema import fold
from locales import _, ngettext
from pages.parts import remember, session, shown
from pages.parts.upload import waiting

MOST = 12  # values that are asked about at once
LONGEST = 60  # letters of examples in a question
UNKNOWN = ""


def questions(table: TableSeen) -> None:
    """Ask what nobody but a person can tell."""
    asked = [column for column in table.columns if column.is_asked]
    unread = [value for value in table.values if not value.meaning]
    for column in asked:
        _column(table, column)
    for value in unread[:MOST]:
        _value(table, value)
    if (more := len(unread) - MOST) > 0:
        st.caption(ngettext("{n} more value is not understood; it is in the table below.",
                            "{n} more values are not understood; they are in the table below.", more).format(
                                n=say.number(more)))
    if asked or unread:
        st.caption(_("What you don't know may stay as it is: the rows are kept, and nothing is guessed."))


def others(table: TableSeen) -> None:
    """Offer what was understood for correction."""
    if st.toggle(_("Correct something"), key=remember.key(f"correct-{table.layout}-{table.sheet}")):
        for column in [column for column in table.columns if column.meaning]:
            _column(table, column)
        for value in [value for value in table.values if value.meaning][:MOST]:
            _value(table, value)


def _column(table: TableSeen, column: ColumnSeen) -> None:
    engagement = session.folder().engagement
    known = meanings(engagement)
    first = [meaning for meaning in (column.meaning, column.maybe) if meaning]
    options = list(dict.fromkeys([*([] if column.meaning else [UNKNOWN]), *first, *known]))
    key = remember.key(f"column-{table.layout}-{table.sheet}-{column.name}")
    with st.container(gap=None):
        st.selectbox(
            shown.named(_label(column)), options, index=options.index(column.meaning), key=key, on_change=_say_column,
            args=(table.headings, column.name, key), format_func=lambda meaning: spoken(meaning, engagement),
            label_visibility="collapsed")


def _label(column: ColumnSeen) -> str:
    heading, examples = column.heading or _("(no heading)"), textwrap.shorten(
        ", ".join(column.examples), LONGEST, placeholder=" …")
    return _("Column {letter}, «{heading}», for example «{examples}», holds").format(
        letter=column.letter, heading=heading, examples=examples) if examples else _(
        "Column {letter}, «{heading}», holds").format(letter=column.letter, heading=heading)


def _value(table: TableSeen, value: ValueSeen) -> None:
    engagement = session.folder().engagement
    dimension = engagement.dimension(value.dimension)
    assert dimension is not None
    options = [*([] if value.meaning else [UNKNOWN]), *[category.id for category in dimension.categories], *STATES]
    key = remember.key(f"value-{table.layout}-{table.sheet}-{value.dimension}-{value.raw}")
    with st.container(gap=None):
        st.selectbox(
            shown.named(_("{question}: «{value}» means").format(question=dimension.spoken(), value=value.raw)), options,
            index=options.index(value.meaning), key=key, on_change=_say_value,
            args=(table.headings, value.dimension, value.raw, key),
            format_func=lambda meaning: say_value(meaning, value.dimension, engagement), label_visibility="collapsed")


def _say_column(headings: tuple[str, ...], name: str, key: str) -> None:
    if meaning := st.session_state[key]:
        waiting.say(Mapping(headings, {name: meaning}))


def _say_value(headings: tuple[str, ...], dimension: str, raw: str, key: str) -> None:
    if meaning := st.session_state[key]:
        waiting.say(Mapping(headings, values={dimension: {fold(raw): meaning}}))
