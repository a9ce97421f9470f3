"""Decidim: the export of proposals. Headings are English keys; texts come once per language (`title/es`)."""

import re
from typing import Any

from ingest.schema.names import Channel
from ingest.tools.markup import plain
from ingest.tools.tool import BODY, KEPT, TITLE, Rows, Tool, folded

LANGUAGE = r"(?:/(?!machine_translations)[\w-]+)?"


def _titled(rows: Rows) -> bool:
    return any(re.fullmatch("title" + LANGUAGE, str(cell)) for cell in rows[0])


def _tidy(rows: Rows) -> Rows:
    """Put the texts of each row, whatever their language, where the first language stands."""
    groups = [found for name in ("title", "body", "scope/name") if (found := _columns(rows[0], name))]
    return [rows[0], *(_row([plain(cell) for cell in row], groups) for row in rows[1:])]


def _columns(header: list[Any], name: str) -> list[int]:
    return [i for i, cell in enumerate(header) if re.fullmatch(re.escape(name) + LANGUAGE, str(cell))]


def _row(row: list[Any], groups: list[list[int]]) -> list[Any]:
    for first, *others in groups:
        other = next((i for i in others if i < len(row) and row[i] is not None), None)
        if other is not None and row[first] is None:
            row[first], row[other] = row[other], None
    return row


DECIDIM = Tool(
    name="Decidim",
    channel=Channel.ONLINE,
    several=", ",
    signatures=(folded("id", "participatory_space/id", "component/id"),),
    proof=_titled,
    patterns=(
        (r"id", "id"),
        ("title" + LANGUAGE, TITLE),
        ("body" + LANGUAGE, BODY),
        (r"author/.*|.*/user_endorsements", "private"),
        (r"published_at|created_at", "date"),
        (r"supports|votes", "supports"),
        ("scope/name" + LANGUAGE, "area"),
        (r"(category|scope|taxonomies|participatory_space|component|answer|title|body|endorsements|likes|"
         r"original_proposal|cost_report|execution_period)(/.*)?", KEPT),
        (r"state|reference|comments|attachments|followers|follows_count|url|meeting_urls|related_proposals|"
         r"is_amend|address|latitude|longitude|answered_at|withdrawn|withdrawn_at|state_published_at|updated_at|"
         r"created_in_meeting|coauthorships_count|cost", KEPT),
    ),
    tidy=_tidy,
)
