"""A preview as words for a terminal, and as JSON."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
from babel.numbers import format_decimal

from ingest.layout import STATES, as_document, spoken
from ingest.preview import ColumnSeen, Preview, TableSeen
from ingest.receipt import grouped
from ingest.schema import Engagement
from ingest.store.sort import plain
from locales import N_, _, locale, ngettext

STATE_WORDS = {"prefer_not": N_("prefer not to say"), "blank": N_("no answer")}


def as_dict(preview: Preview) -> dict[str, Any]:
    """Give a preview as ``--explain --json`` prints it."""
    return {"file": preview.file, "channel": preview.channel, "tool": preview.tool, "rows_read": preview.rows_read,
            "set_aside": [{"sheet": row.sheet, "row": row.row, "code": row.problem.code, "cell": row.problem.cell,
                           "message": row.problem.message_before, "cells": plain(row.cells)}
                          for row in preview.set_aside],
            "problems": [problem.as_dict(before=True) for problem in preview.problems],
            "tables": [_table(table) for table in preview.tables]}


def mappings(previews: list[Preview]) -> list[dict[str, Any]]:
    """Give what was understood as mappings, for ``--mapping``: one per layout."""
    found = {mapping.key: mapping for preview in previews for mapping in (t.mapping() for t in preview.tables)}
    return as_document(found.values())


def lines(preview: Preview, engagement: Engagement) -> Iterator[str]:
    """Say what a file would bring, a line at a time."""
    yield _("{file}: {n} rows read, {usable} of use, {aside} set aside").format(
        file=preview.file, n=preview.rows_read, usable=preview.usable, aside=len(preview.set_aside))
    for table in preview.tables:
        yield from _table_lines(table, engagement)
    for row in grouped(preview.all_problems, before=True).to_dict("records"):
        yield _("  to look at: {where} «{value}»: {message}").format(
            where=" ".join(filter(None, (row["sheet"], row["cells"]))) or "–", value=row["value"],
            message=row["message"])


def brings(preview: Preview) -> str:
    """Say in a sentence what a file would bring, leaving out what it doesn't; or that it is there already."""
    p = preview
    kinds = [(p.people, ngettext("{n} person", "{n} people", p.people)),
             (p.texts, ngettext("{n} text", "{n} texts", p.texts)),
             (p.present, ngettext("{n} person present", "{n} people present", p.present)),
             (p.tallies, ngettext("{n} head count of a group", "{n} head counts of groups", p.tallies)),
             (p.links, ngettext("{n} decision on an online contribution", "{n} decisions on online contributions",
                                p.links)),
             (p.figures, ngettext("{n} population figure", "{n} population figures", p.figures)),
             (len(p.set_aside), ngettext("{n} row set aside", "{n} rows set aside", len(p.set_aside)))]
    found = [words.format(n=format_decimal(n, locale=locale())) for n, words in kinds if n]
    rows = ngettext("{n} row read", "{n} rows read", p.rows_read).format(
        n=format_decimal(p.rows_read, locale=locale()))
    told = f"{rows}: {', '.join(found)}." if found else f"{rows}."
    tool = _("It comes from {tool}.").format(tool=p.tool) if p.tool else ""
    stands = _("It is stored already, as the upload «{batch}»: none of it would be counted a second time.").format(
        batch=p.known_from) if p.known_from else _("Nothing is stored yet.")
    return " ".join(filter(None, (told, tool, stands)))


def columns_of(table: TableSeen, engagement: Engagement) -> pd.DataFrame:
    """Give a table's columns as a frame of words: letter, heading, meaning, why, examples; one row per column."""
    return pd.DataFrame([{
        "letter": column.letter, "heading": column.heading or _("(no heading)"), "meaning": _holds(column, engagement),
        "why": column.reason.message, "examples": " · ".join(column.examples)} for column in table.columns],
        columns=["letter", "heading", "meaning", "why", "examples"])


def values_of(table: TableSeen, engagement: Engagement) -> pd.DataFrame:
    """Give a table's values as a frame of words: dimension, raw, meaning, n; one row per value."""
    asked = {dimension.id: dimension.spoken() for dimension in engagement.dimensions}
    return pd.DataFrame([{
        "dimension": asked[value.dimension], "raw": value.raw,
        "meaning": say_value(value.meaning, value.dimension, engagement), "n": value.n} for value in table.values],
        columns=["dimension", "raw", "meaning", "n"])


def layouts_of(told: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """Give what was said of each layout as words: layout, headings, said, file, one row per layout.

    ``told``: the store's table of layouts.
    """
    return pd.DataFrame([{
        "layout": row["layout"], "headings": " · ".join(row["headings"]), "file": row["file"],
        "said": "; ".join(_said(row["columns"], row["meanings"], engagement))} for row in told.to_dict("records")],
        columns=["layout", "headings", "said", "file"])


def _said(columns: dict[str, str], meanings: dict[str, dict[str, str]], engagement: Engagement) -> Iterator[str]:
    yield from (f"«{name}» → {spoken(meaning, engagement)}" for name, meaning in columns.items())
    yield from (f"«{raw}» → {say_value(meaning, dimension, engagement)}"
                for dimension, values in meanings.items() for raw, meaning in values.items())


def say_value(meaning: str, dimension_id: str, engagement: Engagement) -> str:
    """Say what a value was taken for."""
    if meaning in STATES:
        return _(STATE_WORDS[meaning])
    dimension = engagement.dimension(dimension_id)
    return dimension.say(meaning) if dimension and meaning else _("not understood")


def in_words(value: str, engagement: Engagement) -> str:
    """Say by its label what an answer or a place was taken for: «White Irish → white» as «White Irish → White»."""
    said, arrow, meant = value.rpartition(" → ")
    labels = {category.spoken() for dimension in engagement.dimensions for category in dimension.categories
              if category.id == meant}
    return f"{said}{arrow}{labels.pop()}" if arrow and len(labels) == 1 else value


def _table(table: TableSeen) -> dict[str, Any]:
    return {"sheet": table.sheet, "header": table.header, "rows": table.rows, "tool": table.tool,
            "read": table.is_read, "remembered": table.is_remembered,
            "told": [{"what": kind, "value": said, "cell": cell} for kind, said, cell in table.told],
            "columns": [{"column": c.letter, "name": c.name, "heading": c.heading, "meaning": c.meaning,
                         "maybe": c.maybe, "sure": c.reason.sure, "why": c.reason.message,
                         "examples": list(c.examples)} for c in table.columns],
            "values": [vars(value) for value in table.values]}


def _table_lines(table: TableSeen, engagement: Engagement) -> Iterator[str]:
    where = table.sheet or _("the file")
    yield ngettext("  table in {where}, headings in row {header}, {n} row below",
                   "  table in {where}, headings in row {header}, {n} rows below", table.rows).format(
                       where=where, header=table.header, n=table.rows)
    for kind, said, cell in table.told:
        yield f"    {cell}  {spoken(kind, engagement)}: {said}"
    for column in table.columns:
        yield "    " + _column_line(column, engagement)
    for value in table.values:
        yield _("    «{value}» ({n}×) → {meaning}").format(
            value=value.raw, n=value.n, meaning=say_value(value.meaning, value.dimension, engagement))


def _holds(column: ColumnSeen, engagement: Engagement) -> str:
    if column.meaning or not column.maybe:
        return spoken(column.meaning, engagement) if column.filled or column.meaning else _("empty")
    return _("Not known yet. Perhaps: {meaning}").format(meaning=spoken(column.maybe, engagement))


def _column_line(column: ColumnSeen, engagement: Engagement) -> str:
    return _("{letter}  «{heading}» → {meaning} ({why})").format(
        letter=column.letter, heading=column.heading or _("(no heading)"), meaning=_holds(column, engagement),
        why=column.reason.message)
