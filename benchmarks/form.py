"""Invented forms of New York's sample case: the export of an online one, and a list of workshops' rows."""

import datetime as dt
import random
from collections.abc import Iterator

from benchmarks.generate import idea, words_by_language
from ingest import Folder
from ingest.schema import Dimension, fold

Row = list[object]

NUMBERED = ["Submission ID", "Submitted at", "Partner", "Home borough", "Age", "Gender", "Race and ethnicity",
            "Making ends meet", "Idea", "Need"]
MET = ["Partner", "Date", "Venue", "Participant no.", "Age", "Gender", "Race and ethnicity", "Making ends meet",
       "Idea", "Need"]
HOSTS = [f"{one} {other} (invented)" for one in ("Amber", "Kite", "Ferry", "Cedar", "Marigold", "Teapot")
         for other in ("Tenants", "Gardeners", "Assembly", "Mutual Aid", "Merchants", "Parents", "Youth Club")]
PER_WORKSHOP = 40  # people
SILENT = 0.07  # of the answers about oneself
SECOND = 0.5  # of the people answer the second question, too
ODD = 0.1  # of the answers are written in capitals or with spaces around them


def form(folder: Folder, rows: int) -> Iterator[Row]:
    """Give the export of a form, header first: a number, a moment and answers on each row."""
    draw, start = random.Random(rows), dt.datetime(2026, 3, 2, 8)
    people = _people(folder, draw, ["borough", "age", "gender", "ethnicity", "income"])
    yield list(NUMBERED)
    for number in range(1, rows + 1):
        moment = start + dt.timedelta(seconds=number * 60 + draw.randrange(60))
        yield [f"NY-{number:06}", moment, draw.choice(HOSTS), *next(people)]


def workshops(folder: Folder, rows: int) -> Iterator[Row]:
    """Give a list of what was said in many workshops, header first: nothing but the words tells the rows apart."""
    draw = random.Random(rows)
    people = _people(folder, draw, ["age", "gender", "ethnicity", "income"])
    yield list(MET)
    for number in range(rows):
        if number % PER_WORKSHOP == 0:
            where = [draw.choice(HOSTS), dt.date(2026, 3, 2) + dt.timedelta(days=number % 90), _hall(draw)]
        yield [*where, 1 + number % PER_WORKSHOP, *next(people)]


def _hall(draw: random.Random) -> str:
    return f"{draw.randint(1, 99)} {draw.choice(('Invented', 'Made-up', 'Imaginary'))} Avenue"


def _people(folder: Folder, draw: random.Random, asked: list[str]) -> Iterator[Row]:
    """Give one person's answers after the other: about themselves, then in their own words."""
    dimensions = [d for name in asked if (d := folder.engagement.dimension(name))]
    words = words_by_language(folder)
    while True:
        second = idea(draw, words) if draw.random() < SECOND else None
        yield [*(_answer(draw, d) for d in dimensions), idea(draw, words), second]


def _answer(draw: random.Random, dimension: Dimension) -> object:
    if draw.random() < SILENT:
        return draw.choice([None, "Prefer not to say"])
    if dimension.kind == "age" and draw.random() < 0.7:
        return draw.randint(12, 90)
    category = draw.choice(dimension.categories)
    said = draw.choice([category.label["en"], *category.synonyms["en"]])
    if draw.random() >= ODD:
        return said
    return draw.choice([said.upper(), f" {said}", f"{said} ", fold(said)])
