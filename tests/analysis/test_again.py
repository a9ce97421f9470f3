"""What is found again in unchanged texts is what looking at all of them finds."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as some

from analysis.again import unchanged
from analysis.analyse import by_rules
from ingest.schema import names as c
from tests.analysis.make import codebook, engagement, frames

TOWN, BOOK = engagement(languages=("en", "es")), codebook({"green": "tree|park", "bins": "bin"}, es={"green": "árbol"})
TEXTS = some.dictionaries(
    some.sampled_from(["t1", "t2", "t3", "t4"]),
    some.fixed_dictionaries({c.TEXT: some.sampled_from(["A tree and a bin", "más árboles", "More parks", "", "why?"]),
                             c.LANGUAGE: some.sampled_from([None, "en", "es"])}))


def _frames(texts: dict[str, dict[str, str | None]]):
    return frames(texts=[{c.CONTRIBUTION: name, **said} for name, said in texts.items()])


@given(TEXTS, TEXTS)
def test_the_same_as_finding_all_anew(then: dict, now: dict) -> None:
    """If it fails, an upload leaves texts with themes of words that they don't have any more, or with none."""
    old, new = _frames(then), _frames(now)
    again = by_rules(new, TOWN, BOOK, (old, by_rules(old, TOWN, BOOK)))
    anew = by_rules(new, TOWN, BOOK)
    pd.testing.assert_frame_equal(again.frames.contributions, anew.frames.contributions)
    pd.testing.assert_frame_equal(again.tags, anew.tags)


def test_unchanged() -> None:
    """If it fails, a corrected text keeps the themes of the old one, or every new text costs reading all of them."""
    then = _frames({"t1": {c.TEXT: "a"}, "t2": {c.TEXT: "b"}, "t3": {c.TEXT: "c", c.LANGUAGE: "en"}}).contributions
    now = _frames({"t3": {c.TEXT: "c"}, "t2": {c.TEXT: "b"}, "t1": {c.TEXT: "A"}, "t0": {c.TEXT: "b"}}).contributions
    assert unchanged(now, then).tolist() == [-1, 1, -1, -1]
