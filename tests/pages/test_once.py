"""What follows from an analysis is worked out once for it, and not once for all."""

import gc
from dataclasses import replace

from analysis.analyse import Analysis, analyse, by_rules
from ingest import Folder
from pages.parts import once as kept
from pages.parts.once import is_kept, once
from tests.analysis.make import frames, people


def known(folder: Folder) -> Analysis:
    """Analyse two people."""
    asked = tuple(dimension.id for dimension in folder.engagement.dimensions)
    tagged = by_rules(frames(people(2, age="old"), dimensions=asked), folder.engagement, folder.codebook)
    return analyse(tagged, folder.engagement, folder.codebook, folder.benchmark)


def test_it_is_made_once_for_each_analysis_and_name(folder: Folder) -> None:
    """If this fails, a page works everything out at every key press, or shows what was true of other data."""
    made: list[str] = []
    one = known(folder)
    other = replace(one)
    for of, name in ((one, "a"), (one, "a"), (one, "b"), (other, "a")):
        assert once(of, name, lambda name=name: made.append(name) or len(made))
    assert made == ["a", "b", "a"]
    assert once(one, "a", lambda: 99) == 1
    assert (is_kept(one, "b"), is_kept(other, "b")) == (True, False)


def test_it_goes_with_its_analysis(folder: Folder) -> None:
    """If this fails, memory fills up with every filter that anybody ever chose."""
    one = known(folder)
    once(one, "a", lambda: 1)
    key = id(one)
    assert key in kept._made
    del one
    gc.collect()
    assert key not in kept._made
