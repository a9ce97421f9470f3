"""The whole analysis of small data: everything adds up, and a filter narrows all of it."""

import pandas as pd
import pytest

from analysis.analyse import Analysis, analyse, tag_all
from analysis.filters import Filter
from ingest.schema import Engagement, Frames
from tests.analysis.make import AREAS, PLACE, benchmark, codebook, engagement, frames, people

BOOK = codebook({"green": "tree", "transit": "bus"}, es={"green": "árbol"})
LIVES = benchmark((PLACE, "age", "young", 50), (PLACE, "age", "old", 50), ("hill", "age", "young", 50),
                  ("hill", "age", "old", 50))
ASKED = engagement(languages=("en", "es"))
DATA = frames(
    [*people(60, age="old", area="hill", source_id="A-1"), *people(20, age="young", area="quay")],
    texts=[{"text": "More trees by the bus stop", "area": "hill"}, {"text": "Más árboles, por favor", "area": "quay"},
           {"text": "Nothing to add", "area": "hill"}, {"text": "A wall idea", "session": "wall", "area": "quay"}],
    sessions=[{"session": "hall", "people": 30, "area": "quay"}, {"session": "wall", "area": "quay"}],
    links=[{"reference": "A-1"}])


def look(data: Frames, asked: Engagement = ASKED, book: pd.DataFrame = BOOK, lives: pd.DataFrame = LIVES,
         chosen: Filter | None = None) -> Analysis:
    """Tag and analyse."""
    return analyse(tag_all(data, asked, book), asked, book, lives, chosen)


def test_everything_at_once() -> None:
    """If it fails, the overview page shows figures that don't belong together."""
    whole = look(DATA)
    assert (whole.participants, whole.uncounted_sessions, len(whole.linked)) == (110, 1, 1)
    assert whole.frames.contributions["language"].tolist() == ["en", "es", "en", "en"]
    assert dict(zip(whole.themes["theme"], whole.themes["contributions"], strict=True)) == {"green": 2, "transit": 1}
    assert whole.untagged["text"].tolist() == ["Nothing to add", "A wall idea"]
    assert whole.flags["category"].tolist() == ["young"]
    assert whole.channels.to_numpy().tolist() == [["online", 80, 4], ["workshop", 30, 0]]


def test_a_filter_narrows_everything() -> None:
    """If it fails, one chart of a filtered page still shows everybody."""
    part = look(DATA, chosen=Filter(areas=("hill",)))
    assert (part.participants, part.uncounted_sessions, len(part.linked)) == (60, 0, 1)
    assert part.tags["contribution_id"].unique().tolist() == ["t0"]
    assert part.untagged["text"].tolist() == ["Nothing to add"]
    assert part.themes["share"].tolist() == [0.5, 0.5]
    assert part.flags["category"].tolist() == ["young"]
    assert part.flags["verdict"].tolist() == ["none seen"]


def test_an_area_without_population_is_not_assessed() -> None:
    """If it fails, the people of one quarter are held against the whole town."""
    assert set(look(DATA, chosen=Filter(areas=("quay",))).reach["verdict"]) == {"not assessable"}


@pytest.mark.parametrize(("data", "asked", "book", "lives"), [
    (frames(), ASKED, BOOK, LIVES),
    (frames(dimensions=()), engagement({}), codebook({}), benchmark()),
    (DATA, ASKED, codebook({}), benchmark()),
    (DATA, engagement(languages=("qq",)), BOOK, LIVES),
    (frames(texts=[{"text": ""}, {"text": "  "}]), ASKED, BOOK, LIVES),
    (frames(people(9, age="prefer_not")), engagement(), BOOK, LIVES),
    (frames(sessions=[{"session": "wall"}]), engagement({"age": ("young", "old"), "part": AREAS}, area="part"), BOOK,
     benchmark()),
], ids=["no data", "no dimensions", "no codebook", "unknown language", "empty texts", "nobody says", "empty room"])
@pytest.mark.parametrize("chosen", [None, Filter(areas=("hill",)), Filter(channels=("online",))],
                         ids=["all", "area", "channel"])
def test_thin_data(data: Frames, asked: Engagement, book: pd.DataFrame, lives: pd.DataFrame,
                   chosen: Filter | None) -> None:
    """If it fails, a page stops where there is little or nothing to show, instead of saying so."""
    if not asked.dimensions:
        data = Frames(**{**vars(data), "participants": data.participants.filter(regex="^(?!category:|state:)")})
    elif asked.areas:
        data = frames(sessions=[{"session": "wall"}], dimensions=("age", "part"))
    analysis = look(data, asked, book, lives, chosen)
    assert analysis.flags.empty or lives is LIVES
    assert len(analysis.themes) == len(book)
    assert len(analysis.untagged) + analysis.tags["contribution_id"].nunique() == len(analysis.frames.contributions)
