"""Show what each waiting file would bring, before anything is stored."""

import streamlit as st

from analysis import sentences as say
from analysis.tables import column_table, problem_table, value_table
from ingest import Preview
from ingest.explain import column_table as columns_of
from ingest.explain import value_table as values_of
from ingest.layout import spoken
from ingest.preview import TableSeen
from ingest.receipt import grouped
from locales import _, ngettext
from pages.parts import corrections, session, shown, waiting
from pages.parts.waiting import Waiting


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
    for file in files:
        if _file(file, looked[file.id], first=len(good) == 1):
            accepted = [file]
    waiting.accept(accepted, [found for file in accepted if isinstance(found := looked[file.id], Preview)])
    return accepted


def _file(file: Waiting, preview: Preview | str, first: bool) -> bool:
    """Show one file; say whether somebody accepts it."""
    with st.container(border=True):
        st.subheader(say.plain(file.name))
        if isinstance(preview, str):
            st.error(say.plain(preview), icon=":material/block:")
            st.button(_("Leave it out"), key=f"leave-{file.id}", on_click=waiting.leave_out, args=(file.id,))
            return False
        st.markdown(say.plain(_summary(preview)))
        seen: set[str] = set()
        for i, table in enumerate(preview.tables):
            _table(table, f"{file.id}-{i}", ask=table.layout not in seen)
            seen.add(table.layout)
        _set_aside(preview, file.id)
        with st.container(horizontal=True):
            st.button(_("Leave it out"), key=f"leave-{file.id}", on_click=waiting.leave_out, args=(file.id,))
            return st.button(_("Accept and store"), key=f"accept-{file.id}", icon=":material/done:",
                             type="primary" if first else "secondary")


def _summary(preview: Preview) -> str:
    batch, n = preview.batch, preview.open_questions
    people, texts = sum(s.is_person for s in batch.submissions), sum(len(s.texts) for s in batch.submissions)
    said = [_("Nothing is stored yet."),
            _("{rows} rows read: {people} people, {texts} texts, {tallies} head counts of groups, "
              "{links} decisions on online contributions, {aside} set aside.").format(
                  rows=say.number(batch.rows_read), people=say.number(people), texts=say.number(texts),
                  tallies=say.number(len(batch.tallies)), links=say.number(len(batch.links)),
                  aside=say.number(len(batch.set_aside)))]
    if batch.tool:
        said.append(_("It comes from {tool}.").format(tool=batch.tool))
    said.append(ngettext("**{n} thing needs your answer.**", "**{n} things need your answer.**", n).format(
        n=say.number(n)) if n else _("Everything in it was understood."))
    return " ".join(said)


def _table(table: TableSeen, name: str, ask: bool) -> None:
    engagement = session.folder().engagement
    title = _("Table on the sheet «{sheet}», headings in row {row}, {n} rows below") if table.sheet else _(
        "Table with headings in row {row}, {n} rows below")
    st.markdown("**" + say.plain(title.format(
        sheet=table.sheet, row=say.number(table.header), n=say.number(table.rows))) + "**")
    if not table.is_read:
        st.warning(_("Nobody can tell what this table holds, so its rows would be set aside. Say what its columns "
                     "are, and it will be read."), icon=":material/help:")
    if table.is_remembered:
        st.caption(_("Read as you said of this layout."))
    if table.told:
        st.caption(say.plain(" · ".join(f"{spoken(kind, engagement)}: {said}" for kind, said, _cell in table.told)))
    with st.expander(_("What each column holds, and why"), expanded=ask and table.questions > 0, key=f"see-{name}"):
        shown.grid(column_table(columns_of(table, engagement)).shown(), _("What each column holds, and why"))
        if table.values:
            shown.grid(value_table(values_of(table, engagement)).shown(), _("How values were read"))
    if ask:
        corrections.questions(table)


def _set_aside(preview: Preview, name: str) -> None:
    aside = grouped([row.problem for row in preview.batch.set_aside])
    if not aside.empty:
        with st.expander(ngettext("{n} row would be set aside", "{n} rows would be set aside",
                                  len(preview.batch.set_aside)).format(n=say.number(len(preview.batch.set_aside))),
                         key=f"aside-{name}"):
            shown.grid(problem_table(aside, "cells").shown(), _("Rows that would be set aside"))
