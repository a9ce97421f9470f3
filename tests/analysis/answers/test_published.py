"""What residents are shown is right for each text, rounded for everybody, and gives no small meeting away."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.analyse import Tagged, tag_all
from analysis.answers import published, published_of, spoken_in
from analysis.answers.spoken import AT_LEAST, NAMED
from analysis.protect import make_copy
from analysis.protect.tables import CHANNELS, THEME_PREFIX, YES
from analysis.themes.people import nothing_said
from ingest.schema import Decision
from ingest.schema import names as c
from ingest.schema.names import Decided
from tests.analysis.make import benchmark, codebook, engagement, frames, people

BOOK = codebook({"trees": "tree", "bins": "bin", "buses": "bus", "shops": "shop"})
WHOLE, FIGURES, SECRET = engagement(), benchmark(), b"x" * 32
SAID = {"trees": 8, "bins": 6, "buses": 5, "shops": 1}


def decision(number: int, **other) -> Decision:
    """Make a decision."""
    return Decision.model_validate({"number": number, "status": Decided.AGREED, "words": {"en": "Yes"}, "who": "Us",
                                    "date": "2026-04-01", **other})


def engaged(met: dict[str, int], said: dict[str, int] = SAID, online: int = 40) -> Tagged:
    """Hold meetings of so many people in which so many texts speak of each theme, beside as many online of each."""
    texts = [{c.TEXT: f"{theme} {i}", c.LANGUAGE: "en"} for theme in said for i in range(online)]
    texts += [{c.TEXT: f"{theme} of {name} {i}", c.LANGUAGE: "en", c.CHANNEL: "workshop", c.SESSION: name}
              for name in met for theme, n in said.items() for i in range(n)]
    return tag_all(frames(people(100, age="old"), texts, [{c.SESSION: name, c.PEOPLE: n} for name, n in met.items()]),
                   WHOLE, BOOK)


def spoken(tagged: Tagged, secret: bytes = SECRET) -> dict[str, list[str]]:
    """Say what meetings spoke of above all."""
    return spoken_in(tagged, make_copy(tagged, WHOLE, BOOK, FIGURES, secret), BOOK, secret)


def test_a_meeting_names_what_most_spoke_of_and_one_of_few_people_names_nothing() -> None:
    """If this fails, a workshop reads nothing of its own, or its neighbours read who had been in a small one."""
    rooms = {f"hall {i}": 30 for i in range(4)} | {"tea for nine": 9}
    found = spoken(engaged(rooms))
    assert found["hall 0"] == ["trees", "bins", "buses"]
    assert "tea for nine" not in found
    assert not any("shops" in themes for themes in found.values()), "one person's word is nobody's to read"


def test_a_meeting_that_spoke_of_little_names_nothing() -> None:
    """If this fails, what isn't named wasn't spoken of: a number, and it is none."""
    assert spoken(engaged({f"hall {i}": 30 for i in range(4)}, {"trees": 8, "bins": 6, "buses": 1})) == {}


@settings(max_examples=6)
@given(st.lists(st.integers(0, 12), min_size=4, max_size=4), st.integers(1, 6), st.binary(min_size=32, max_size=32))
def test_no_theme_is_named_more_often_than_the_rounded_copy_tells(said: list[int], rooms: int, secret: bytes) -> None:
    """If this fails, counting the workshops that name a theme tells more than «fewer than 10»."""
    tagged = engaged({f"hall {i}": 30 for i in range(rooms)}, dict(zip(SAID, said, strict=True)), online=0)
    copy = make_copy(tagged, WHOLE, BOOK, FIGURES, secret)
    found = spoken_in(tagged, copy, BOOK, secret)
    named = Counter(theme for themes in found.values() for theme in themes)
    for theme, times in named.items():
        table = copy.texts.tables[THEME_PREFIX + theme]
        for shown in (table.whole[YES], table.parts[CHANNELS].loc["workshop", YES]):
            assert AT_LEAST * times <= max(int(shown) - copy.base + 1, 0)
    assert all(len(themes) == NAMED for themes in found.values())


def test_a_meeting_names_three_themes_or_none() -> None:
    """If this fails, a page that names two says that the third was spoken of, and by fewer than ten texts in all."""
    assert spoken(engaged({"hall": 30}, {"trees": 30, "bins": 30, "buses": 2}, online=0)) == {}
    assert spoken(engaged({"hall": 30}, {"trees": 30, "bins": 30, "buses": 30}, online=0))["hall"] == [
        "bins", "buses", "trees"]


def test_each_text_has_its_themes_and_the_decisions_on_them_on_its_idea_or_on_itself() -> None:
    """If this fails, a receipt tells somebody the answer to another's question, or none."""
    book = BOOK.assign(**{c.PARENT: ["", "", "", "trees"], "label_en": ["Trees", "Bins", "Buses", "Shops"]})
    said = ("A tree", "A shop in a park", "Nothing at all", "nothing at all!", "A bin")
    data = frames(texts=[{c.TEXT: text, c.LANGUAGE: "en"} for text in said])
    made = [decision(1, themes=["trees"]), decision(2, idea="t2"), decision(3, text="t4"),
            decision(4, themes=["ponds"])]
    shown, told = published_of(data, nothing_said(), WHOLE, book, FIGURES, SECRET, made,
                               {"t0", "t1", "t3", "t4", "gone"})
    assert [(text, sorted(themes), numbers) for text, themes, numbers in told] == [
        ("t0", ["trees"], [1]), ("t1", ["shops", "trees"], [1]), ("t3", [], [2]), ("t4", ["bins"], [3])]
    assert {one.theme: one.label for one in shown.themes}["ponds"] == {}, "a theme that went keeps its decision"
    assert shown.on("ponds")


def test_numbers_are_those_of_the_rounded_copy_and_nobodys_words_are_in_it() -> None:
    """If this fails, everybody on the internet reads exact numbers, or what somebody wrote."""
    tagged = engaged({"hall": 30}, online=37)
    copy = make_copy(tagged, WHOLE, BOOK, FIGURES, SECRET)
    shown, told = published(tagged, copy, WHOLE, BOOK, FIGURES, SECRET, [decision(1, themes=["trees"])], ())
    assert told == []
    assert shown.rounded_to == 10
    assert {one.texts % 10 for one in shown.themes} == {0}
    written = shown.model_dump_json()
    assert not [text for text in tagged.frames.contributions[c.TEXT] if text in written]
    assert "people" not in written
