"""Quotes for others than staff: only what was ticked, redacted, and no number more than the rounded copy tells."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.analyse import Tagged, tag_all
from analysis.protect import look, make_copy, quotes
from analysis.protect.quotes import EVERYTHING, NO_THEME, least
from ingest.schema import names as c
from tests.analysis.make import benchmark, codebook, engagement, frames

BOOK = codebook({"trees": "tree", "bins": "bin"})
WHOLE = engagement(languages=("en",))
FIGURES = benchmark()
SECRETS = st.binary(min_size=32, max_size=32)


def _tagged(trees: int, bins: int, both: int = 0, neither: int = 0) -> Tagged:
    texts = [*(f"tree {i}" for i in range(trees)), *(f"bin {i}" for i in range(bins)),
             *(f"tree and bin {i}" for i in range(both)), *(f"nothing {i}" for i in range(neither))]
    return tag_all(frames(texts=[{c.TEXT: text, c.LANGUAGE: "en"} for text in texts]), WHOLE, BOOK)


def _shown(tagged: Tagged, fit: list[str] | None = None, secret: bytes = b"x" * 32) -> pd.DataFrame:
    every = tagged.frames.contributions[c.CONTRIBUTION].tolist() if fit is None else fit
    seen = look(make_copy(tagged, WHOLE, BOOK, FIGURES, secret), WHOLE, BOOK, FIGURES)
    return quotes(tagged, every, seen, WHOLE)


def test_only_what_was_ticked_is_shown() -> None:
    """If this fails, somebody reads a text that no person found fit to quote."""
    tagged = _tagged(40, 0)
    assert set(_shown(tagged, ["t3", "t7"])[c.TEXT]) == {"tree 3", "tree 7"}
    assert _shown(tagged, []).empty


def test_quotes_are_redacted_and_carry_their_theme_only() -> None:
    """If this fails, a quote tells a name, or when and where it was said."""
    data = frames(texts=[{c.TEXT: f"tree {i}", c.LANGUAGE: "en"} for i in range(40)] + [
        {c.TEXT: "A tree for Mrs Oakley, 020 7946 0958", c.LANGUAGE: "en", c.AREA: "hill", c.DATE: "2026-03-02",
         c.PARTNER: "Friends of Nobody"}])
    shown = _shown(tag_all(data, WHOLE, BOOK), ["t40"])
    assert shown.to_dict("records") == [{c.THEME: "trees", c.TEXT: "A tree for Mrs [name], [phone]"}]


def test_a_theme_of_few_shows_none() -> None:
    """If this fails, nine quotes beside «fewer than 10» say «nine»."""
    shown = _shown(_tagged(trees=58, bins=2))  # 60 in all, so that the two are rounded down
    assert set(shown[c.THEME]) == {"trees"}


def test_a_consultation_of_few_shows_none() -> None:
    """If this fails, quotes tell how many took part where no number may be shown."""
    assert _shown(_tagged(9, 0)).empty


def test_the_same_words_are_shown_once() -> None:
    """If this fails, repeated quotes tell how many people said so."""
    data = frames(texts=[{c.TEXT: "More trees", c.LANGUAGE: "en"}] * 40)
    assert _shown(tag_all(data, WHOLE, BOOK))[c.TEXT].tolist() == ["More trees"]


def test_their_order_tells_nothing_of_when_they_were_said() -> None:
    """If this fails, the newest quote stands first, and whoever was there last is known."""
    texts = [{c.TEXT: f"tree {i}", c.LANGUAGE: "en", c.DATE: f"2026-03-{i % 28 + 1:02}"} for i in range(40)]
    one = _shown(tag_all(frames(texts=texts), WHOLE, BOOK))
    other = _shown(tag_all(frames(texts=texts[::-1]), WHOLE, BOOK))
    assert one[c.TEXT].tolist() == other[c.TEXT].tolist()


@settings(deadline=None, max_examples=12)  # each rounds a whole consultation
@given(st.integers(0, 60), st.integers(0, 30), st.integers(0, 15), st.integers(0, 15), SECRETS)
def test_quotes_never_say_more_than_the_rounded_copy(trees: int, bins: int, both: int, neither: int,
                                                     secret: bytes) -> None:
    """If this fails, counting quotes narrows down a number that was rounded: more are shown than must be there."""
    tagged = _tagged(trees, bins, both, neither)
    seen = look(make_copy(tagged, WHOLE, BOOK, FIGURES, secret), WHOLE, BOOK, FIGURES)
    shown = quotes(tagged, tagged.frames.contributions[c.CONTRIBUTION].tolist(), seen, WHOLE)
    themes = dict(zip(seen.themes[c.THEME], seen.themes["contributions"], strict=True))
    every = shown[c.TEXT].nunique()
    assert every <= max(len(seen.frames.contributions) - 9, 0)
    for theme, rounded in [*themes.items(), (NO_THEME, len(seen.untagged))]:
        own = shown.loc[shown[c.THEME] == theme, c.TEXT].nunique()
        assert own <= max(rounded - 9, 0)
        assert every - own <= max(len(seen.frames.contributions) - rounded - 9, 0)


@pytest.mark.parametrize(("n", "expected"), [(9, 0), (60, {41, 51, 61})])
def test_what_there_is_at_least(n: int, expected: int | set[int]) -> None:
    """If this fails, quotes are held back by another limit than the one the page explains."""
    tagged = _tagged(n, 0)
    seen = look(make_copy(tagged, WHOLE, BOOK, FIGURES, b"x" * 32), WHOLE, BOOK, FIGURES)
    assert least(seen)[EVERYTHING] in (expected if isinstance(expected, set) else {expected})
    assert least(seen)[c.THEME, "bins"] == 0
