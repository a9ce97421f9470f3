"""Whom each question is compared with, in words."""

import pandas as pd
import pytest

from analysis.compared import (
    CAUTIONS,
    COMPARED,
    DENOMINATOR,
    HELP,
    NOTES,
    REASONS,
    compared,
    denominator,
    not_used,
    refused,
    replacements,
    sentence,
    sources,
)
from analysis.population import in_vain, lines, report
from analysis.reach import Doubt, in_use, passed_over
from ingest.schema import names as c
from locales import use
from tests.analysis.make import PLACE, benchmark
from tests.analysis.make_population import asked, figures

BOTH = figures((PLACE, "sex", "f", 10), (PLACE, "sex", "m", 10))
NONE = figures()
HOMES = BOTH.assign(**{c.UNIT: "households"})


def test_each_question_has_its_denominator_or_a_reason() -> None:
    """If this fails, a reader can't tell with how many people somebody was compared."""
    told = compared(in_use(benchmark(), BOTH, asked()), asked()).set_index(c.DIMENSION)
    assert told.loc["sex", [COMPARED, DENOMINATOR, REASONS, NOTES]].tolist() == [True, 20, [], []]
    assert told.loc["age", [COMPARED, DENOMINATOR, REASONS, NOTES]].tolist() == [False, 0, [], []]
    assert denominator(told.loc["sex"], "Old Town") == "Compared with 20 people in Old Town."
    assert denominator(told.loc["age"], "Old Town") == ""


def test_a_refusal_is_a_sentence() -> None:
    """If this fails, a chart is empty and nobody says why."""
    told = compared(in_use(benchmark(), HOMES, asked()), asked()).set_index(c.DIMENSION).loc["sex"]
    assert (told[COMPARED], told[REASONS]) == (
        False, ["The population figures count households, but those who took part are people."])


def test_what_to_do_is_told_apart_from_the_reason() -> None:
    """If this fails, somebody who can't hand anything in is told to hand in a table."""
    row = {REASONS: ["No figures for The Hill.", "Of other years."], HELP: ["Hand in a table that has them.", ""]}
    assert refused(row) == ["No figures for The Hill. Hand in a table that has them.", "Of other years."]


def test_what_was_accepted_is_still_said() -> None:
    """If this fails, households pass for people once somebody has accepted it."""
    wanted = asked(("households",))
    told = compared(in_use(benchmark(), HOMES, wanted), wanted).set_index(c.DIMENSION).loc["sex"]
    assert denominator(told, "Old Town") == "Compared with 20 households in Old Town."
    assert told[NOTES] == ["The population figures count households; those who took part are people."]


@pytest.mark.parametrize("language", ["en", "pt_BR", "es"])
@pytest.mark.parametrize("code", [
    "missing_area", "lacking_group", "groups", "ages_apart", "ages", "households", "mixed_units", "mixed_years",
    "old", "no_year", "added_up", "gone", "one_group", "fewer", "later"])
def test_every_doubt_has_words(code: str, language: str) -> None:
    """If this fails, a refusal is a crash, or shows a placeholder."""
    use(language)
    names = {"missing_area": ("hill",), "ages_apart": ("young",), "added_up": ("sex",)}.get(code, ("f", "m"))
    doubts = [Doubt(code, names, 1234, 2001, 15), Doubt(code, names, 1234, 2001, 15, accepted=True)]
    for doubt in doubts if code in CAUTIONS else doubts[:1]:
        said = sentence(doubt, asked(), asked().dimensions[1 if code == "ages_apart" else 0])
        assert said.endswith(".")
        assert "{" not in said
    use("en")


def test_many_names_are_shortened() -> None:
    """If this fails, nineteen ethnic groups fill the screen."""
    said = sentence(Doubt("groups", tuple("abcdef"), 5), asked(), asked().dimensions[0])
    assert "(a, b, c, and 3 more)" in said


def test_sources_say_how_old_they_are() -> None:
    """If this fails, nobody sees that the figures are from another time."""
    told = sources(in_use(benchmark((PLACE, "age", "old", 5)), BOTH, asked()), asked())
    assert told[[c.DIMENSION, c.SOURCE, c.YEAR, "years_old", "areas", "origin"]].to_numpy().tolist() == [
        ["sex", "Office", "2024", 2, 1, "handed in"], ["age", "Census", "2021", 5, 1, "folder"]]


def test_a_replacement_is_said() -> None:
    """If this fails, checked figures give way to others in silence."""
    folder = benchmark((PLACE, "sex", "f", 5))
    used = in_use(folder, BOTH, asked())
    assert replacements(folder, used, asked()) == [
        "sex: the figures of 2024 that were handed in are used instead of those of 2021 in the engagement's folder."]
    assert replacements(folder, in_use(folder, NONE, asked()), asked()) == []


def test_the_commands_lines_and_document() -> None:
    """If this fails, the command says something else than the screens."""
    old = pd.concat([figures((PLACE, "sex", "f", 10), year=2001), figures((PLACE, "sex", "m", 10), year=2001)])
    told = report(benchmark(), old, asked())
    assert told["figures"][0]["years_old"] == 25
    assert list(lines(told, asked())) == [
        "sex: Office, 2001, 25 years before the end, areas: 1",
        "sex: The population figures are of 2001, more than 10 years before the end of the consultation.",
        "age: There are no population figures for this question, so only the people are shown.",
        "area: There are no population figures for this question, so only the people are shown."]
    none = next(lines(report(benchmark(), NONE, asked()), asked()))
    assert none.startswith("There are no population figures yet.")


def test_what_is_not_used_is_said_once_for_a_table_of_many_years() -> None:
    """If this fails, a forecast of thirty years fills the screen, or nobody learns that a new table isn't used."""
    told = pd.concat([BOTH, *(figures((PLACE, "sex", "f", 1), year=year, **{c.SOURCE: "Forecast"})
                              for year in (2030, 2031, 2032)), figures((PLACE, "sex", "f", 1), year=2025)])
    said = not_used(passed_over(benchmark(), told, asked()), asked())
    assert [words.split("because")[0] for words in said] == [
        "sex: the figures of 2030–2032 that were handed in (Forecast) are not used, ",
        "sex: the figures of 2025 that were handed in (Office) are not used, "]
    assert "2030–2032 is after the end of the consultation. Those of 2024 are." in said[0]
    assert "because they have none for «m». Those of 2024 are." in said[1]


def test_a_first_table_that_allows_no_comparison_says_so_at_once() -> None:
    """If this fails, a table of women alone is received with thanks, and the chart stays empty without a word."""
    women = figures((PLACE, "sex", "f", 1))
    assert in_vain(benchmark(), NONE, women, asked()) == [
        "«sex» can't be compared with the population by these figures: There is a population figure for «f» alone, "
        "so there is nothing to compare with. Hand in a table that has the other groups, too."]
    assert in_vain(benchmark(), NONE, BOTH, asked()) == in_vain(benchmark(), women, women, asked()) == []
    folder = benchmark((PLACE, "sex", "f", 5), (PLACE, "sex", "m", 5))
    assert "are not used, because they have none for «m»" in in_vain(folder, NONE, women, asked())[0]
