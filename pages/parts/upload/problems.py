"""What there is to look at in a file: losses first, then what to check; what is routine is folded away."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables import problem_table
from ingest.explain import in_words
from ingest.problems import Problem
from ingest.receipt import Weight, grouped, weight_of
from locales import _, ngettext
from pages.parts import session, shown

MOST = 15  # lines that are shown of a kind; the full list has them all


def show(problems: list[Problem], name: str, file: str, before: bool = False) -> None:
    """Show a file's problems by how much they weigh, with their full list as a file.

    name: tells the list from others on the page. before: nothing is stored yet.
    """
    engagement = session.folder().engagement
    lines = grouped(problems, before)
    lines["value"] = [in_words(value, engagement) for value in lines["value"]]
    weights = lines["code"].map(weight_of)
    left_out = 0
    for weight in Weight:
        own = lines[weights == weight]
        if own.empty:
            continue
        region = f"{_title(weight, len(own))} · {file}"  # no two regions of a page are called the same
        if weight is Weight.ROUTINE:
            with st.expander(_title(weight, len(own))):
                shown.grid(problem_table(own, "cells").shown(), region)
        else:
            st.markdown(f"**{_title(weight, len(own))}**")
            shown.grid(problem_table(own.head(MOST), "cells").shown(), region)
            left_out += max(0, len(own) - MOST)
    if left_out:
        st.markdown(ngettext("{n} more line is in the full list.", "{n} more lines are in the full list.",
                             left_out).format(n=say.number(left_out)))
    if problems:
        full = pd.DataFrame([{**told, "value": in_words(told["value"], engagement)}
                             for told in (problem.as_dict(before) for problem in problems)])
        shown.download(lambda: problem_table(full), name, _("Download the full list"))


def _title(weight: Weight, n: int) -> str:
    said = {
        Weight.LOST: ngettext("{n} thing was not counted or not understood",
                              "{n} things were not counted or not understood", n),
        Weight.CHECK: ngettext("{n} thing to check", "{n} things to check", n),
        Weight.ROUTINE: ngettext("{n} note, nothing to do", "{n} notes, nothing to do", n)}
    return said[weight].format(n=say.number(n))
