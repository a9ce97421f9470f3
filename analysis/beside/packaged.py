"""Another engagement's figures, from the data package that it published: what anybody may know, and nothing else."""

import datetime as dt
import hashlib
import io
import json
from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.beside.sides import Named, Question, Side, folded, themes_called
from analysis.publish import ours
from analysis.publish.resource import BELOW
from analysis.themes.counts import LABEL
from analysis.viewers import TEXTS, about_column, hidden_column
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import _

COUNTS: Final = {"people": c.PARTICIPANTS, "contributions": TEXTS, "known": c.N_KNOWN, "unknown": c.N_UNKNOWN}
SHARES: Final = {"share": c.SHARE, "population_share": c.POPULATION_SHARE}
MOST_BASE: Final = 10_000  # to which numbers may be rounded
COLUMNS: Final = {
    "reach": ("dimension", "category", "question", "group", "channel", "people", "known", "unknown", "share",
              "population_share", "verdict", "robust"),
    "themes": ("theme", "label", "channel", "area", "contributions", "share"),
    "channels": ("channel", "people", "contributions"), "meetings": ("date",), "codebook": ("theme",)}


class PackageError(ValueError):
    """A data package that can't stand beside an engagement; ``message``: why, and what to do."""

    code = "bad_package"

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


def side_in(files: Mapping[str, bytes], name: str) -> Side:
    """Read a package into a side; raise ``PackageError`` where it is another version's, was changed, or is damaged.

    files: by their path in the package. name: how people know it.
    """
    told = _description(files, name)
    try:
        tables = {table: _table(table, told, files, name) for table in COLUMNS}
        return _side(told, tables)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        if isinstance(error, PackageError):
            raise
        raise PackageError(_("{name} can't be understood ({reason}). Publish it again with «fairhearing publish».")
                           .format(name=name, reason=error)) from error


def _description(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    try:
        told = json.loads(files["datapackage.json"])
    except (ValueError, RecursionError) as error:
        raise PackageError(_("{name}: datapackage.json is damaged ({reason}). Take the package again from where it was "
                             "published.").format(name=name, reason=error)) from error
    own = told.get(ours.OURS) if isinstance(told, dict) else None
    if not isinstance(own, dict) or not isinstance(own.get(ours.PACKAGE), int):
        raise PackageError(_("{name} is a data package, but not one that this program can compare: it was made by "
                             "another program or an older version. Publish it again with «fairhearing publish».")
                           .format(name=name))
    if own[ours.PACKAGE] != ours.FORM:
        raise PackageError(_("{name} was published by another version of this program (its form is {form}, this one "
                             "reads {known}). Publish it again with this version, or install that one.").format(
                                 name=name, form=own[ours.PACKAGE], known=ours.FORM))
    return told


def _table(table: str, told: dict[str, Any], files: Mapping[str, bytes], name: str) -> pd.DataFrame:
    """Read a table as texts; one without rows isn't in the package. What was changed since is refused."""
    path = f"data/{table}.csv"
    listed = {resource["path"]: resource for resource in told["resources"]}
    if path not in listed:
        return pd.DataFrame(columns=list(COLUMNS[table]), dtype="str")
    data = files.get(path)
    if data is None or listed[path]["hash"] != f"sha256:{hashlib.sha256(data).hexdigest()}":
        raise PackageError(_("{name}: {path} is missing, or is not the file any more that was published. Take the "
                             "package again from where it was published.").format(name=name, path=path))
    frame = pd.read_csv(io.BytesIO(data), dtype="str", keep_default_na=False)
    return frame[[*COLUMNS[table], *(column for column in frame if column not in COLUMNS[table])]]


def _side(told: dict[str, Any], tables: dict[str, pd.DataFrame]) -> Side:
    own = told[ours.OURS]
    base = int(own[ours.ROUNDED_TO])
    if not 0 <= base <= MOST_BASE:
        raise ValueError(ours.ROUNDED_TO)
    reach, spoken, channels = (_numbers(tables[table], base) for table in ("reach", "themes", "channels"))
    groups = _groups(reach[reach["channel"] == ""])
    themes = spoken[(spoken["channel"] == "") & (spoken["area"] == "")].rename(columns={"label": LABEL})
    book = {theme.id: theme for theme in themes_called(tables["codebook"])}
    start, end = (dt.date.fromisoformat(own[day]) for day in (ours.START, ours.END))
    return Side(str(told["title"]), str(own[ours.PLACE]), start, end, _questions(groups),
                tuple(book[theme] for theme in themes[c.THEME]), _totals(channels, len(tables["meetings"]), base),
                channels, themes, groups, base, bool(own[ours.LEARNT]), dt.date.fromisoformat(told["version"]),
                str(told.get("name", "")))


def _numbers(frame: pd.DataFrame, base: int) -> pd.DataFrame:
    """Give a table's counts as ``viewers.protect`` gives them, and its shares as fractions; else ``ValueError``."""
    read = frame.rename(columns=COUNTS | SHARES)
    for written, count in COUNTS.items():
        if written in frame:
            read[count] = _within(frame[written], float("inf")).astype("Int64")
            below = frame[f"{written}{BELOW}"] if len(frame) else frame[written]
            read[hidden_column(count)] = _within(below, float("inf")).fillna(0).astype("int64")
            read[about_column(count)] = base if base > 1 else 0
    for written, share in SHARES.items():
        if written in frame:
            read[share] = _within(frame[written], 1)
    return read


def _within(written: pd.Series, most: float) -> pd.Series:
    """Read numbers from none to ``most``; nothing where nothing is written."""
    read = pd.to_numeric(written.replace("", None)).astype("float64")
    if ((read < 0) | (read > most) | np.isinf(read)).any():
        raise ValueError(written.name)
    return read


def _groups(reach: pd.DataFrame) -> pd.DataFrame:
    """Give reach's rows; a finding that nobody knows raises ``ValueError``."""
    for verdict in reach["verdict"]:
        Verdict(verdict)
    robust = reach["robust"].map({"True": True, "False": False}).astype("boolean")
    return reach.assign(**{c.VERDICT: reach["verdict"], c.ROBUST: robust})


def _questions(groups: pd.DataFrame) -> tuple[Question, ...]:
    asked = groups.groupby(c.DIMENSION, sort=False)
    return tuple(Question(str(name), rows["question"].iloc[0], folded([str(name), rows["question"].iloc[0]]),
                          tuple(_answers(rows[c.CATEGORY], rows["group"]))) for name, rows in asked)


def _answers(ids: pd.Series, labels: pd.Series) -> list[Named]:
    return [Named(name, label, folded([name, label])) for name, label in zip(ids, labels, strict=True)]


def _totals(channels: pd.DataFrame, meetings: int, base: int) -> dict[str, Any]:
    """Add up the channels: they were rounded together, so that they make the number of everybody."""
    row: dict[str, Any] = {"sessions": meetings}
    for count in (c.PARTICIPANTS, TEXTS):
        total = int(channels[count].sum())
        hidden = base if base > 1 and not total else 0
        row |= {count: pd.NA if hidden else total, hidden_column(count): hidden,
                about_column(count): base if base > 1 else 0}
    return row
