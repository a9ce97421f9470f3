"""What a brief says: protected, complete, and never more than the figures."""

import re
from dataclasses import replace

import pandas as pd
import pytest

import locales
from analysis.analyse import Tagging
from analysis.brief.brief import brief
from analysis.brief.material import Material
from analysis.brief.model import Brief, Unit
from analysis.brief.what import what_differs
from analysis.headlines import headlines
from analysis.themes.quality import Figure, Quality
from ingest.schema import names as c
from tests.analysis.brief.case import FORMULA, TODAY, TOWN, made, material

NUMBERS = re.compile(r"(?<!count as )about ([\d,]+)(?![\d,%])")  # not shares, which follow from these


def words(of: Brief) -> str:
    """Give all that a brief says in sentences."""
    return "\n".join(line for _level, section in of.walk() for line in (
        section.heading, *section.sentences, *section.points, *section.quotes, *section.notes))


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_brief_is_whole_in_every_language(language: str) -> None:
    """If this fails, a reader of one language misses a part, or the four sentences of the dashboard."""
    of = made(language)
    with locales.speaking(language):
        assert list(of.sections[0].points) == headlines(material().known, TOWN, TODAY)
    assert len(of.sections) == len(made("en").sections) == 9
    assert [table.name for table in of.tables()] == [table.name for table in made("en").tables()]
    assert not re.search(r"\bnan\b|None|<NA>|not_asked", words(of))


def test_every_count_is_rounded() -> None:
    """If this fails, a brief that travels tells how many people a small group has."""
    counted = [cell.holds for table in made().tables() for row in table.rows
               for cell, column in zip(row, table.columns, strict=True) if column.unit in (Unit.PEOPLE, Unit.TEXTS)]
    assert len(counted) > 20
    assert {n for n in counted if n != "fewer than 10" and (not isinstance(n, int) or n % 10 or not n)} == set()
    assert "fewer than 10" in counted
    assert [n for n in NUMBERS.findall(words(made())) if int(n.replace(",", "")) % 10] == []


def test_the_tables_are_the_analysis() -> None:
    """If this fails, the brief's figures are others than the dashboard's."""
    known, tables = material().known, {table.name: table for table in made().tables()}
    for dimension in TOWN.dimensions:
        rows = known.reach[known.reach[c.DIMENSION] == dimension.id].to_dict("records")
        for row, cells in zip(rows, tables[f"reach-{dimension.id}"].rows, strict=True):
            assert cells[1].holds == (row[c.PARTICIPANTS] or "fewer than 10")
            assert cells[2].holds == (pytest.approx(row[c.SHARE]) if row[c.PARTICIPANTS] else None)
    assert [row[1].holds for row in tables["themes"].rows][:2] == known.themes["contributions"].to_list()


def test_a_chart_draws_its_table() -> None:
    """If this fails, a bar is of another length than the figure below it."""
    for table in made().tables():
        if table.chart:
            for mark, row in zip(table.chart.marks, table.rows, strict=True):
                drawn = [bar.value for bar in mark.bars]
                held = [row[column].holds for _name, column in table.chart.series]
                assert drawn == [value if isinstance(value, int | float) else None for value in held]


def test_quotes_are_ticked_ones_only() -> None:
    """If this fails, words that nobody ticked leave the house."""
    quoted = {quote for _level, section in made().walk() for quote in section.quotes}
    assert quoted <= {"a tree, <script>alert('x')</script> and more", "=1+1 tree", "one bin, 8"}
    assert quoted


def test_without_quotes_the_brief_says_so() -> None:
    """If this fails, an empty heading stands there."""
    of = brief(replace(material(), quotes=material().quotes.iloc[:0]), TODAY)
    assert "No quotes are shown here so far" in words(of)


def test_a_difference_survives_rounding() -> None:
    """If this fails, the brief calls a difference what rounding alone brought about."""
    section = what_differs(material())
    assert section
    told = " ".join(section.points)
    assert "Home" in told
    assert "Online: «+SUM(1)» are at least 68% of those who told us there; workshops: at most 15%." in told
    assert "«@trees»" not in told, "54 texts of one meeting and 28 of people on their own are no difference"


def test_a_part_s_share_is_a_range() -> None:
    """If this fails, 25 % beside 8 % is read where 18 % and 16 % are true."""
    table = next(table for table in made().tables() if table.name == "themes-by-channel")
    assert [cell.shown for cell in table.rows[0][1:]] == ["36% to 95%", "41% to 73%"]
    assert all(isinstance(cell.holds, str) and " to " in cell.holds for row in table.rows for cell in row[1:])
    section = what_differs(material())
    assert section
    assert section.sentences[1].startswith("Numbers are rounded, so the tables say between which two shares")


def test_nothing_is_compared_with_itself() -> None:
    """If this fails, a consultation of one channel is told what differs between channels."""
    assert what_differs(replace(material(), channels={}, areas={})) is None


@pytest.mark.parametrize("value", [0.8, float("nan")])
def test_the_quality_of_the_themes_is_told_without_a_number_of_texts(value: float) -> None:
    """If this fails, the size of the sample, which is a count of texts, leaves unrounded; or a dash is called F1."""
    figure = Figure(value, 0.7, 0.9)
    measured = pd.DataFrame([("trees", "@trees", 37, value, 0.7, 0.9, True)],
                            columns=["theme", "label", "n", "f1", "low", "high", "measured"])
    known = Quality(37, 0, figure, figure, figure, figure, 0.85, 0.8, 0.8, measured)
    told = words(brief(with_quality(known), TODAY))
    assert "37" not in told
    assert ("F1 is 0.80, and with other texts might have been 0.70 to 0.90" in told) == (value == value)
    assert "is not measured yet" in words(made())


def with_quality(known: Quality) -> Material:
    """Give the material with measured themes and a model."""
    return replace(material(), quality=known, tagging=Tagging(2, "m1", 30, 40))


def test_an_empty_consultation_has_a_brief() -> None:
    """If this fails, the first brief of a consultation is an error."""
    known = material().known
    nobody = replace(known, participants=0, channels=known.channels.iloc[:0], flags=known.flags.iloc[:0],
                     frames=replace(known.frames, contributions=known.frames.contributions.iloc[:0],
                                    sessions=known.frames.sessions.iloc[:0]), rounded_to=1)
    told = words(brief(replace(material(), known=nobody, channels={}, areas={}), TODAY))
    assert "Nobody has taken part" in told
    assert "rounded" not in told, "where nothing is rounded nobody should be told so"
    assert "rounded up or down to a multiple of 10" in words(made())


def test_names_are_kept_as_they_are() -> None:
    """If this fails, a group's name is changed before any format could escape it."""
    assert FORMULA in words(made())
