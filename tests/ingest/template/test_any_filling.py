"""Whatever a partner fills in comes out as it went in."""

import datetime as dt
import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import open_folder
from ingest.rows.values import TOTALS
from ingest.schema import fold
from ingest.template import write_template
from tests.conftest import BENCHMARK, CODEBOOK, ENGAGEMENT
from tests.ingest.template.filling import REFUSED, Filling, Line, fill, places
from tests.ingest.template.gold import check

CATEGORIES = {"age": ("0-17", "18-64", "65+"), "sex": ("f", "m"), "part": ("hill", "quay")}
LETTERS = st.characters(categories=("Ll", "Lu", "Lo"), include_characters=" =+-@'\"&<>,.!?/«»%")
words = st.text(LETTERS, min_size=1, max_size=30).map(
    lambda text: unicodedata.normalize("NFC", text).strip()).filter(lambda text: text and fold(text) not in TOTALS)
answers = st.fixed_dictionaries({}, optional={
    name: st.sampled_from([*categories, REFUSED]) for name, categories in CATEGORIES.items()})
lines = st.builds(
    Line, texts=st.fixed_dictionaries({}, optional={"idea": words, "worry": words}), answers=answers,
    number=st.none() | st.integers(1, 3), votes=st.none() | st.integers(0, 500))
counted = st.fixed_dictionaries({}, optional={
    f"{name}/{category}": st.integers(0, 400) for name, all_ in CATEGORIES.items() for category in (*all_, "")})
told = st.fixed_dictionaries({}, optional={
    "date": st.dates(dt.date(2026, 3, 1), dt.date(2026, 3, 31)), "venue": words,
    "area": st.sampled_from(CATEGORIES["part"]), "language": st.sampled_from(["en", "es"]),
    "people": st.integers(50, 900)})


def sensible(drawn: list[Line]) -> list[Line]:
    """Let a number that comes again bring only another idea, and leave out rows that say nothing."""
    seen: set[int | None] = set()
    kept = []
    for line in drawn:
        again = line.number is not None and line.number in seen
        line = replace(line, answers={}) if again else line
        seen.add(line.number)
        if line.texts or line.answers or (line.number and not again):
            kept.append(line)
    return kept


@settings(max_examples=25, deadline=None)
@given(session=told, drawn=st.lists(lines, max_size=6), counts=counted, language=st.sampled_from(["en", "pt", "es"]),
       partner=words)
def test_round_trip(session: dict, drawn: list[Line], counts: dict[str, int], language: str, partner: str) -> None:
    """If this fails, some workshop comes in otherwise than it was written down."""
    filling = Filling(session, sensible(drawn), counts)
    if not (filling.session or filling.lines or filling.counts):
        return
    with tempfile.TemporaryDirectory() as path:
        for name, text in (("engagement.toml", ENGAGEMENT), ("codebook.csv", CODEBOOK), ("benchmark.csv", BENCHMARK)):
            (Path(path) / name).write_text(text, encoding="utf-8")
        folder = open_folder(path)
        template = write_template(folder.engagement, partner, language)
        cells = places(template, filling, folder.engagement, language)
        check(folder, fill(template, cells), filling, " ".join(partner.split()), whole=False)
