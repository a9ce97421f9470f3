"""Which dimensions of an engagement ask what everybody asks (age, sex, colour, tenure …), whatever they call it."""

from collections.abc import Iterator

from ingest.schema import Dimension, Engagement, fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.workbook.wording import gist
from ingest.workbook.words import USUAL

_GISTS = {sort: {gist(fold(name)) for name in names} for sort, names in USUAL.items()}
_SINGLE = {sort: {name for name in names if " " not in name} for sort, names in _GISTS.items()}
_KINDS = {AGE_KIND: "age", AREA_KIND: "area"}


def usual_dimensions(engagement: Engagement) -> dict[str, str]:
    """Give each usual sort of question that one dimension alone asks, with that dimension's id."""
    found: dict[str, list[str]] = {}
    for dimension in engagement.dimensions:
        for sort in _sorts(dimension):
            found.setdefault(sort, []).append(dimension.id)
    return {sort: ids[0] for sort, ids in found.items() if len(ids) == 1}


def _sorts(dimension: Dimension) -> Iterator[str]:
    if dimension.kind in _KINDS:
        yield _KINDS[dimension.kind]
        return
    names = {gist(name) for name in (fold(dimension.id), *dimension.headings_spelt())}
    for sort, gists in _GISTS.items():
        if sort not in _KINDS.values() and names & gists:
            yield sort
            return
    words = {word for name in names for word in name.split()}
    yield from [sort for sort, single in _SINGLE.items() if sort not in _KINDS.values() and words & single][:1]
