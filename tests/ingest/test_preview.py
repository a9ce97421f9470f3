"""What a file would bring, before it is stored: every column with its reason, every value with what it was read as."""

from hypothesis import given
from hypothesis import strategies as st

from ingest import Folder, Layouts, Mapping
from ingest.explain import brings
from ingest.preview import Preview, preview
from ingest.understand import understand
from tests.make import text, xlsx

ODD = text("""
    Quem falou;Cosa pensi?;Banda
    1;More shade by the lake;young
    2;Lamps along the path;old
""")
SAID = Mapping(("Quem falou", "Cosa pensi?", "Banda"),
               {"quem falou": "participant", "cosa pensi": "question:idea", "banda": "answer:age"},
               {"age": {"young": "0-17", "old": "prefer_not"}})


def holds(seen: Preview, table: int = 0) -> list[tuple[str, str, str]]:
    """Give letter, meaning and the reason's code of a table's columns."""
    return [(column.letter, column.meaning, column.reason.code) for column in seen.tables[table].columns]


def test_each_column_says_what_it_was_taken_for_and_why(folder: Folder) -> None:
    """If this fails, nobody can see why a number came to count."""
    seen = preview(folder.engagement, "f.xlsx", xlsx([
        ["Partner:", "Lantern Circle"], ["No.", "Your idea", "Sexx", "E-mail", "Your age in years, please", "Shoe"],
        [1, "Shade", "Woman", "a@b.example", "under 18", 9], [2, "Bins", "Man", "c@d.example", "70", 8]]))
    assert holds(seen) == [("A", "participant", "common"), ("B", "question:idea", "own"), ("C", "answer:sex", "values"),
                           ("D", "private", "common"), ("E", "answer:age", "both"), ("F", "", "unknown")]
    table = seen.tables[0]
    assert table.told == (("partner", "Lantern Circle", "B1"),)
    assert [column.examples for column in table.columns if column.letter in "BD"] == [("Shade", "Bins"), ()]
    assert [column.letter for column in table.columns if column.is_asked] == ["F"]


def test_values_say_what_they_were_read_as(folder: Folder) -> None:
    """If this fails, an answer counts as something that nobody can check."""
    seen = preview(folder.engagement, "f.csv", text("""
        Response ID,Your idea,Age,Where do you live?
        1,Shade,70,The Hill
        2,Bins,70,The Quayy
        3,Lamps,ancient,n/a
    """))
    values = [(value.dimension, value.raw, value.meaning, value.n) for value in seen.tables[0].values]
    assert values == [("age", "70", "65+", 2), ("age", "ancient", "", 1),
                      ("part", "The Hill", "hill", 1), ("part", "The Quayy", "quay", 1), ("part", "n/a", "blank", 1)]
    assert seen.open_questions == 1


def test_what_somebody_said_is_followed(folder: Folder) -> None:
    """If this fails, corrections change nothing."""
    before = preview(folder.engagement, "odd.csv", ODD)
    assert (before.usable, before.open_questions, before.tables[0].is_read) == (0, 3, False)
    after = preview(folder.engagement, "odd.csv", ODD, layouts=Layouts([SAID]))
    assert (after.usable, after.open_questions, after.tables[0].is_remembered) == (2, 0, True)
    assert [value.meaning for value in after.tables[0].values] == ["0-17", "prefer_not"]
    batch = understand(folder.engagement, "odd.csv", ODD, layouts=Layouts([SAID]))
    answers = [(answer.state, answer.category) for s in batch.submissions for answer in s.answers]
    assert answers == [("given", "0-17"), ("prefer_not", None)]


def test_a_mapping_made_of_a_preview_changes_nothing(folder: Folder) -> None:
    """If this fails, accepting what is shown stores something else."""
    said = Layouts([SAID])
    seen = preview(folder.engagement, "odd.csv", ODD, layouts=said)
    shown = Layouts([seen.tables[0].mapping()])
    assert preview(folder.engagement, "odd.csv", ODD, layouts=shown) == seen
    assert understand(folder.engagement, "odd.csv", ODD, layouts=shown).submissions == understand(
        folder.engagement, "odd.csv", ODD, layouts=said).submissions


def test_what_was_said_wins_over_known_headings(folder: Folder) -> None:
    """If this fails, a heading that misleads us can't be corrected."""
    said = Mapping(("Idea", "Sex"), {"idea": "question:worry", "sex": "ignore"})
    batch = understand(folder.engagement, "f.csv", b"Idea,Sex\nDark corners,Woman\n", layouts=Layouts([said]))
    assert [s.texts for s in batch.submissions] == [[("worry", "Dark corners")]]
    assert batch.submissions[0].answers == []


def test_groups_of_a_head_count_are_values_and_totals_are_not(folder: Folder) -> None:
    """If this fails, a total is asked about as if it were a group."""
    seen = preview(folder.engagement, "count.csv", text("""
        Question,Answer,People
        Age,Under 18,3
        ,elders,4
        ,Total,7
        Sex,Woman,7
    """))
    values = [(value.dimension, value.raw, value.meaning) for value in seen.tables[0].values]
    assert values == [("age", "Under 18", "0-17"), ("age", "elders", ""), ("sex", "Woman", "f")]
    said = Mapping(("Question", "Answer", "People"), values={"age": {"elders": "65+"}})
    after = understand(folder.engagement, "count.csv", text("""
        Question,Answer,People
        Age,elders,4
    """), layouts=Layouts([said]))
    assert [(tally.category, tally.people) for tally in after.tallies] == [("65+", 4)]


@given(st.lists(st.lists(st.sampled_from(["Idea", "Banda", "Sex", "x", "Woman", "Shade here", 3, None]),
                         min_size=1, max_size=4), max_size=6))
def test_whatever_is_said_no_row_is_lost(rows: list[list[object]]) -> None:
    """If this fails, a correction makes rows vanish."""
    import tomllib

    from ingest.schema import Engagement
    from tests.conftest import ENGAGEMENT
    engagement = Engagement.model_validate(tomllib.loads(ENGAGEMENT))
    file = xlsx(rows)
    filled = sum(any(cell is not None for cell in row) for row in rows)
    for headings in {tuple(str(cell) for cell in row if isinstance(cell, str)) for row in rows}:
        said = Mapping(headings, {name.lower(): "question:idea" for name in headings})
        batch = understand(engagement, "f.xlsx", file, layouts=Layouts([said]))
        stored = len(batch.submissions) + len(batch.tallies) + len(batch.links)
        assert batch.rows_read == stored + len(batch.set_aside)
        assert batch.rows_read >= filled - 1 - len(rows)  # headings, and titles above them, are no rows


def test_a_number_of_everybody_alone_brings_people(folder: Folder) -> None:
    """If this fails, a file whose only line is «In the room | 17» seems to bring nothing."""
    found = preview(folder.engagement, "hall.xlsx", xlsx([["Partner", "A"], ["Date", "3/3/2026"], ["In the room", 17]]))
    assert (found.present, found.meetings) == (17, 1)
    assert brings(found) == "1 row read: 17 people present, 1 row set aside. Nothing is stored yet."
