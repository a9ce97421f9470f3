"""Ages that may be a survey's code for «no answer»."""

import pytest

from ingest import Folder
from ingest.layout import Layouts, Mapping
from ingest.preview import preview
from ingest.rows.ages import codes_among
from ingest.understand import understand


@pytest.mark.parametrize(("said", "codes"), [
    ({"99": 1, "34": 20}, {"99"}), ({"99": 3, "84": 2}, {"99"}), ({"99": 1, "84": 1}, set()),
    ({"98": 2, "99": 5, "91": 1}, {"98", "99"}), ({"99": 2, "80": 1, "97 anos": 1}, set()),
    ({"99": 1, "80+": 9, "25 to 34": 9}, {"99"}), ({"999": 4, "34": 1}, set()), ({}, set()),
])
def test_what_stands_out_is_no_age(said: dict[str, int], codes: set[str]) -> None:
    """If this fails, a survey's silent people are 99 years old, or the oldest resident is not counted."""
    assert codes_among(said) == codes


def test_such_a_code_is_asked_about_until_somebody_says_what_it_means(folder: Folder) -> None:
    """If this fails, whoever gave no answer is stored as 65 or over, or the question can't be answered."""
    data = b"Your idea,Age\nShade,99\nBins,34\nBenches,99\n"
    batch = understand(folder.engagement, "x.csv", data)
    assert [r.answers[0].category for r in batch.submissions] == [None, "18-64", None]
    assert [(p.code, p.cell, p.value) for p in batch.problems] == [
        ("perhaps_no_answer", "B2", "99"), ("perhaps_no_answer", "B4", "99")]
    assert [(v.raw, v.meaning) for v in preview(folder.engagement, "x.csv", data).tables[0].values] == [
        ("99", ""), ("34", "18-64")]
    for meaning, category, state in [("65+", "65+", "given"), ("blank", None, "blank")]:
        told = Layouts([Mapping(("Your idea", "Age"), values={"age": {"99": meaning}})])
        again = understand(folder.engagement, "x.csv", data, layouts=told)
        assert (again.submissions[0].answers[0].category, again.submissions[0].answers[0].state) == (category, state)
        assert again.problems == []
