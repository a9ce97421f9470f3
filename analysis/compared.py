"""Whom each question is compared with, in words: the denominator, its sources, and why not."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from analysis import sentences as say
from analysis.reach.benchmark import population
from analysis.reach.fitness import Doubt
from analysis.reach.in_use import replaced
from analysis.reach.tellings import GROUPS, INSTEAD, LATER, ORIGIN, WHY, year_of
from ingest.schema import Dimension, Engagement
from ingest.schema import names as c
from ingest.schema.names import Unit
from locales import N_, _

COMPARED: Final = "compared"  # whether a comparison is made
DENOMINATOR: Final = "denominator"  # so many people, or households, it is made with
REASONS: Final = "reasons"  # why not
HELP: Final = "remedies"  # what staff can do about each reason; nothing where there is nothing
NOTES: Final = "notes"  # what to know of it all the same
SOURCES: Final = "sources"
DOUBTFUL: Final = "illustrative"
AREAS: Final = "areas"
YEARS_OLD: Final = "years_old"
MOST = 3  # names in a sentence

REFUSALS = {
    "gone": N_("Some answers to this question are stored under groups that it no longer has, so nobody knows how many "
               "people are of each group."),
    "missing_area": N_("There are no population figures for {names}, so nobody can be compared there."),
    "lacking_group": N_("Not every area has a population figure for {names}, so the areas can't be added up."),
    "one_group": N_("There is a population figure for {names} alone, so there is nothing to compare with."),
    "fewer": N_("Of this question's groups the population figures have only {names}. How many people are of the others "
                "isn't known."),
    "groups": N_("The population figures count {people} people in groups that this question doesn't have ({names}). "
                 "Without them the other groups would look larger than they are."),
    "ages_apart": N_("The population figures count other ages than {names}."),
    "ages": N_("The population figures count {people} people of all ages, but only people from {age} on were asked."),
    "households": N_("The population figures count households, but those who took part are people."),
    "mixed_units": N_("Some of the population figures count people and others households, "
                      "so they can't be added up."),
    "mixed_years": N_("The population figures of these areas are of different years, so they can't be added up."),
    "old": N_("The population figures are of {year}, more than {most} years before the end of the consultation."),
}
REMEDIES = {  # for those who can hand figures in
    "missing_area": N_("Hand in a table that has them."),
    "gone": N_("Hand the files in again that the answers came from, or put the old id back into engagement.toml."),
    "one_group": N_("Hand in a table that has the other groups, too."),
    "fewer": N_("Hand in a table that has them all. If nobody counts the others, write accept = [\"fewer\"] below the "
                "question in engagement.toml."),
    "groups": N_("Add the names to a category in engagement.toml, and hand the table in again."),
    "ages_apart": N_("Hand in a table by five-year bands that fit, or by single years."),
    "ages": N_("Hand in a table of those ages."),
}
CAUTIONS = {
    "groups": N_("{people} people of the population are in groups that this question doesn't have ({names}), "
                 "and were left out."),
    "ages": N_("The population figures are of all ages; only people from {age} on were asked."),
    "households": N_("The population figures count households; those who took part are people."),
    "fewer": N_("Of this question's groups the population figures have only {names}, which are compared among "
                "themselves."),
    "later": N_("The population figures are of {year}, which is after the end of the consultation."),
    "no_year": N_("Nobody wrote down of which year the population figures are."),
    "added_up": N_("How many live in each area was added up from the figures for «{names}»."),
}


def compared(benchmark: pd.DataFrame, engagement: Engagement, areas: Sequence[str] = ()) -> pd.DataFrame:
    """Say for every dimension whom it is compared with, or why with nobody.

    One row per dimension; columns: dimension, compared, denominator, unit, sources, reasons, remedies
    (one for each reason) and notes (sentences), illustrative (category ids).
    """
    rows = []
    for dimension in engagement.dimensions:
        living = population(benchmark, engagement, dimension.id, areas)
        rows.append({
            c.DIMENSION: dimension.id, COMPARED: living.total > 0, DENOMINATOR: living.total, c.UNIT: living.unit.value,
            SOURCES: list(living.sources), DOUBTFUL: sorted(living.illustrative),
            REASONS: [sentence(doubt, engagement, dimension) for doubt in living.refusals],
            HELP: [_(REMEDIES[doubt.code]) if doubt.code in REMEDIES else "" for doubt in living.refusals],
            NOTES: [sentence(doubt, engagement, dimension) for doubt in living.doubts if not doubt.refuses]})
    columns = [c.DIMENSION, COMPARED, DENOMINATOR, c.UNIT, SOURCES, DOUBTFUL, REASONS, HELP, NOTES]
    return pd.DataFrame(rows, columns=columns)


def sentence(doubt: Doubt, engagement: Engagement, dimension: Dimension) -> str:
    """Say one reason in words."""
    words = (REFUSALS if doubt.refuses else CAUTIONS)[doubt.code]
    return _(words).format(names=_names(doubt, engagement, dimension), people=say.number(doubt.people), age=doubt.age,
                           year=doubt.year, most=say.number(engagement.thresholds.oldest_figures))


def refused(row: Mapping[Any, Any]) -> list[str]:
    """Say to those who can hand figures in why nobody is compared, and what to do. ``row``: one of ``compared``."""
    return [f"{reason} {remedy}".strip() for reason, remedy in zip(row[REASONS], row[HELP], strict=True)]


def denominator(row: Mapping[Any, Any], place: str) -> str:
    """Say with how many people participants are compared; nothing where they aren't. ``row``: one of ``compared``."""
    if not row[COMPARED]:
        return ""
    words = _("Compared with {n} households in {place}.") if row[c.UNIT] == Unit.HOUSEHOLDS else _(
        "Compared with {n} people in {place}.")
    return words.format(n=say.number(row[DENOMINATOR]), place=place)


def replacements(benchmark: pd.DataFrame, used: pd.DataFrame, engagement: Engagement) -> list[str]:
    """Say where figures that were handed in stand in for those of the folder."""
    spoken = {dimension.id: dimension.spoken() for dimension in engagement.dimensions}
    return [_("{question}: the figures of {year} that were handed in are used instead of those of {before} "
              "in the engagement's folder.").format(
                  question=spoken[row[c.DIMENSION]], year=row[c.YEAR] or "–", before=row["before"] or "–")
            for row in replaced(benchmark, used).to_dict("records")]


def not_used(passed: pd.DataFrame, engagement: Engagement) -> list[str]:
    """Say which figures that were handed in are not used though they seem newer, and why: ``reach.passed_over``."""
    by = [c.DIMENSION, c.SOURCE, WHY]
    told = passed.groupby(by, sort=False).agg({c.YEAR: _years, GROUPS: "sum", INSTEAD: "max"}).reset_index()
    return [_passed_over(row, engagement) for row in told.to_dict("records")]


def _years(years: pd.Series) -> str:
    """Say of which years figures are: the first and the last."""
    return "–".join(dict.fromkeys((min(years), max(years))))


def _passed_over(row: Mapping[Any, Any], engagement: Engagement) -> str:
    dimension = engagement.dimension(row[c.DIMENSION])
    assert dimension is not None
    words = _("{question}: the figures of {year} that were handed in ({source}) are not used, because {year} is after "
              "the end of the consultation. Those of {before} are.") if row[WHY] == LATER else _(
        "{question}: the figures of {year} that were handed in ({source}) are not used, because they have none for "
        "{names}. Those of {before} are. Hand in a table with all groups; or write accept = [\"fewer\"] below the "
        "question in engagement.toml, if fewer groups will do.")
    names = say.first_of((f"«{dimension.say(name)}»" for name in dict.fromkeys(row[GROUPS])), MOST)
    return words.format(question=dimension.spoken(), year=row[c.YEAR] or "–", before=row[INSTEAD] or "–", names=names,
                        source=engagement.say_source(row[c.SOURCE]))


def sources(used: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """List the figures in use: one row per dimension and source.

    Columns: dimension, areas (how many the table has), source, year, years_old (before the end of the
    consultation), unit, geography, status, origin.
    """
    key = [c.DIMENSION, c.SOURCE, c.YEAR, c.UNIT, c.GEOGRAPHY, c.STATUS, ORIGIN]
    told = used.groupby(key, sort=False, dropna=False)[c.AREA_WRITTEN].nunique().rename(AREAS).reset_index()
    old = [None if (year := year_of(text)) is None else engagement.end.year - year for text in told[c.YEAR]]
    order = {dimension.id: i for i, dimension in enumerate(engagement.dimensions)}
    told = told.assign(**{YEARS_OLD: pd.array(old, dtype="Int64")})
    return told.sort_values(c.DIMENSION, key=lambda names: names.map(order), kind="stable", ignore_index=True)


def plain(told: pd.DataFrame) -> list[dict[str, Any]]:
    """Give ``compared``'s rows ready for JSON."""
    return [{str(name): value for name, value in row.items()} | {DENOMINATOR: row[DENOMINATOR] or None}
            for row in told.to_dict("records")]


def _names(doubt: Doubt, engagement: Engagement, dimension: Dimension) -> str:
    words: dict[str, Callable[[str], str]] = {
        **dict.fromkeys(("one_group", "fewer"), lambda name: f"«{dimension.say(name)}»"),
        "missing_area": engagement.say_area, "groups": str, "added_up": lambda name: _question(engagement, name)}
    return say.first_of(map(words.get(doubt.code, dimension.say), doubt.names), MOST)


def _question(engagement: Engagement, name: str) -> str:
    found = engagement.dimension(name)
    return found.spoken() if found else name
