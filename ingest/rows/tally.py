"""A row of a head count: so many people of one group."""

from ingest.records import Tally, digest
from ingest.rows import values
from ingest.rows.context import Unusable
from ingest.rows.row import Row
from ingest.schema import fold
from ingest.schema.names import State


def tally(row: Row, dimension_id: str | None) -> Tally:
    """Read a head count of one group of a dimension (None: one that the engagement doesn't have)."""
    block = row.columns.block
    category, people = block.first("category"), block.first("people")
    assert category is not None
    assert people is not None
    if dimension_id is None:
        asked = block.first("dimension") or category
        raise Unusable("unknown_group", asked.index, row.at(asked))
    answer = values.answer(row.at(category), *row.context.dimension(dimension_id))
    if not answer.raw or (answer.state == State.GIVEN and answer.category is None):
        raise Unusable("unknown_group", category.index, answer.raw)
    count = values.whole_number(row.at(people))
    if count is None:
        raise Unusable("no_people", people.index, row.at(people))
    place = row.place("tally", "category")
    name = ("tally", place.session or "", f"{dimension_id} {answer.category or answer.state}")
    return Tally(digest(*name, row.context.occurrence(*name)), digest(name[-1], count), place, dimension_id,
                 answer.category, count)


def asked_about(row: Row, above: str) -> tuple[str | None, str]:
    """Find which dimension a row is about, and its heading; an empty cell repeats the one ``above``."""
    heading = row.text("dimension") or above
    dimensions = row.context.engagement.dimensions
    return next((d.id for d in dimensions if fold(heading) in {fold(d.id), *d.headings_spelt()}), None), heading
