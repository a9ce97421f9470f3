"""Open an engagement folder: read its three files, check them, say exactly what is wrong."""

import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from pydantic import ValidationError

from ingest.codebook import read_codebook
from ingest.errors import EngagementError
from ingest.faults import unreadable, wrong_values
from ingest.plain_table import read_table, read_text, wrong_line
from ingest.schema import Engagement, fold
from ingest.schema import names as c
from locales import _

ENGAGEMENT_FILE = "engagement.toml"
BENCHMARK_FILE = "benchmark.csv"
NOT_COPIED = ("source", "*.db*", "originals", "__pycache__")  # of a sample case: its gold themes are for tests only
FOLDER_VARIABLE = "FAIRHEARING_FOLDER"  # where the dashboard finds its engagement
DATABASE_FILE = "fairhearing.db"
INPUT_FOLDERS = ("population", "online", "workshops")  # online before workshops: minutes name online contributions


@dataclass(frozen=True)
class Folder:
    """An engagement folder, read and checked. ``codebook`` and ``benchmark`` are frames."""

    path: Path
    engagement: Engagement
    codebook: pd.DataFrame
    benchmark: pd.DataFrame

    def inputs(self) -> list[Path]:
        """List the files that wait in ``population/``, ``online/`` and ``workshops/``."""
        found = (path for name in INPUT_FOLDERS for path in sorted((self.path / name).glob("*")))
        return [path for path in found if path.is_file() and not path.name.startswith((".", "~$"))]


def copy_folder(case: Path, folder: Path) -> None:
    """Make an engagement folder from a sample case, without its data and what is for tests only."""
    shutil.copytree(case, folder, ignore=shutil.ignore_patterns(*NOT_COPIED), dirs_exist_ok=True)
    for name in ("workshops", "online"):
        (folder / name).mkdir(exist_ok=True)


def open_folder(path: str | Path) -> Folder:
    """Read and check an engagement folder, or raise ``EngagementError`` with file, line and field."""
    folder = Path(path)
    engagement = read_engagement(folder / ENGAGEMENT_FILE)
    codebook = read_codebook(folder)
    benchmark = read_benchmark(folder / BENCHMARK_FILE, engagement)
    return Folder(folder, engagement, codebook, benchmark)


def read_engagement(path: Path) -> Engagement:
    """Read ``engagement.toml`` into its model."""
    text = read_text(path)
    try:
        return Engagement.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise EngagementError("bad_toml", unreadable(path, text, error)) from error
    except ValidationError as error:
        raise EngagementError("bad_engagement", wrong_values(path, text, error)) from error


def read_benchmark(path: Path, engagement: Engagement) -> pd.DataFrame:
    """Read ``benchmark.csv``: one row per area × dimension × category; ``population`` in heads.

    Raises ``EngagementError`` for an unknown area, dimension or category, and for a population
    that is not a whole number: a comparison with the wrong people is worse than none. A status
    other than those we know is an error, too, or a guess would be shown as checked.
    """
    frame, lines = read_table(path.name, read_text(path), c.BENCHMARK_COLUMNS[:-1])
    frame = frame.reindex(columns=list(c.BENCHMARK_COLUMNS), fill_value="").astype("str")
    for line, row in zip(lines, frame.to_dict("records"), strict=True):
        for field, reason in _benchmark_faults(row, engagement):
            raise wrong_line(path.name, line, field, row[field], reason)
    key = [c.AREA, c.DIMENSION, c.CATEGORY]
    if len(twice := frame[frame.duplicated(key)]):
        raise wrong_line(path.name, lines[twice.index[0]], c.CATEGORY, twice.iloc[0][c.CATEGORY],
                          _("this area, dimension and category are there twice"))
    status = pd.Series(map(fold, frame[c.STATUS]), index=frame.index, dtype="str")
    return frame.assign(**{c.POPULATION: frame[c.POPULATION].astype("int64"), c.STATUS: status})


def _benchmark_faults(row: dict[Any, str], engagement: Engagement) -> list[tuple[str, str]]:
    dimension = engagement.dimension(row[c.DIMENSION])
    areas = engagement.areas
    faults = []
    if row[c.AREA] != engagement.place and not (areas and areas.category(row[c.AREA])):
        faults.append((c.AREA, _("it is neither the place nor one of the areas in engagement.toml")))
    if dimension is None:
        faults.append((c.DIMENSION, _("there is no such dimension in engagement.toml")))
    elif dimension.category(row[c.CATEGORY]) is None:
        faults.append((c.CATEGORY, _("there is no such category in engagement.toml")))
    if not re.fullmatch(r"[0-9]{1,12}", row[c.POPULATION]):
        faults.append((c.POPULATION, _("a population is a whole number")))
    if row[c.STATUS] and fold(row[c.STATUS]) not in c.STATUSES:
        faults.append((c.STATUS, _("write census for a figure that was checked, illustrative for one that was not, "
                                   "or leave it empty")))
    return faults
