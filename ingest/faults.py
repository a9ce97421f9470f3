"""What is wrong in ``engagement.toml``, in plain words: the file, the line, the field and the reason."""

import datetime as dt
import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from ingest.schema.field_error import FieldError
from locales import _

Location = tuple[str | int, ...]
_AT = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)$")
_KEY = re.compile(r"\s*([\w.-]+)\s*=\s*(.*)")
_DAY = re.compile(r"[\"']?(\d{4})-(\d{1,2})-(\d{1,2})[\"']?\s*(?:#.*)?")
_BOUNDS: Final = ("gt", "ge", "lt", "le", "min_length", "max_length", "expected")  # what pydantic says of a limit
ONLY_LETTERS: Final = {r"^[a-z]{2}$": "en", r"^[A-Z]{2}$": "GB"}  # patterns of languages and of countries


def unreadable(path: Path, text: str, error: tomllib.TOMLDecodeError) -> str:
    """Say which line is no TOML, and what it should be."""
    said, lines = str(error), text.splitlines()
    at = _AT.search(said)
    number = int(at[1]) if at and at[1] else len(lines)
    key = _KEY.match(lines[number - 1]) if 0 < number <= len(lines) else None
    return _("{file}, line {line}, {field}: {reason}.").format(
        file=path.name, line=number, field=key[1] if key else _("the whole line"),
        reason=_no_toml(said, key[2] if key else ""))


def wrong_values(path: Path, text: str, error: ValidationError) -> str:
    """Say which fields are missing, misspelt or hold what they can't: a line each."""
    lines, told = text.splitlines(), []
    for fault in error.errors():
        inner = fault.get("ctx", {}).get("error")
        where = (*fault["loc"], *(inner.where if isinstance(inner, FieldError) else ()))
        told.append(_("{file}, line {line}, {field}: {reason}.").format(
            file=path.name, line=_line_of(lines, where), reason=_reason(fault),
            field=".".join(str(part) for part in where) or _("the whole file")))
    return "\n".join(told)


def _no_toml(said: str, value: str) -> str:
    if (day := _DAY.fullmatch(value.strip())) and not _is_day(*map(int, day.groups())):
        return _("there is no such day")
    reasons = {
        "Unclosed": _("a bracket is opened and not closed, or a comma is missing before here"),
        "Illegal character '\\n'": _("a quotation mark is opened and not closed"),
        "Unterminated": _("a quotation mark is opened and not closed"),
        "Expected \"": _("a quotation mark is opened and not closed"),
        "Cannot overwrite": _("this field is there twice"), "Duplicate": _("this field is there twice"),
        "Cannot declare": _("this heading in brackets is there twice"),
        "Expected '='": _("after the name of a field come = and its value"),
        "Unescaped '\\'": _("in a text in quotation marks, write \\\\ instead of \\"),
        "Expected ']": _("a heading ends in as many brackets as it begins with"),
        "Expected newline": _("something is left over after the value")}
    usual = _("this can't be read: texts stand in straight quotation marks, days as in 2026-03-31, lists in square "
              "brackets")
    return next((words for begins, words in reasons.items() if said.startswith(begins)), usual)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def _reason(fault: Any) -> str:
    """Say in plain words what pydantic found; what it says of itself where we have no words for it."""
    kind, details = fault["type"], fault.get("ctx", {})
    if kind == "string_pattern_mismatch" and (example := ONLY_LETTERS.get(details.get("pattern", ""))):
        return _("two letters, please, as in {example}").format(example=example)
    said = _plain().get(kind, fault["msg"].removeprefix("Value error, "))
    limit = next((details[name] for name in _BOUNDS if name in details), "")
    return said.replace("{n}", str(limit).replace(" or ", ", "))


def _plain() -> dict[str, str]:
    number, day = _("this must be a number, without quotation marks"), _("this must be a day, as in 2026-03-31")
    whole, table = _("this must be a whole number"), _("this must be a table with names and values")
    return {
        "missing": _("this field is missing"), "extra_forbidden": _("there is no such field; check the spelling"),
        "string_pattern_mismatch": _("only small letters, digits and hyphens, please"),
        "too_short": _("there must be at least {n}"), "string_type": _("this must be text in quotation marks"),
        "string_too_short": _("this must not be empty"), "string_too_long": _("at most {n} characters, please"),
        "list_type": _("this must be a list in square brackets"), "literal_error": _("it must be one of {n}"),
        "dict_type": _("this must give a text per language, as in { en = \"…\" }"),
        "greater_than": _("it must be more than {n}"), "greater_than_equal": _("it must be {n} or more"),
        "less_than": _("it must be less than {n}"), "less_than_equal": _("it must be {n} or less"),
        **dict.fromkeys(("float_type", "float_parsing"), number), "finite_number": number,
        **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), whole),
        **dict.fromkeys(("bool_type", "bool_parsing"), _("this must be true or false")),
        **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"), day),
        **dict.fromkeys(("model_type", "model_attributes_type"), table)}


def _line_of(lines: list[str], location: Location) -> int:
    """Find the line a fault stands on: follow ``[[tables]]`` by their number, then the key."""
    start, end, tables = 0, len(lines), ""
    keys = [part for part in location if isinstance(part, str)]
    for name, number in pairwise(location):
        if isinstance(name, str) and isinstance(number, int):
            tables = f"{tables}.{name}" if tables else name
            heads = _matching(lines, start, end, rf"\s*\[\[{re.escape(tables)}\]\]")
            if number < len(heads):
                start, end = heads[number], [*heads, end][number + 1]
            elif inline := _matching(lines, start, end, rf".*[{{,]\s*{re.escape(keys[-1])}\s*=")[number:]:
                return inline[0] + 1  # categories = [{…}, {…}], one in each line
    for key in reversed(keys):
        if found := _matching(lines, start, end, rf"\s*(\[\[?(\w+\.)*)?{re.escape(key)}\b"):
            return found[0] + 1
    return start + 1


def _matching(lines: list[str], start: int, end: int, pattern: str) -> list[int]:
    return [i for i in range(start, end) if re.match(pattern, lines[i])]
