"""What leaves the program: nothing of it runs on somebody's computer."""

import pandas as pd
import pytest

from analysis.analyse import analyse, tag_all
from analysis.exports import harmless, tables
from ingest.schema import names as c
from tests.analysis.make import benchmark, codebook, engagement, frames


@pytest.mark.parametrize("cell", [
    "=1+1", "+1+1", "@SUM(A1)", "\t=1", "\r=1", "-2+3+cmd|' /C calc'!A0", "-A1", "- cmd|' /C calc'!A0",
    '- HYPERLINK("http://x")', "- 2+3", "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)", "-", "--1"])
def test_what_would_run_is_text(cell: str) -> None:
    """When it fails, a resident's text runs as a formula on an analyst's computer."""
    assert harmless(pd.DataFrame({"text": [cell]}))["text"].tolist() == [f"'{cell}"]


@pytest.mark.parametrize("cell", [
    "- more trees", "- árvores\n- bancos", "-2", "-2.5", "-1,000", "2-3", "trees = good", ""])
def test_what_cannot_run_stays_as_it_is(cell: str) -> None:
    """When it fails, lists and numbers are changed on their way out."""
    assert harmless(pd.DataFrame({"text": [cell]}))["text"].tolist() == [cell]


def test_every_table_is_harmless() -> None:
    """When it fails, a theme's name from a codebook runs as a formula."""
    book, asked = codebook({"=1+1": "tree"}), engagement()
    data = frames(texts=[{c.TEXT: "=tree", c.QUESTION: "idea"}])
    written = tables(analyse(tag_all(data, asked, book), asked, book, benchmark()))
    assert set(written) == {"contributions", "themes", "reach", "tags", "ideas"}
    assert written["themes"][[c.THEME, "label"]].to_numpy().tolist() == [["'=1+1", "'=1+1"]]
    assert written["contributions"][c.TEXT].iloc[0] == "'=tree"
