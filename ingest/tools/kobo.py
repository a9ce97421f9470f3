"""KoboToolbox: CSV or XLSX, with names or labels, with or without groups (`group/question`).

Its rows come from interviewers and from web forms alike, so the file can't tell the channel.
"""

from ingest.tools.tool import KEPT, Rows, Tool, folded


def _last(heading: str) -> list[str]:
    """Give what a question is called without its groups, from the longest name to the shortest."""
    steps = heading.split("/")
    return ["/".join(steps[i:]) for i in range(1, len(steps))]


def _without_tags(rows: Rows) -> Rows:
    """Blank the second row where it holds the form's HXL tags, and nothing else."""
    filled = [str(cell) for cell in rows[1] if cell is not None] if len(rows) > 1 else []
    if not filled or not all(cell.startswith("#") for cell in filled):
        return rows
    return [rows[0], [None] * len(rows[1]), *rows[2:]]


KOBO = Tool(
    name="KoboToolbox",
    people=True,
    signatures=(folded("_id", "_uuid", "_submission_time"),),
    patterns=(
        (r"_id", "id"),
        (r"_submission_time", "date"),
        (r"_submitted_by|username|deviceid|phonenumber|subscriberid|simserial|email", "private"),
        (r"_.*|meta/.*|start|end|today", KEPT),
    ),
    parts=_last,
    tidy=_without_tags,
)
