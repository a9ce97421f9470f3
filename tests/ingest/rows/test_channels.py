"""A column that says how each row came in."""

import pytest

from ingest import Folder
from ingest.rows.channels import channel_of
from ingest.understand import understand


@pytest.mark.parametrize(("said", "channel"), [
    ("online", "online"), ("Internet", "online"), ("En línea", "online"), ("pela internet", "online"),
    ("paper", "paper"), ("Papel", "paper"), ("Em papel", "paper"), ("oficina", "workshop"), ("Taller", "workshop"),
    ("in person", "workshop"), ("Teléfono", "phone"), ("por telefone", "phone"), ("import", "import"),
    ("pigeon", None), ("", None), (3, None)])
def test_words_for_channels(said: object, channel: str | None) -> None:
    """If this fails, voices on paper are shown as online ones, or the other way round."""
    assert channel_of(said) == channel


def test_each_row_has_its_own(folder: Folder) -> None:
    """If this fails, a register that mixes paper and online makes everybody one of the two."""
    data = b"Submission ID;Canal;Your idea\n1;Papel;Shade\n2;internet;Bins\n3;pigeon;Cars\n4;;Dogs\n"
    batch = understand(folder.engagement, "register.csv", data, "phone")
    assert [row.place.channel for row in batch.submissions] == ["paper", "online", None, None]
    assert [(p.code, p.cell, p.value) for p in batch.problems] == [("unknown_channel", "B4", "pigeon")]


def test_one_number_on_two_channels_is_two_people(folder: Folder) -> None:
    """If this fails, the first form on paper is taken for a change of the first one online."""
    data = b"Submission ID;Channel;Your idea\n1;paper;Shade\n1;online;Bins\n"
    batch = understand(folder.engagement, "register.csv", data)
    assert len({row.key for row in batch.submissions}) == 2


def test_an_online_row_of_a_workshops_file_was_not_in_the_room(folder: Folder) -> None:
    """If this fails, who wrote from home is counted among those who met."""
    data = b"No.;Channel;Your idea;Partner\n1;in person;Shade;A\n2;online;Bins;A\n"
    batch = understand(folder.engagement, "hall.csv", data, "workshop")
    assert [row.place.session for row in batch.submissions] == ["a", None]


def test_without_such_a_column_rows_are_known_as_before(folder: Folder) -> None:
    """If this fails, files that were handed in last year are all new again."""
    batch = understand(folder.engagement, "x.csv", b"Submission ID;Your idea\n1;Shade\n")
    assert [(row.key, row.place.channel) for row in batch.submissions] == [("6531d3fd8d2d53666cd9", None)]
