"""SurveyMonkey: two header rows; the question stands above the first of its columns, options below it."""

import datetime as dt
from itertools import zip_longest
from typing import Any

from ingest.schema import fold
from ingest.schema.names import Channel
from ingest.tools.tool import KEPT, Rows, Tool, folded, means

ANSWERS = folded("Response", "Open-Ended Response")  # below a question with a single column
FORMATS = ("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y")
_ROLES = means(
    id=["Respondent ID", "RespondentID"],
    date=["End Date", "EndDate"],
    private=["IP Address", "Email Address", "First Name", "Last Name", "LastName", "FirstName", "Custom Data"],
    kept=["Collector ID", "CollectorID", "Start Date", "StartDate"])


def _tidy(rows: Rows) -> Rows:
    """Write both header rows into the second, and dates (always month first) as dates."""
    if len(rows) < 2 or not _is_second_header(rows[1]):
        header, body = rows[:1], rows[1:]
    else:
        header, body = [[None] * len(rows[0]), _merged(rows[0], rows[1])], rows[2:]
    moments = [i for i, cell in enumerate(rows[0]) if _ROLES.get(fold(str(cell))) == "date"
               or fold(str(cell)) in folded("Start Date", "StartDate")]
    return [*header, *([_moment(cell) if i in moments else cell for i, cell in enumerate(row)] for row in body)]


def _is_second_header(row: list[Any]) -> bool:
    """Say whether a row is the second of the header: nothing below the respondent's number, something after it."""
    return bool(row) and row[0] is None and any(cell is not None for cell in row)


def _merged(above: list[Any], below: list[Any]) -> list[Any]:
    merged, question = [], None
    for first, second in zip_longest(above, below):
        question = first if first is not None else question
        single = second is None or fold(str(second)) in ANSWERS
        merged.append(question if single else f"{question} [{second}]")
    return merged


def _moment(cell: Any) -> Any:
    for form in FORMATS:
        try:
            return dt.datetime.strptime(cell.strip(), form)
        except (AttributeError, ValueError):
            continue
    return cell


SURVEYMONKEY = Tool(
    name="SurveyMonkey",
    channel=Channel.ONLINE,
    people=True,
    several=";",
    signatures=(folded("Respondent ID", "Collector ID"), folded("RespondentID", "CollectorID")),
    patterns=((r"(?i)custom data \d+", "private"), (r"(?i)(start ?date|collector ?id)", KEPT)),
    roles=_ROLES,
    tidy=_tidy,
)
