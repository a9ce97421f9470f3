"""Pabulib: three tables in one file; people online and on paper, and the projects they chose from."""

from tests.ingest.tools.conftest import TakeIn

FILE = '''META
key;value
description;Invented district budget, second edition
country;Poland
num_projects;2
num_votes;4
date_begin;04.03.2026
PROJECTS
project_id;cost;votes;name;category;selected
1;30000;3;"Bike lane; both sides";public transit and roads;1
2;25000,0;2;Shade in the square;urban greenery,public space;0
VOTES
voter_id;age;sex;voting_method;neighborhood;vote
1;34;F;internet;North;1,2
2;71;M;paper;South;1
3;;;internet;;2
4;0;f;carrier pigeon;None;1
'''


def test_voters(take_in: TakeIn) -> None:
    """If this fails, people who voted on paper are counted online, or nobody's age is known."""
    seen = take_in("poland_exampleville_2026.pb", FILE)
    assert (seen.tool(), seen.receipt.rows_read, seen.receipt.stored) == ("Pabulib", 6, 6)
    people = [row for row in seen.rows if row.is_person]
    assert [row.source_id for row in people] == ["1", "2", "3", "4"]
    assert [row.place.channel for row in people] == ["online", "paper", "online", None]
    assert [row.place.area for row in people] == ["north", "south", None, None]
    assert seen.answers("age") == [("given", "18-64"), ("given", "65+"), ("blank", None), ("given", "0-17")]
    assert seen.answers("gender") == [("given", "w"), ("given", "m"), ("blank", None), ("given", "w")]
    assert [row.place.extra for row in people][:2] == [{"vote": "1,2"}, {"vote": "1"}]
    assert sorted(seen.frames.participants["channel"]) == ["import", "online", "online", "paper"]
    assert seen.noted() == [("unknown_channel", "D17", "carrier pigeon")]


def test_projects(take_in: TakeIn) -> None:
    """If this fails, projects are participants, or their votes are lost."""
    seen = take_in("x.pb", FILE)
    projects = [row for row in seen.rows if not row.is_person]
    assert [(row.source_id, [t for _, t in row.texts], row.supports) for row in projects] == [
        ("1", ["Bike lane; both sides"], 3), ("2", ["Shade in the square"], 2)]
    assert [(row.place.sheet, row.place.row) for row in projects] == [("PROJECTS", 10), ("PROJECTS", 11)]
    assert len(seen.frames.contributions) == 2


def test_twice_adds_nothing(take_in: TakeIn) -> None:
    """If this fails, a file handed in again doubles an election."""
    take_in("x.pb", FILE)
    assert take_in("y.pb", FILE).receipt.already_known == 6


def test_old_files_with_other_orders(take_in: TakeIn) -> None:
    """If this fails, columns are read by where they stand, and ages are votes."""
    seen = take_in("x.pb", "META\nkey; value\ncountry; Poland\nPROJECTS\nproject_id; cost; name\n1; 8000,0; Shade\n"
                           "VOTES\nvoter_id; vote; voting_method; sex; age\n9; 1; paper; M; 40\n")
    assert (seen.texts(), seen.answers("age")) == ([["Shade"], []], [("given", "18-64")])
    assert seen.codes() == set()


def test_a_file_cut_short_loses_no_row(take_in: TakeIn) -> None:
    """If this fails, a broken file is half read in silence."""
    seen = take_in("x.pb", "META\nkey;value\nPROJECTS\nproject_id;name\n1;Shade\nVOTES\nvoter_id;vote\n1;1\n")
    assert seen.tool() == ""
    assert seen.receipt.set_aside > 0
