"""Themes by area."""

import pandas as pd

from analysis.analyse import by_rules
from analysis.areas import of_theme, themes_by_area
from ingest import Store, ingest_file
from ingest.schema import names as c

FILE = b"""Your idea,Where do you live?
More trees,The Hill
Trees and bins,The Hill
Bins,The Quay
Trees,
"""


def test_each_area_counts_its_own_texts(store: Store) -> None:
    """If this fails, the map says that people of one area want what those of another wrote."""
    ingest_file(store, "a.csv", FILE)
    folder = store.folder
    tagged = by_rules(store.frames(), folder.engagement, folder.codebook)
    found = themes_by_area(tagged.frames, tagged.tags, folder.codebook, folder.engagement)
    trees = of_theme(found, "trees")
    pd.testing.assert_frame_equal(trees, pd.DataFrame({
        c.AREA: pd.Series(["hill", "quay"], dtype="str"), "contributions": [2, 0], c.SHARE: [1.0, 0.0]}))
    assert of_theme(found, "bins")["contributions"].tolist() == [1, 1]
    assert of_theme({}, "bins").empty
