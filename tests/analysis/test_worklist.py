"""What waits for the staff."""

import datetime as dt
from dataclasses import fields
from pathlib import Path

import pytest

import locales
from analysis.worklist import Counts, work_list

PAGES = Path(__file__).resolve().parents[2] / "pages"
NUMBERS = [field.name for field in fields(Counts) if field.type is int]


def test_nothing_waits_where_nothing_does() -> None:
    """If this fails, staff are sent to a page where nothing is to be done."""
    assert work_list(Counts()) == []


@pytest.mark.parametrize("language", locales.LANGUAGES)
@pytest.mark.parametrize("name", NUMBERS)
def test_each_kind_has_its_line_with_its_number(name: str, language: str) -> None:
    """If this fails, something waits and nobody is told, or one is spoken of as many."""
    with locales.speaking(language):
        one, many = (work_list(Counts(**{name: n})) for n in (1, 1234))
        assert len(one) == len(many) == 1
        assert "1" in one[0].words
        assert "1,234" in many[0].words or "1.234" in many[0].words
        assert one[0].words.replace("1", "") != many[0].words.replace("1,234", "").replace("1.234", "")


def test_publishing_is_asked_for_once() -> None:
    """If this fails, staff are told both that nothing is published and that it is out of date."""
    assert [task.icon for task in work_list(Counts(published=False, outdated=True))] == ["visibility_off"]
    assert [task.icon for task in work_list(Counts(outdated=True))] == ["update"]


def test_a_promise_to_residents_comes_before_all_else() -> None:
    """If this fails, people were told that their answers are deleted by a day, and nobody reminds who has to do it."""
    told = work_list(Counts(files=2, keep_until=dt.date(2027, 5, 31)))
    assert [task.icon for task in told] == ["auto_delete", "upload_file"]
    assert "31 May 2027" in told[0].words


def test_answers_under_an_id_that_is_gone_come_before_files() -> None:
    """If this fails, staff plan meetings for a group that only seems to be missing."""
    told = work_list(Counts(files=2, gone=("Age: 6 answers …", "Sex: 1 answer …")))
    assert [task.words for task in told][:2] == ["Age: 6 answers …", "Sex: 1 answer …"]


def test_the_data_s_own_faults_come_first() -> None:
    """If this fails, staff decide on themes before they know that a file was not read."""
    told = work_list(Counts(files=2, undecided=3, untagged=1))
    assert [task.page for task in told] == ["upload", "review", "decisions"]
