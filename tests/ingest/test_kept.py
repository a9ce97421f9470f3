"""What staff keep in the folder: segments and the plan."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from ingest.errors import EngagementError, FairHearingError
from ingest.kept import (
    PLAN_FILE,
    SEGMENTS_FILE,
    KeptPlan,
    forget_segment,
    keep_plan,
    keep_segment,
    read_plan,
    read_segments,
)
from ingest.schema import Segment

YOUNG = Segment(name="Young people", categories={"age": ["0-17"]})
HILL = Segment(name="The hill", areas=["hill"])


def test_segments_come_back_as_they_were_kept(tmp_path: Path) -> None:
    """If this fails, a campaign turns to other people than those that were chosen."""
    assert read_segments(tmp_path) == []
    keep_segment(tmp_path, YOUNG)
    keep_segment(tmp_path, HILL)
    assert read_segments(tmp_path) == [YOUNG, HILL]
    other = YOUNG.model_copy(update={"areas": ["quay"]})
    keep_segment(tmp_path, other)
    assert read_segments(tmp_path) == [HILL, other]
    forget_segment(tmp_path, "The hill")
    assert read_segments(tmp_path) == [other]
    assert [file.name for file in tmp_path.iterdir()] == [SEGMENTS_FILE], "nothing half-written stays behind"


def test_a_plan_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    """If this fails, staff are told that meetings were held which weren't."""
    assert read_plan(tmp_path) is None
    plan = KeptPlan(made="2026-03-10", known=["s1"], rows=[{"partner": "Lantern (invented)", "sessions": 2}])
    keep_plan(tmp_path, plan)
    assert read_plan(tmp_path) == plan


@pytest.mark.parametrize("written", ["{", "[{}]", '[{"name": "x"}]', '[{"name": "", "areas": ["hill"]}]',
                                     '[{"name": "x", "areas": ["hill"], "email": "a"}]'])
def test_a_file_that_somebody_spoilt_is_named(tmp_path: Path, written: str) -> None:
    """If this fails, a typing error in the file breaks the page, or loses all segments."""
    (tmp_path / SEGMENTS_FILE).write_text(written, encoding="utf-8")
    with pytest.raises(EngagementError, match=r"segments\.json: .*Correct the file and try again\."):
        read_segments(tmp_path)
    with pytest.raises(EngagementError):
        keep_segment(tmp_path, YOUNG)
    assert (tmp_path / SEGMENTS_FILE).read_text(encoding="utf-8") == written


def test_a_folder_that_can_t_be_written_is_said(tmp_path: Path) -> None:
    """If this fails, staff believe that a plan was kept."""
    with pytest.raises(FairHearingError, match="can't be written"):
        keep_plan(tmp_path / "nowhere", KeptPlan(made="", known=[], rows=[]))
    assert not (tmp_path / PLAN_FILE).exists()


def test_a_segment_of_everybody_is_none() -> None:
    """If this fails, a campaign turns to everybody by accident."""
    with pytest.raises(ValidationError):
        Segment(name="x")
    with pytest.raises(ValidationError):
        Segment(name="x", categories={"age": []})
