"""A brief as one HTML file: styles and charts inside, nothing fetched from anywhere."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from analysis.brief.chart import svg
from analysis.brief.model import Brief, Table

HERE = Path(__file__).parent


def as_html(brief: Brief) -> bytes:
    """Write a brief as HTML; every word of others is escaped by the template."""
    written = _template().render(brief=brief, chart=_chart, lines=str.splitlines)
    return written.encode("utf-8", "replace")


def _chart(table: Table) -> Markup:
    """Draw a table's chart: SVG whose words are escaped already."""
    return Markup(svg(table.chart, table.name)) if table.chart and table.chart.marks else Markup()


@cache
def _template() -> Template:
    rules = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined,
                        trim_blocks=True, lstrip_blocks=True)
    return rules.get_template("brief.html")
