"""Show what each waiting file would bring, before anything is stored."""

import datetime as dt

import streamlit as st

from analysis import sentences as say
from analysis.tables import column_table, value_table
from ingest import Preview
from ingest.explain import brings, columns_of, values_of
from ingest.layout import spoken
from ingest.preview import TableSeen
from ingest.receipt import Weight, weight_of
from locales import _, ngettext
from pages.parts import session, shown
from pages.parts.upload import by_hand, comparison, corrections, problems, waiting
from pages.parts.upload.waiting import Waiting


def ask() -> list[Waiting]:
    """Show the waiting files; give those that somebody accepts with this run."""
    files = waiting.files()
    looked: dict[str, Preview | str] = {}
    for file in files:
        with st.spinner(_("Reading {file}").format(file=say.plain(file.name))):
            looked[file.id] = waiting.look(file)
    good = [file for file in files if isinstance(looked[file.id], Preview)]
    accepted = good if len(good) > 1 and st.button(
        _("Accept all {n} files").format(n=say.number(len(good))), type="primary", icon=":material/done_all:") else []
    asked: set[str] = set()  # layouts: what is said of one file's goes for all
    for file in files:
        if _file(file, looked[file.id], asked, alone=len(good) == 1):
            accepted = [file]
    waiting.accept(accepted, [found for file in accepted if isinstance(found := looked[file.id], Preview)])
    return accepted


def _file(file: Waiting, preview: Preview | str, asked: set[str], alone: bool) -> bool:
    """Show one file; say whether somebody accepts it."""
    with st.container(border=True):
        st.header(say.plain(file.name))
        if isinstance(preview, Preview):
            _understood(preview, file, asked)
        else:
            st.error(say.plain(preview), icon=":material/block:")
        with st.container(horizontal=True):
            accepted = isinstance(preview, Preview) and st.button(
                _("Accept and store"), key=f"accept-{file.id}", icon=":material/done:",
                type="primary" if alone else "secondary")
            st.button(_("Leave it out"), key=f"leave-{file.id}", on_click=waiting.leave_out, args=(file.id,))
    return accepted


def _understood(preview: Preview, file: Waiting, asked: set[str]) -> None:
    n = preview.open_questions
    st.markdown(say.plain(brings(preview)))
    words = ngettext("**{n} thing needs your answer.**", "**{n} things need your answer.**", n).format(n=say.number(n))
    ended, in_vain = session.ended_by(preview)
    if n:
        st.markdown(f":material/help: {words}")
    elif not in_vain and not any(weight_of(problem.code) is Weight.LOST for problem in preview.all_problems):
        st.markdown(":material/check_circle: " + _("Everything in it was understood."))
    comparison.warn(ended, in_vain, _("Leave this file out, and the comparison stays what it is."))
    by_hand.ask(file, preview)
    with st.expander(_("What was understood, and why"), expanded=n > 0, key=f"understood-{file.id}"):
        for table in preview.tables:
            _table(table, file.name, first=table.layout not in asked)
            asked.add(table.layout)
    problems.show(preview.all_problems, f"problems-{file.id}", file.name, before=True)


def _table(table: TableSeen, file: str, first: bool) -> None:
    """Show a table; tables of one layout are asked about once, with the ``first``. ``file`` is its file's name."""
    engagement = session.folder().engagement
    title = _("Sheet «{sheet}»: headings in row {row}, {n} rows below") if table.sheet else _(
        "Headings in row {row}, {n} rows below")
    told = title.format(sheet=table.sheet, row=say.number(table.header), n=say.number(table.rows))
    st.markdown("**" + say.plain(told) + "**")
    whose = f" · {file}. {told}"  # no two regions of a page are called the same
    if not table.is_read:
        st.warning(_("Nobody can tell what this table holds, so its rows would be set aside. Say what its columns "
                     "are, and it will be read."), icon=":material/help:")
    if table.is_remembered:
        st.markdown(":material/bookmark: " + _("Read as you said of this layout."))
    if table.told:
        st.caption(say.plain(" · ".join(f"{spoken(kind, engagement)}: {_dated(said)}"
                                        for kind, said, _cell in table.told)))
    if first:
        corrections.questions(table)
    shown.grid(column_table(columns_of(table, engagement)).shown(), _("What each column holds, and why") + whose)
    if table.values:
        shown.grid(value_table(values_of(table, engagement)).shown(), _("How values were read") + whose)
    if first:
        corrections.others(table)


def _dated(said: str) -> str:
    """Write a cell's words as they stand; a date, which has no words of its own, in full."""
    try:
        return say.day(dt.datetime.strptime(said, "%Y-%m-%d").date())
    except ValueError:
        return said
