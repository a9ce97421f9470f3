"""Two parts side by side: who, what, and what chance doesn't explain."""

import pandas as pd
import pytest

from analysis.analyse import Analysis, analyse, tag_all
from analysis.beside import beside, groups, themes
from analysis.beside.rows import ONE, OTHER
from analysis.beside.words import (
    beyond_chance,
    beyond_rounding,
    group_sentences,
    headline,
    missed,
    part,
    share,
    theme_sentences,
)
from analysis.figures.sides import sides_figure
from analysis.filters import Filter
from analysis.ranges import LEAST, MOST, with_ranges
from analysis.tables.sides import group_sides_table, theme_sides_table
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis import make

TOWN, BOOK = make.engagement(), make.codebook({"trees": "tree", "bins": "bin"})
STAFF, READER = Viewer(Role.STAFF), Viewer(Role.POLICYMAKER)
NAMES, LABELS = {ONE: "Online", OTHER: "Phone"}, {"young": "Young", "old": "Old"}


def parts(*told: tuple[str, str, str, int]) -> list[Analysis]:
    """Analyse people online and on the telephone, from (channel, age, text, how many)."""
    people, texts = [], []
    for channel, age, text, number in told:
        for _person in range(number):
            texts.append({c.PARTICIPANT: f"p{len(people)}", c.CHANNEL: channel, c.TEXT: text})
            people.append({c.CHANNEL: channel, "age": age})
    tagged = tag_all(make.frames(people, texts), TOWN, BOOK)
    figures = make.benchmark((make.PLACE, "age", "young", 50), (make.PLACE, "age", "old", 50))
    return [analyse(tagged, TOWN, BOOK, figures, Filter(channels=(name,))) for name in ("online", "phone")]


def test_what_differs_is_found_and_said() -> None:
    """If it fails, two channels look alike that aren't, or the other way round."""
    one, other = parts(("online", "young", "a tree", 60), ("online", "old", "a bin", 40),
                       ("phone", "young", "a tree", 30), ("phone", "old", "a bin", 70))
    said, heard = themes(one, other, BOOK, TOWN), groups(one, other, TOWN)
    assert said.set_index(c.THEME)[c.VERDICT].to_dict() == {"trees": Difference.MORE, "bins": Difference.LESS}
    assert heard.set_index(c.CATEGORY)[c.VERDICT].to_dict() == {"young": Difference.MORE, "old": Difference.LESS}
    assert headline(said, heard, "Online", "Phone") == "Online and Phone differ in 2 themes and 2 groups of people"
    assert any(line.startswith("▲ Online: speaks of «trees» about twice as often as Phone: 60% against 30%; between")
               for line in theme_sentences(said, "Online", "Phone"))
    assert any(line.startswith("▲ Online: «young» (age) are 60% of those who told us, Telephone: 30%; between 1.")
               for line in group_sentences(heard, TOWN, "Online", "Telephone"))
    assert part(Difference.MORE) == "▲ larger part"


def test_texts_of_one_meeting_prove_less() -> None:
    """If it fails, a flip chart of fifty notes outweighs fifty people."""
    texts = [{c.CHANNEL: "workshop", c.SESSION: f"m{i % 2}", c.TEXT: "tree" if i < 30 else "bin"} for i in range(50)]
    texts += [{c.CHANNEL: "online", c.PARTICIPANT: f"p{i}", c.TEXT: "tree" if i < 15 else "bin"} for i in range(50)]
    apart = [row | ({c.SESSION: None, c.PARTICIPANT: f"q{i}"} if row[c.CHANNEL] == "workshop" else {})
             for i, row in enumerate(texts)]
    chances = []
    for rows in (texts, apart):
        tagged = tag_all(make.frames([], rows), TOWN, BOOK)
        both = [analyse(tagged, TOWN, BOOK, make.benchmark(), Filter(channels=(name,)))
                for name in ("workshop", "online")]
        chances.append(themes(*both, BOOK, TOWN)[c.P_VALUE].min())
    assert chances[0] > 3 * chances[1]


def test_rounding_alone_makes_no_share() -> None:
    """If it fails, a councillor reads «100% (about 20)» where 11 of 20 may be."""
    one, other = parts(("online", "young", "a tree", 40), ("online", "old", "a tree", 40),
                       ("phone", "young", "a tree", 20), ("phone", "old", "a tree", 20))
    for viewer, words in ((READER, ["about 50% (about 40)", "about 20"]), (STAFF, ["50% (40)", "50% (20)"])):
        told = beside(one, other, viewer).groups
        table = group_sides_table(told, NAMES, LABELS)
        young = told[told[c.CATEGORY] == "young"].to_dict("records")[0]
        assert [column.reads(young) for column in table.columns[1:3]] == words


@pytest.mark.parametrize(("spoke", "all_texts", "least", "most"), [
    (20, 100, 11 / 109, 29 / 91), (10, 100, 1 / 109, 19 / 91), (0, 100, 0.0, 9 / 91), (100, 100, 91 / 109, 1.0),
    (10, 10, 1 / 19, 1.0)])
def test_a_rounded_share_is_a_range(spoke: int, all_texts: int, least: float, most: float) -> None:
    """If it fails, «12 %» is read where 8 or 18 may be true."""
    total = protect(pd.DataFrame([{"contributions": all_texts}]), READER).to_dict("records")[0]
    themes = protect(pd.DataFrame([{"contributions": spoke, c.SHARE: spoke / all_texts}]), READER)
    told = with_ranges(themes, total).to_dict("records")[0]
    assert (told[LEAST], told[MOST]) == pytest.approx((least, most))


def test_nothing_is_a_range_where_it_is_exact_or_unknown() -> None:
    """If it fails, staff read a range of what was counted, or somebody one of what nobody knows."""
    for viewer, texts in ((STAFF, 100), (READER, 0)):
        total = protect(pd.DataFrame([{"contributions": texts}]), viewer).to_dict("records")[0]
        told = with_ranges(protect(pd.DataFrame([{"contributions": 0, c.SHARE: 0.0}]), viewer), total)
        assert told[[LEAST, MOST]].isna().all(axis=None)


def test_a_title_says_what_rounding_alone_cannot_do() -> None:
    """If it fails, a councillor reads a difference that rounding made, or none where there is one."""
    one, other = parts(("online", "young", "a tree", 80), ("online", "old", "a bin", 20),
                       ("phone", "young", "a tree", 30), ("phone", "old", "a bin", 70))
    told = beside(one, other, READER).themes
    assert beyond_rounding(told, NAMES) == (
        "2 themes differ by more than rounding, perhaps by chance, «bins» most: Online 10% to 32%, Phone 56% to 87%")
    table = theme_sides_table(told, NAMES).shown().set_index("Theme").loc["trees"]
    assert (table["Online: share"], table["Online: share between"]) == ("about 80%", "65% to 98%")
    drawn = sides_figure(told, NAMES)
    assert next(tuple(line.x) for line in drawn.data if line.mode == "lines") == pytest.approx((71 / 109, 89 / 91))
    near = beside(one, one, READER).themes
    assert beyond_rounding(near, NAMES) == "No theme differs between Online and Phone by more than rounding may do"
    exact = beside(one, other, STAFF).themes
    assert beyond_rounding(exact, NAMES) == "«trees» differs most: Online 80%, Phone 30%"
    assert theme_sides_table(exact, NAMES).shown().set_index("Theme").loc["trees", "Online: share"] == "80%"


def test_a_title_says_what_chance_alone_cannot_do() -> None:
    """If it fails, staff read of a difference that may be chance."""
    few = themes(*parts(("online", "young", "a tree", 3)), BOOK, TOWN)
    assert beyond_chance(few, "A", "B") == "No theme differs between A and B by more than chance may do"


def test_a_hidden_share_says_the_most_it_can_be() -> None:
    """If it fails, a title sets «fewer than 10» beside a share, and nobody can compare the two."""
    one, other = parts(("online", "young", "a tree", 100), ("phone", "young", "a bin", 100))
    told = beside(one, other, READER).themes.set_index(c.THEME)
    assert (share(told.loc["trees", OTHER]), share(told.loc["trees", ONE])) == ("at most 10%", "83% to 100%")


def test_a_tables_title_says_whom_each_part_missed() -> None:
    """If it fails, a reader has to find the missing group in the table."""
    one, other = parts(("online", "old", "a tree", 60), ("phone", "young", "a tree", 30), ("phone", "old", "a bin", 30))
    told = beside(one, other, STAFF).groups
    assert missed("Age", told, NAMES, LABELS) == (
        "Age — Online: Young under-represented; Phone: no group is clearly missing")
    assert missed("Age", beside(one, one, STAFF).groups, NAMES, LABELS) == "Age: in both, Young under-represented"


def test_nobody_is_everybody_beside_a_hidden_group() -> None:
    """If it fails, «100%» stands beside «fewer than 10» of another group."""
    one, other = parts(("online", "young", "a tree", 60), ("phone", "young", "a tree", 60))
    told = beside(one, other, Viewer(Role.POLICYMAKER)).groups
    table = group_sides_table(told, NAMES, LABELS)
    young = told[told[c.CATEGORY] == "young"].to_dict("records")[0]
    assert [column.reads(young) for column in table.columns[1:3]] == ["about 60", "about 60"]


def test_nothing_in_common_is_no_error() -> None:
    """If it fails, a part without people or texts ends in a traceback."""
    one, other = parts(("online", "young", "a tree", 3))
    said, heard = themes(one, other, BOOK, TOWN), groups(one, other, TOWN)
    assert set(said[c.VERDICT]) == {Difference.TOO_FEW}
    assert heard.empty
    assert headline(said, heard, "A", "B") == "No difference is known between A and B"


def test_rows_are_paired_and_each_is_its_parts_own() -> None:
    """If it fails, one part's figures stand under the other's name."""
    one, other = parts(("online", "young", "a tree", 20), ("phone", "old", "a bin", 10),
                       ("phone", "young", "a tree", 30))
    told = beside(one, other, STAFF)
    assert [row[c.PARTICIPANTS] for row in told.totals] == [20, 40]
    trees = told.themes.set_index(c.THEME).loc["trees"]
    assert (trees[ONE]["contributions"], trees[OTHER]["contributions"]) == (20, 30)
    young = told.groups.set_index(c.CATEGORY).loc["young"]
    assert (young[ONE][c.PARTICIPANTS], young[OTHER][c.PARTICIPANTS]) == (20, 30)
