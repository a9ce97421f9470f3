"""Bare counting counts what the pages show."""

import pandas as pd

from benchmarks.pages_ratio import PAGES, counted
from ingest.schema import names as c


def test_every_page_has_its_bare_count() -> None:
    """If it fails, a page is measured against nothing, and its ratio can't be told."""
    people = pd.DataFrame({c.CHANNEL: ["online"], c.category_column("age"): ["old"]})
    tags = pd.DataFrame({c.THEME: ["trees"], c.CONTRIBUTION: ["t1"]})
    bare = counted(people, pd.DataFrame({c.TEXT: ["A bus"]}), tags)
    assert set(bare) == set(PAGES)
    assert all(seconds > 0 for seconds in bare.values())
