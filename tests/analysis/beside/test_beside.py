"""Two parts side by side: who, what, and what chance doesn't explain."""

from analysis.analyse import Analysis, analyse, tag_all
from analysis.beside import beside, groups, themes
from analysis.beside.rows import ONE, OTHER
from analysis.beside.words import group_sentences, headline, part, theme_sentences
from analysis.filters import Filter
from analysis.tables.sides import group_sides_table
from analysis.viewers import Role, Viewer
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis import make

TOWN, BOOK = make.engagement(), make.codebook({"trees": "tree", "bins": "bin"})
STAFF = Viewer(Role.STAFF)


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
    for role, words in ((Role.POLICYMAKER, ["50% (about 40)", "about 20"]), (Role.STAFF, ["50% (40)", "50% (20)"])):
        told = beside(one, other, Viewer(role)).groups
        table = group_sides_table(told, {ONE: "Online", OTHER: "Phone"}, TOWN.dimension("age"))
        young = told[told[c.CATEGORY] == "young"].to_dict("records")[0]
        assert [column.reads(young) for column in table.columns[1:3]] == words


def test_nobody_is_everybody_beside_a_hidden_group() -> None:
    """If it fails, «100%» stands beside «fewer than 10» of another group."""
    one, other = parts(("online", "young", "a tree", 60), ("phone", "young", "a tree", 60))
    told = beside(one, other, Viewer(Role.POLICYMAKER)).groups
    table = group_sides_table(told, {ONE: "Online", OTHER: "Phone"}, TOWN.dimension("age"))
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
