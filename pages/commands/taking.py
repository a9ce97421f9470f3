"""What verbs make of a store: all that is known, what everybody may know, what residents are shown.

The analysis is loaded when it is asked for: spaCy takes a second.
"""

from typing import TYPE_CHECKING

import pandas as pd

from ingest import Store
from ingest.decisions import publish, read_decisions, sent_by_form, state_of
from ingest.kept import read_sample
from ingest.secret import rounding_secret

if TYPE_CHECKING:
    from analysis.analyse import Analysis
    from analysis.brief.material import Material
    from analysis.themes.people import Said
    from ingest.schema import Frames


def analysed(store: Store) -> "Analysis":
    """Count, tag and compare everything that a store holds, exactly."""
    from analysis.analyse import analyse, tag_all

    opened, frames = store.folder, store.frames()
    tagged = tag_all(frames, opened.engagement, opened.codebook, _said(store))
    return analyse(tagged, opened.engagement, opened.codebook, population_of(store, frames))


def material(store: Store) -> "Material":
    """Take from a store and its folder what everybody may know: of it briefs and packages are made."""
    from analysis.brief.material import Kept, gathered

    opened, sample, frames = store.folder, read_sample(store.folder.path), store.frames()
    kept = Kept(frames, population_of(store, frames), _said(store), sample.coders if sample else (), store.quotable(),
                rounding_secret(opened))
    return gathered(kept, opened.engagement, opened.codebook)


def publish_now(store: Store) -> None:
    """Freeze what residents are shown, as the data and the decisions are now."""
    from analysis.answers import published_of

    opened, state, frames = store.folder, state_of(store), store.frames()
    publish(store, *published_of(frames, _said(store), opened.engagement, opened.codebook,
                                 population_of(store, frames), rounding_secret(opened), read_decisions(store),
                                 sent_by_form(store)), state)


def population_of(store: Store, frames: "Frames") -> pd.DataFrame:
    """Give the population figures in use: those of the folder, and those that were handed in. frames: the store's."""
    from analysis.gone import gone
    from analysis.reach import in_use

    opened = store.folder
    return in_use(opened.benchmark, store.figures(), opened.engagement, gone(frames, opened.engagement))


def _said(store: Store) -> "Said":
    from analysis.themes.people import said_of

    return said_of(store.codings(), store.blind_sample(), store.codebook, store.codebook_version())
