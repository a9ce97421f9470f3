"""Show a chart with its table and its download, or a table alone."""

import html
from collections.abc import Callable, Iterable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analysis import sentences as say
from analysis.tables import Table
from locales import _, current, use
from pages.parts import session

QUIET = {"displayModeBar": False}
LONG = 40  # characters from which a cell needs room
TALL = 15  # rows from which a table scrolls in itself
MANY = 4  # … on a telephone, where each row takes some lines
WIDE = 4  # columns from which a table needs room


def chart(figure: go.Figure, table: Table, name: str, alt: str) -> None:
    """Show a figure; its numbers and their download are one click away. ``name`` tells it from others."""
    st.plotly_chart(figure, key=f"chart-{name}", config=QUIET, alt=alt)
    with st.expander(_("Table and download")):
        whole_table(table, name, alt)


def whole_table(table: Table, name: str, caption: str) -> None:
    """Show a table and its download."""
    grid(table.shown(), caption)
    download(lambda: table, name)


def grid(frame: pd.DataFrame, caption: str) -> None:
    """Write a frame of texts as a real table: readable aloud, wrapping, scrolling inside itself."""
    headings = [html.escape(str(name)) for name in frame.columns]
    head = "".join(f'<th scope="col" role="columnheader">{heading}</th>' for heading in headings)
    body = "".join(f'<tr role="row">{"".join(map(_cell, row, headings))}</tr>' for row in frame.to_numpy())
    tall = " fh-many" * (len(frame) > MANY) + " fh-tall" * (len(frame) > TALL)
    wide = " fh-wide" if frame.shape[1] > WIDE else ""
    st.html(f'<div class="fh-scroll{tall}" role="region" tabindex="0" aria-label="{html.escape(caption)}">'
            f'<table class="fh-table{wide}" role="table"><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
            f'<tbody role="rowgroup">{body}</tbody></table></div>')


def download(table: Callable[[], Table], name: str, label: str = "") -> None:
    """Offer a table as a file that every spreadsheet program opens; it is made when somebody asks for it."""
    language = current()  # the file is made later, in a thread that doesn't know the visitor
    st.download_button(
        label or _("Download this table"), lambda: written(table, language),
        file_name=f"{session.folder().engagement.id}-{name}.csv", mime="text/csv", key=f"download-{name}",
        icon=":material/download:", on_click="ignore")


def written(table: Callable[[], Table], language: str) -> bytes:
    """Write a table as CSV in a language; spreadsheet programs know from the mark in front that it is UTF-8."""
    use(language)
    return table().plain().to_csv(index=False).encode("utf-8-sig")


def named(label: str) -> str:
    """Write a label above a widget, and give it for the widget to be called by (``label_visibility="collapsed"``).

    A widget's own label is read aloud as Markdown has it, with a backslash before every sign that others wrote.
    """
    st.markdown(f":small[{say.plain(label)}]")
    return label


def figures(items: Iterable[tuple[str, str, str]]) -> None:
    """Show a row of big figures, each with what it counts above and where it comes from below."""
    cards = "".join(f"<div><dt>{html.escape(name)}</dt><dd><strong{_if_words(value)}>{html.escape(value)}</strong>"
                    f"<span>{html.escape(more)}</span></dd></div>" for name, value, more in items)
    st.html(f'<dl class="fh-figures">{cards}</dl>')


def _if_words(value: str) -> str:
    """Mark a figure in words («fewer than 10»), which needs more room than digits."""
    return ' class="fh-words"' if any(map(str.isalpha, value)) else ""


def _cell(value: str, heading: str) -> str:
    long = ' class="fh-long"' if len(value) > LONG else ""
    return f'<td role="cell" data-heading="{heading}"{long}>{html.escape(value)}</td>'
