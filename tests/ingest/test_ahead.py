"""Working ahead changes nothing but the time it takes."""

from collections.abc import Iterator

import pytest

from ingest.ahead import ahead
from locales import current, use


def test_everything_comes_in_its_order() -> None:
    """If this fails, rows are lost or stored twice on their way to the database."""
    assert list(ahead(range(1_000))) == list(range(1_000))
    assert list(ahead([])) == []
    assert list(ahead([None, False])) == [None, False]


def test_what_goes_wrong_is_raised_where_it_matters() -> None:
    """If this fails, a file that should be refused is taken for one that ends early."""
    def broken() -> Iterator[int]:
        yield 1
        raise ValueError("a fault")
    met = ahead(broken())
    assert next(met) == 1
    with pytest.raises(ValueError, match="a fault"):
        next(met)


def test_sentences_are_in_the_readers_language() -> None:
    """If this fails, a refusal is in English for somebody who reads Portuguese."""
    before = current()
    try:
        use("pt_BR")
        assert list(ahead(current() for _ in range(2))) == ["pt_BR", "pt_BR"]
    finally:
        use(before)


def test_who_stops_early_waits_for_nothing() -> None:
    """If this fails, a refused file is read to its end, in a thread that nobody sees."""
    rest = iter(range(1_000))
    for thing in ahead(rest):
        if thing == 2:
            break
    assert next(rest) < 10
