"""Tables of what a file would bring, before it is stored."""

import pandas as pd

from analysis.tables.columns import Table, text, whole
from locales import _


def column_table(columns: pd.DataFrame) -> Table:
    """Show what each column was taken for: letter, heading, meaning, why, examples."""
    return Table(columns, [text(_("Column"), "letter"), text(_("Heading"), "heading"),
                           text(_("What it holds"), "meaning"), text(_("Why"), "why"),
                           text(_("For example"), "examples")])


def value_table(values: pd.DataFrame) -> Table:
    """Show how values were read: dimension, raw, meaning, n."""
    return Table(values, [text(_("Question"), "dimension"), text(_("As it was written"), "raw"),
                          text(_("Read as"), "meaning"), whole(_("Times"), "n")])


def layout_table(layouts: pd.DataFrame) -> Table:
    """Show what was said about layouts: headings, said, file."""
    return Table(layouts, [text(_("Headings"), "headings"), text(_("What you said"), "said"),
                           text(_("With this file"), "file")])
