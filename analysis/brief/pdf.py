"""A brief as a tagged PDF, typeset by Typst."""

from pathlib import Path
from typing import Any, Final

from analysis.brief.chart import svg
from analysis.brief.drawn import document
from analysis.brief.model import Brief, Section, Table

SOURCE: Final = Path(__file__).with_name("brief.typ")
LONG: Final = 26  # letters from which a column takes its part of the page's width


def as_pdf(brief: Brief) -> bytes:
    """Write a brief as PDF/UA-1: headings, tables with header rows, charts with words for them."""
    language, _, region = brief.language.partition("-")
    return document(SOURCE.read_bytes(), {
        "title": brief.title, "subtitle": brief.subtitle, "made-on": brief.made_on, "note": brief.note,
        "lang": language, "region": region or None, "sections": [_section(one) for one in brief.sections]})


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading, "sentences": section.sentences, "points": section.points,
        "quotes": section.quotes, "notes": " ".join(section.notes),
        "table": _table(section.table.on_paper()) if section.table and section.table.rows else None,
        "parts": [_section(part) for part in section.parts]}


def _table(table: Table) -> dict[str, Any]:
    chart = table.chart if table.chart and table.chart.marks else None
    return {"headings": [column.heading for column in table.columns],
            "figures": [column.unit.is_figure for column in table.columns], "widths": _widths(table),
            "rows": [[cell.shown for cell in row] for row in table.rows],
            "svg": svg(chart, table.name) if chart else "",
            "alt": f"{chart.title}. {chart.said}" if chart else ""}


def _widths(table: Table) -> list[int | None]:
    """Give long words a part of the width, figures a fixed one (0), and the others what they need."""
    longest = [max([len(row[place].shown) for row in table.rows], default=0) for place in range(len(table.columns))]
    return [0 if column.unit.is_figure else max(n, LONG) if n >= LONG or not place else None
            for place, (column, n) in enumerate(zip(table.columns, longest, strict=True))]
