"""Read a plain text table of the engagement folder, and name the line of whatever is wrong with it."""

import csv
import io
from pathlib import Path

import pandas as pd

from ingest.errors import EngagementError
from locales import _


def read_text(path: Path) -> str:
    """Read a file as UTF-8, or raise ``EngagementError`` with a sentence."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise EngagementError("missing_file", _(
            "{folder} has no {file}. Make a folder with «fairhearing new», or add the file.").format(
            folder=path.parent, file=path.name)) from error
    except UnicodeDecodeError as error:
        raise not_utf8(path.name) from error


def not_utf8(name: str) -> EngagementError:
    """Say that a file is no UTF-8 text."""
    return EngagementError("not_utf8", _("{file} is not UTF-8 text. Save it as UTF-8 and try again.").format(file=name))


def read_table(name: str, text: str, needed: tuple[str, ...]) -> tuple[pd.DataFrame, list[int]]:
    """Give a table as text, with the line of the file on which each of its rows ends."""
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
    headings = list(reader.fieldnames or [])
    if missing := [column for column in needed if column not in headings]:
        raise EngagementError("missing_column", _(
            "{file}, line 1: the column {column} is missing. Add it; columns are separated by commas.").format(
                file=name, column=", ".join(missing)))
    rows, lines = [], []
    for row in reader:
        if None in row:
            raise wrong_line(name, reader.line_num, headings[-1], row[headings[-1]], _(
                "there are more cells after it than headings; put a text with commas into quotation marks"))
        rows.append({heading: value.strip() for heading, value in row.items()})
        lines.append(reader.line_num)
    return pd.DataFrame(rows, columns=headings, dtype="str"), lines


def wrong_line(name: str, line: int, field: str, value: str, reason: str) -> EngagementError:
    """Say what is wrong with a cell of a text table."""
    return EngagementError("bad_row", _("{file}, line {line}, {field}: «{value}» — {reason}.").format(
        file=name, line=line, field=field, value=value, reason=reason))
