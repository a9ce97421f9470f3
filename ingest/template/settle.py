"""Let the sheets of a workbook that came back tell each other which workshop they are about."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.rows import sessions, values
from ingest.schema import Engagement
from ingest.template import marks
from ingest.template.marks import Meta, Part
from ingest.workbook import Located


def settle(located: Sequence[Located], engagement: Engagement) -> list[Located]:
    """Give each sheet of ours the workshop of the first sheet that came with it; leave all others as they are.

    A sheet that came alone knows its partner. Where several workshops' sheets stand in one file,
    each belongs to the first sheet before it. The lists behind the dropdowns are left out.
    """
    kept = [found for found in located if not (isinstance(found, Part) and found.kind == marks.LISTS)]
    if all(found.is_empty for found in kept if isinstance(found, Part)):
        return [found.without_rows({}) if isinstance(found, Part) else found for found in kept]
    starts = [found for found in kept if isinstance(found, Part) and found.kind == marks.START]
    told = _understood(starts[0].meta, engagement) if len(starts) == 1 else None
    mixed = _is_mixed(kept)
    settled: list[Located] = []
    for found in kept:
        if isinstance(found, Part) and found.kind == marks.START:
            told = _understood(found.meta, engagement)
        elif isinstance(found, Part) and not mixed:
            found = replace(found, meta=_alone(found) if told is None else told)
            found = found.without_rows(found.meta) if found.is_empty else found
        settled.append(found)
    return settled


def _alone(part: Part) -> Meta:
    return {"partner": (part.partner, "")} if part.partner else {}


def _is_mixed(located: Sequence[Located]) -> bool:
    """Say whether two first sheets follow each other, so that nobody can say whose the other sheets are."""
    kinds = [found.kind for found in located if isinstance(found, Part)]
    return any(one == following == marks.START for one, following in pairwise(kinds))


def _understood(meta: Meta, engagement: Engagement) -> Meta:
    """Keep what can be read; what can't is said once, where it stands."""
    areas = values.spellings_of(engagement.areas) if engagement.areas else None
    readers = {"date": lambda cell: values.day(cell, engagement.date_order), "people": values.whole_number,
               "area": lambda cell: sessions.area_of(cell, areas)}
    found = {kind: (readers.get(kind, values.text)(cell), address) for kind, (cell, address) in meta.items()}
    return {kind: (value, address) for kind, (value, address) in found.items() if value is not None}
