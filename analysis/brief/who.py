"""The sections that say who was heard and who is missing."""

import pandas as pd

from analysis import findings
from analysis import sentences as say
from analysis.brief.dictionary import reach_columns
from analysis.brief.material import Material
from analysis.brief.model import Bar, Chart, Mark, Section, Table, Unit, table_of
from analysis.compared import DOUBTFUL, NOTES, REASONS, SOURCES, denominator
from analysis.counts import between
from analysis.headlines import reader
from analysis.reach import SILENT, with_silent
from analysis.reach.advice import with_needed
from analysis.sentences import Row
from analysis.tables import reach_table
from analysis.viewers import protect
from analysis.ways import met, ways
from ingest.schema import Dimension
from ingest.schema import names as c
from locales import _

DETAILS = (3, 4, 6, 8, 9)  # of reach's columns: what has no room on paper
HEARD_AT, POPULATION_AT = 2, 5  # … and the two that are drawn
MOST = 3  # groups named in a heading


def who_was_heard(material: Material) -> Section:
    """Say how many people there were, and question by question whom they are compared with."""
    known, viewer = material.known, reader(material.known)
    least, most = between(known.channels)
    row = protect(pd.DataFrame([{c.PEOPLE: least, c.PARTICIPANTS: most}]), viewer).to_dict("records")[0]
    heard = say.so_many(row) if least == most else _(
        "{least} to {most} people").format(least=say.people(row, c.PEOPLE), most=say.people(row))
    heading = _("{question}: {finding}").format(question=_("Who was heard"), finding=heard)
    read = _("Bars are shares of those who told us. The line at a bar's end says how far rounding and chance could "
             "move it, if they were a random draw, which they are not. Below it stands the group's share of the "
             "population.")
    return Section(heading, (findings.reached_twice(row), read), parts=tuple(
        _question(material, dimension) for dimension in material.engagement.dimensions))


def who_is_missing(material: Material) -> Section:
    """Name every group that was missed, what is known of the gap, and what would close it."""
    known = material.known
    flagged = protect(with_needed(known.flags, known.reach, known.rounded_to), reader(known)).to_dict("records")
    if not flagged:
        return Section(_("{question}: {finding}").format(
            question=_("Who is missing"), finding=_("no group is clearly missing")),
            (say.no_flags(known.reach), *_notes(material)))
    came = ways(known, material.engagement)
    groups = say.first_of([_("«{group}»").format(group=_group(material, row)) for row in flagged], MOST)
    return Section(_("{question}: {finding}").format(question=_("Who is missing"), finding=groups), _notes(material),
                   tuple(_flag(material, row, came) for row in flagged))


def _flag(material: Material, row: Row, came: pd.DataFrame) -> str:
    known, engagement = material.known, material.engagement
    dimension = engagement.dimension(row[c.DIMENSION])
    where = met(came, row[c.DIMENSION], row[c.CATEGORY])
    doubt = _("The population figure is illustrative, not checked.") if row[c.STATUS] == c.ILLUSTRATIVE else ""
    told = [say.missing(row, engagement.place), say.caution(row), say.remedy(row),
            say.reached(protect(where, reader(known))), doubt]
    asked = dimension.spoken() if dimension else row[c.DIMENSION]
    return _("{group} ({question}), {verdict}: {told}").format(
        group=_group(material, row), question=asked, verdict=findings.with_robust(row),
        told=" ".join(filter(None, told)))


def _notes(material: Material) -> tuple[str, ...]:
    """Say for each question how many did not say or were not understood."""
    first = with_silent(material.known.reach).groupby(c.DIMENSION, sort=False).first().reset_index()
    rows = protect(first, reader(material.known)).to_dict("records")
    silent, unread = _listed(material, rows, SILENT), _listed(
        material, [row for row in rows if say.unread(row)], c.N_UNREAD)
    return tuple(filter(None, [
        _("How many people did not say or were not asked — {list}.").format(list=silent) if silent else "",
        _("Answers that were not understood — {list}.").format(list=unread) if unread else ""]))


def _listed(material: Material, rows: list[dict], count: str) -> str:
    spoken = {dimension.id: dimension.spoken() for dimension in material.engagement.dimensions}
    return "; ".join(_("{question}: {people}").format(question=spoken[row[c.DIMENSION]], people=say.people(row, count))
                     for row in rows)


def _question(material: Material, dimension: Dimension) -> Section:
    """Give one question: its finding, the groups that stand out, whom they are compared with, chart and table."""
    known = material.known
    judged = protect(with_silent(known.reach[known.reach[c.DIMENSION] == dimension.id]), reader(known))
    labels = {category.id: category.spoken() for category in dimension.categories}
    finding = _("{question}: {finding}").format(question=dimension.spoken(), finding=say.finding(judged, labels))
    told = [say.did_not_say(judged), findings.worth(judged), *_compared(material, dimension)]
    out, _rest = findings.by_group(judged, labels, material.engagement.thresholds)
    return Section(finding, points=tuple(out),
                   table=_table(dimension, judged, labels, finding), notes=tuple(filter(None, told)))


def _compared(material: Material, dimension: Dimension) -> list[str]:
    """Say with how many people a question is compared and by which figures, or why with nobody."""
    row = next(row for row in material.known.compared.to_dict("records") if row[c.DIMENSION] == dimension.id)
    told = [text for reason in row[REASONS] for text in (_("Not compared."), reason)]
    told += [denominator(row, material.engagement.place), *row[NOTES]]
    if not any(told):
        told = [_("There are no population figures for this question, so only the people are shown.")]
    if row[SOURCES]:
        told.append(say.told_by(row[SOURCES]) if len(row[SOURCES]) <= say.MOST_SOURCES else
                    _("The sources of the population figures stand at the end."))
    if row[DOUBTFUL]:
        told.append(_("Illustrative, not checked: the population figures for {groups}.").format(
            groups=say.listed(map(dimension.say, row[DOUBTFUL]))))
    return told


def _table(dimension: Dimension, judged: pd.DataFrame, labels: dict[str, str], finding: str) -> Table:
    marks = tuple(_mark(row, labels[row[c.CATEGORY]]) for row in judged.to_dict("records"))
    said = _("For each group a bar with its share of those who told us, and one with its share of the population.")
    chart = Chart(finding, said, ((_("Those who told us"), HEARD_AT), (_("Population"), POPULATION_AT)), marks,
                  Unit.SHARE)
    return table_of(f"reach-{dimension.id}", dimension.spoken(), reach_table(judged, labels), reach_columns(), chart,
                    DETAILS)


def _mark(row: Row, label: str) -> Mark:
    hidden = say.is_hidden(row)
    heard = Bar(_number(row[c.SHARE]), _("{share} of those who told us").format(
        share=say.people(row) if hidden else say.share(row)), _number(row[c.LOW]), _number(row[c.HIGH]))
    living = _number(row[c.POPULATION_SHARE])
    population = Bar(living, _("{share} of the population").format(share=say.percent(living))
                     if living is not None else _("population not known"))
    return Mark(label, (heard, population), findings.with_robust(row))


def _group(material: Material, row: Row) -> str:
    dimension = material.engagement.dimension(row[c.DIMENSION])
    return dimension.say(row[c.CATEGORY]) if dimension else row[c.CATEGORY]


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
