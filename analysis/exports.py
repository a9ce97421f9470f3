"""The tables that leave the program: what a person opens in a spreadsheet, what a program reads."""

import re
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from analysis.analyse import Analysis
from analysis.compared import plain
from analysis.themes import TAG_COLUMNS, joined_themes
from analysis.themes.alike import grouped, ideas, said_same
from analysis.themes.learn import MODEL
from analysis.themes.people import PERSON
from analysis.themes.tag import RULE
from ingest.schema import names as c

CONTRIBUTION_COLUMNS = [c.CONTRIBUTION, c.CHANNEL, c.SESSION, c.AREA, c.LANGUAGE, c.TEXT, "themes", c.OUTCOME,
                        c.CODEBOOK_VERSION]
REACH_FIELDS = [c.DIMENSION, c.CATEGORY, c.PARTICIPANTS, c.SHARE, c.POPULATION_SHARE, c.RATIO, c.LOW, c.HIGH,
                c.N_KNOWN, c.N_UNKNOWN, c.N_EFFECTIVE, c.VISIBLE_SHARE, c.VERDICT, c.ROBUST]
# a spreadsheet would run a cell that starts like this, unless it is a plain number or a list's item: «- more trees»
_LIVE = re.compile(r"(?!-\d+([.,]\d+)*\Z|- [^\W\d_][^|(\[]*\Z)[=+@\t\r\n＝＋－＠-]")


def tables(analysis: Analysis) -> dict[str, pd.DataFrame]:
    """Give the tables to write, by file name.

    contributions: one row per text, themes joined by ``|``, what became of it, and the codebook's number.
    themes: one row per theme. reach: one row per dimension × category, shares as fractions. tags: one row
    per text × theme, with who said so (``rule``, ``model``, ``person``), by which codebook and model. ideas: one
    row per idea that several people had in nearly the same words, see ``themes.alike.ideas``.
    """
    frames = analysis.frames
    texts = joined_themes(analysis.tags, frames.contributions)
    texts[c.OUTCOME], texts[c.CODEBOOK_VERSION] = outcome_of(analysis), analysis.tagging.codebook_version
    written = {"contributions": texts[CONTRIBUTION_COLUMNS], "themes": analysis.themes.drop(columns=c.COLOUR),
               "reach": analysis.reach, "tags": _tags(analysis),
               "ideas": ideas(frames, grouped(frames.contributions, said_same(frames)))}
    return {name: harmless(table) for name, table in written.items()}


def outcome_of(analysis: Analysis) -> pd.Series:
    """Say of each text whether it has themes, is about something else, or can't be told; values as ``Outcome``."""
    ids = analysis.frames.contributions[c.CONTRIBUTION]
    told = pd.Series(c.Outcome.THEMES.value, index=ids.index, dtype="str")
    told = told.mask(ids.isin(analysis.untagged[c.CONTRIBUTION]), c.Outcome.OTHER.value)
    return told.mask(ids.isin(analysis.cannot_tell[c.CONTRIBUTION]), c.Outcome.CANNOT_TELL.value)


def summary(analysis: Analysis) -> dict[str, Any]:
    """Give the figures as plain values, ready for JSON; what is not known is None."""
    themes = analysis.themes
    return {
        "participants": analysis.participants,
        "contributions": len(analysis.frames.contributions),
        "linked": len(analysis.linked),
        "themes": dict(zip(themes[c.THEME], themes["contributions"].tolist(), strict=True)),
        "untagged": len(analysis.untagged),
        "cannot_tell": len(analysis.cannot_tell),
        "tagging": _tagging(analysis),
        "reach": records(analysis.reach[REACH_FIELDS]),
        "flags": records(analysis.flags[REACH_FIELDS]),
        "population": plain(analysis.compared),
    }


def _tags(analysis: Analysis) -> pd.DataFrame:
    known = analysis.tagging
    by_model = analysis.tags[c.TAGGED_BY] == MODEL
    version = pd.Series(known.model, analysis.tags.index, dtype="str").where(by_model, "")
    return analysis.tags[TAG_COLUMNS].assign(**{c.CODEBOOK_VERSION: known.codebook_version, "model": version})


def _tagging(analysis: Analysis) -> dict[str, Any]:
    """Say what the tags come from, and how many come from whom."""
    by = analysis.tags[c.TAGGED_BY].value_counts()
    return {**asdict(analysis.tagging), "model": analysis.tagging.model or None,
            "tags": {name: int(by.get(name, 0)) for name in (RULE, MODEL, PERSON)}}


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Turn rows into plain dictionaries, with None for what is missing."""
    plain = {str(name): _plain(column) for name, column in frame.items()}
    return [dict(zip(plain, row, strict=True)) for row in zip(*plain.values(), strict=True)]


def _plain(column: pd.Series) -> list[Any]:
    return [None if missing else cell.item() if isinstance(cell, np.generic) else cell
            for missing, cell in zip(column.isna().tolist(), column.astype("object").tolist(), strict=True)]


def harmless(frame: pd.DataFrame) -> pd.DataFrame:
    """Put an apostrophe before texts that a spreadsheet would run as a formula."""
    safe = frame.copy()
    name: str
    for name in frame.select_dtypes("str").columns:
        safe[name] = frame[name].map(lambda cell: f"'{cell}" if _LIVE.match(cell) else cell, na_action="ignore")
    return safe
