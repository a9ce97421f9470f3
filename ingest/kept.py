"""What staff keep in the engagement folder besides uploads: segments, the plan of meetings, how a sample was drawn.

All are small JSON files without personal data, written whole or not at all, so that they can be read,
copied and put under version control with the rest of the folder.
"""

import json
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import EngagementError
from ingest.saving import write_over
from ingest.schema import Segment
from locales import _

SEGMENTS_FILE = "segments.json"
PLAN_FILE = "plan.json"
SAMPLE_FILE = "blind-sample.json"
Model = TypeVar("Model", bound=BaseModel)


class KeptPlan(BaseModel):
    """A plan as it was kept: the last day on record then, the meetings there were, and the plan's rows."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    made: str
    known: list[str]
    rows: list[dict[str, Any]]


class Draw(BaseModel):
    """How texts were drawn: the number the draw was started with, how many, of how many, and the day."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seed: int
    size: int
    of: int
    day: str


class KeptSample(BaseModel):
    """Who codes the blind sample, and how it was drawn: the texts themselves are in the store."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    coders: tuple[str, str]
    draws: list[Draw]


def read_segments(folder: Path) -> list[Segment]:
    """Read the segments; none where nobody kept any. Raises ``EngagementError`` where the file is wrong."""
    return [_valid(Segment, item, folder / SEGMENTS_FILE) for item in _read(folder / SEGMENTS_FILE, [])]


def keep_segment(folder: Path, segment: Segment) -> None:
    """Keep a segment, in the place of one with the same name."""
    others = [one for one in read_segments(folder) if one.name != segment.name]
    _write(folder / SEGMENTS_FILE, [one.model_dump() for one in [*others, segment]])


def forget_segment(folder: Path, name: str) -> None:
    """Keep a segment no longer."""
    _write(folder / SEGMENTS_FILE, [one.model_dump() for one in read_segments(folder) if one.name != name])


def read_plan(folder: Path) -> KeptPlan | None:
    """Read the plan that was kept, if there is one."""
    found = _read(folder / PLAN_FILE, None)
    return None if found is None else _valid(KeptPlan, found, folder / PLAN_FILE)


def keep_plan(folder: Path, plan: KeptPlan) -> None:
    """Keep a plan, in the place of the one before."""
    _write(folder / PLAN_FILE, plan.model_dump())


def read_sample(folder: Path) -> KeptSample | None:
    """Read who codes the blind sample and how it was drawn, if there is one."""
    found = _read(folder / SAMPLE_FILE, None)
    return None if found is None else _valid(KeptSample, found, folder / SAMPLE_FILE)


def keep_sample(folder: Path, sample: KeptSample) -> None:
    """Keep how the blind sample was drawn, in the place of what was kept before."""
    _write(folder / SAMPLE_FILE, sample.model_dump(mode="json"))


def _read(path: Path, otherwise: Any) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return otherwise
    except ValueError as error:
        raise _wrong(path, str(error)) from error


def _valid(model: type[Model], item: Any, path: Path) -> Model:
    try:
        return model.model_validate(item)
    except ValidationError as error:
        fault = error.errors()[0]
        raise _wrong(path, f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from error


def _write(path: Path, document: Any) -> None:
    write_over(path, json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def _wrong(path: Path, reason: str) -> EngagementError:
    return EngagementError("bad_json", _("{file}: {reason}. Correct the file and try again.").format(
        file=path.name, reason=reason))
