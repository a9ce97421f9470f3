"""Residents' own words: shown as they were written, with what matched."""

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import voices
from analysis.analyse import Analysis, analyse, tag_all
from analysis.tables import link_table, text_table
from ingest.schema import names as c
from tests.analysis.make import benchmark, codebook, engagement, frames


@pytest.fixture
def known() -> Analysis:
    """Four texts: two of trees (said alike in two places), one of bins and trees, one of nothing."""
    data = frames(
        texts=[{c.TEXT: "More trees!", c.DATE: "2026-03-02", c.SOURCE_ID: "7", c.AREA: "hill", c.QUESTION: "idea"},
               {c.TEXT: "more TREES", c.SESSION: "s", c.CHANNEL: "workshop", c.QUESTION: "idea"},
               {c.TEXT: "Bins under the trees", c.DATE: "2026-03-09", c.QUESTION: "idea"},
               {c.TEXT: "=1+1", c.QUESTION: "idea", c.SOURCE_ID: "7", c.CHANNEL: "paper"}],
        people=[{c.SOURCE_ID: "7", "age": "young"}],
        links=[{"reference": "7", c.DECISION: "Taken up", c.NOTE: "By June"}])
    book = codebook({"trees": "tree", "bins": "bin"})
    return analyse(tag_all(data, engagement(), book), engagement(), book, benchmark())


def test_a_theme_gives_its_own_texts_with_its_own_evidence(known: Analysis) -> None:
    """When it fails, a text stands under a theme it doesn't speak of, or the wrong words are marked."""
    found = voices.texts(known, "trees")
    assert list(found[c.TEXT]) == ["Bins under the trees", "More trees!", "more TREES"], "newest first, undated last"
    assert list(found[c.EVIDENCE]) == ["trees", "trees", "TREES"]
    assert list(voices.texts(known, voices.CANNOT_TELL)[c.TEXT]) == ["=1+1"]
    assert voices.texts(known, voices.NO_THEME).empty
    assert len(voices.texts(known)) == 4


def test_the_last_row_counts_the_texts_without_a_theme(known: Analysis) -> None:
    """When it fails, texts that fit no theme vanish from the picture."""
    rows = voices.with_untagged(known)
    assert rows.iloc[-2:][[c.THEME, "label", "contributions", c.SHARE]].to_numpy().tolist() == [
        [voices.NO_THEME, "About something else", 0, 0.0], [voices.CANNOT_TELL, "Says too little to tell", 1, 0.25]]
    assert len(voices.main_themes(rows, 1)) == 3


def test_decisions_stand_beside_what_was_said_online(known: Analysis) -> None:
    """When it fails, staff read a number instead of the idea that a meeting decided on, or a paper form's words."""
    shown = link_table(voices.discussed(known)).shown()
    assert shown.to_dict("records") == [
        {"Online contribution": "More trees!", "Decision": "Taken up", "Note": "By June"}]


def test_a_download_keeps_words_and_runs_nothing(known: Analysis) -> None:
    """When it fails, a resident's text runs as a formula on an analyst's computer."""
    book = codebook({"trees": "tree", "bins": "bin"})
    found = voices.as_others_read(voices.texts(known), engagement(), {"t0"})
    plain = text_table(voices.spoken(found, engagement(), book)).plain()
    assert "'=1+1" in set(plain["Contribution"])
    assert "2026-03-02" in set(plain["Date"])


def test_staff_see_what_would_be_taken_out_and_what_is_ticked() -> None:
    """When it fails, staff tick a quote without knowing what others would read."""
    data = frames(texts=[{c.TEXT: "Mrs Oakley wants bins"}, {c.TEXT: "More trees"}])
    found = voices.as_others_read(data.contributions, engagement(), {"t1"})
    assert found[voices.REDACTED].tolist() == ["Mrs [name] wants bins", ""]
    assert found[c.FIT].tolist() == [False, True]


@given(st.text(), st.lists(st.text(min_size=1), max_size=4))
def test_marking_loses_and_runs_nothing(text: str, words: list[str]) -> None:
    """When it fails, a text is shown changed, or brings HTML of its own."""
    import html
    marked = voices.marked(text, words)
    assert html.unescape(re.sub(r"</?mark>", "", marked)) == html.unescape(html.escape(text))
    assert not re.search(r"<(?!/?mark>)", marked)


def test_a_phrase_broken_over_a_line_is_marked() -> None:
    """When it fails, a text stands under a theme, and nothing in it shows why."""
    assert voices.marked("no bus\n  stop, no bus stop", ["bus stop"]) == (
        "no <mark>bus\n  stop</mark>, no <mark>bus stop</mark>")


def test_only_whole_words_are_marked() -> None:
    """When it fails, «tree» is marked inside «street»."""
    assert voices.marked("A street tree & <b>", ["tree"]) == "A street <mark>tree</mark> &amp; &lt;b&gt;"


def test_a_tie_is_never_cut() -> None:
    """If this fails, a headline names one of five equally frequent themes, and another one tomorrow."""
    def themes(*counts: int) -> pd.DataFrame:
        return pd.DataFrame({c.THEME: list("abcdefg")[:len(counts)], "label": list("ABCDEFG")[:len(counts)],
                             c.PARENT: "", "contributions": counts})
    assert voices.leading(themes(30, 20, 20, 20), 3)["label"].tolist() == ["A"]
    assert voices.leading(themes(30, 20, 10, 5), 3)["label"].tolist() == ["A", "B", "C"]
    assert voices.leading(themes(10, 10, 0, 0), 3)["label"].tolist() == ["A", "B"]
    assert voices.leading(themes(10, 10, 10, 10), 3).empty
