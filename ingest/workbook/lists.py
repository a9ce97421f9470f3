"""Lists of ideas below a line that asks for them, with no other heading."""

from ingest.layout.role import Role
from ingest.workbook.asking import asked_likeness, is_question
from ingest.workbook.grid import Rows, Sheet, filled, is_blank
from ingest.workbook.header import Column, Header, below_a_question
from ingest.workbook.headings import Headings
from ingest.workbook.labels import is_label, row_of_labels
from ingest.workbook.reason import Reason

SEARCHED = 12  # rows
FEWEST = 2  # ideas
ALIKE = 0.7  # how like a question of the engagement the line must be


def listed(sheet: Sheet, headings: Headings) -> Header | None:
    """Find a line that asks what the engagement asks, and a list of texts below it in the same column."""
    for index, row in enumerate(sheet.rows[:SEARCHED]):
        here = filled(row)
        if len(here) != 1 or not isinstance(row[here[0]], str):
            continue
        said = row[here[0]].strip()
        if (labels := row_of_labels(sheet.rows, index)) and (question := _question(said, headings)):
            return below_a_question(sheet.rows, index, labels, Role("question", question))
        if _is_list(sheet.rows[index + 1:], here[0]) and (question := _question(said, headings)):
            columns = [Column(i, "", None) for i in range(here[0])]
            columns.append(Column(here[0], said, Role("question", question), reason=Reason("words", 0.8, said)))
            return Header(index, index, columns)
    return None


def _question(line: str, headings: Headings) -> str | None:
    questions = headings.engagement.questions
    alike = asked_likeness(line, headings.engagement)
    found = next((name for name, likeness in alike.items() if likeness >= ALIKE), None)
    return found or (questions[0].id if len(questions) == 1 and is_question(line) else None)


def _is_list(rows: Rows, place: int) -> bool:
    below = [row for row in rows if not is_blank(row)]
    texts = [row[place] for row in below if filled(row) == [place] and isinstance(row[place], str)
             and not is_label(row[place])]
    return len(texts) >= FEWEST and 5 * len(texts) >= 4 * len(below) and not any(":" in text[:20] for text in texts)
