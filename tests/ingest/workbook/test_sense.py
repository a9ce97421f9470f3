"""What columns can mean beside each other."""

import pytest

from ingest.rows.names import look_like_names


def test_groups_each_once_beside_numbers_are_counted(held) -> None:
    """If this fails, «Women | 12» is one person."""
    assert held(["Sex", "Ticks on the door"], ["Woman", 12], ["Man", 9]) == {}  # asked about, whole
    assert held(["Sex", "How many"], ["Woman", 12], ["Man", 9]) == {"Sex": "answer:sex", "How many": "people"}
    assert held(["Age", "Tally", "No."], ["Under 18", "||", 2], ["65 and over", "|||", 3])["No."] == "people"


def test_groups_of_several_questions_in_one_list(held) -> None:
    """If this fails, a head count without the names of its questions is set aside."""
    assert held(["Profile", "Number"], ["Woman", 3], ["Man", 4], ["Under 18", 2], ["65 and over", 5]) == {
        "Profile": "category", "Number": "people"}


def test_groups_down_the_side_of_groups_across(held) -> None:
    """If this fails, a cross table is counted by one of its questions alone."""
    assert held(["Band", "Woman", "Man"], ["Under 18", 1, 2], ["65 and over", 3, 4])["Band"] == "answer:age"


def test_a_place_among_people_is_where_they_live(held) -> None:
    """If this fails, residents are counted where somebody else met; or a meeting is somebody's home."""
    people = held(["Barrio", "Age", "Idea"], ["The Hill", 40, "Shade"], ["The Quay", 70, "Bins"])
    assert people["Barrio"] == "answer:part"
    ideas = held(["Barrio", "Idea"], ["The Hill", "Shade"], ["The Quay", "Bins"])
    assert ideas["Barrio"] == "area"


def test_votes_for_ideas_by_area_are_no_people(held) -> None:
    """If this fails, 120 votes for a clinic are 120 people who came."""
    assert held(["Idea", "The Hill", "The Quay"], ["Clinic", 120, 80], ["Bus", 30, 40]) == {
        "Idea": "question:idea", "The Hill": "?", "The Quay": "?"}


def test_one_column_of_votes(held) -> None:
    """If this fails, half of the votes stand for all of them."""
    assert held(["Idea", "Votes (paper)", "Votes (online)", "Total votes"], ["Shade", 1, 2, 3]) == {
        "Idea": "question:idea", "Votes (paper)": "?", "Votes (online)": "?", "Total votes": "supports"}
    assert held(["Idea", "Votes (paper)", "Votes (online)"], ["Shade", 1, 2])["Votes (paper)"] == "?"


def test_usual_headings_that_do_not_fit(held) -> None:
    """If this fails, people are counted because a list of ideas is numbered, or has a «Group»."""
    assert held(["No.", "Idea", "Votes", "Group"], [1, "Shade", 3, "Red"], [2, "Bins", 4, "Red"]) == {
        "No.": "?", "Idea": "question:idea", "Votes": "supports", "Group": "?"}
    assert held(["Location", "Idea"], ["Corner", "Shade"])["Location"] == "?"
    assert held(["Idea", "Votes"], ["Shade", "many"], ["Bins", "few"])["Votes"] == "?"


def test_names_are_private_under_any_heading(held) -> None:
    """If this fails, people's names are stored."""
    assert held(["Who", "Age", "Idea"], ["Mrs Example", 40, "Shade"], ["Bo Invented", 50, "Bins"])["Who"] == "private"


@pytest.mark.parametrize(("cells", "are"), [
    (["Ana Ejemplo", "Luis de la Muestra"], True), (["Dona Exemplo", "Seu Invento"], True),
    (["The Hill", "Quay"], False),
    (["Ana Ejemplo", "Ana Ejemplo", "Ana Ejemplo"], False), (["A better park", "More trees"], False), ([1, 2], False),
])
def test_what_looks_like_names(cells: list[object], are: bool) -> None:
    """If this fails, names are stored, or what people said is thrown away as one."""
    assert look_like_names(cells) is are


def test_a_number_of_each_group_is_no_participant_number(held) -> None:
    """If this fails, «Group | Number» above «Women | 12» invents two people who said nothing."""
    found = {"Group": "category", "Number": "people"}
    assert held(["Group", "Number"], ["Woman", 12], ["Man", 8]) == found
    assert held(["Number", "Group"], [12, "Woman"], [8, "Man"]) == found
    assert held(["Group", "Number", "Your idea"], ["A", 1, "Shade"], ["B", 2, "Bins"])["Number"] == "participant"
