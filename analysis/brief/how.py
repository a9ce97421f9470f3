"""The sections that say how people were heard, and what the brief can and can't say."""

import pandas as pd

from analysis import came, findings, how_words
from analysis import sentences as say
from analysis.brief.dictionary import channel_columns, meeting_columns, source_columns, state_columns
from analysis.brief.material import Material
from analysis.brief.model import Bar, Chart, Mark, Section, Table, Unit, table_of
from analysis.compared import AREAS, sources
from analysis.headlines import reader
from analysis.tables import channel_table, meetings_only, session_table, source_table, state_table
from analysis.tables.people import sessions, states
from analysis.themes import quality_words
from analysis.viewers import TEXTS, protect
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _, ngettext

SOURCE_DETAILS = (3, 5)


def how_they_were_heard(material: Material) -> Section:
    """List channels, meetings, and what became of the questions about oneself."""
    known = material.known
    rows = protect(known.channels, reader(known)).to_dict("records")
    heading = _("{question}: {finding}").format(question=_("How they were heard"), finding=say.listed(
        f"{say.channel(row[c.CHANNEL])} ({say.people(row)})" for row in rows) or _("nobody yet"))
    uncounted = known.uncounted_sessions
    told = [ngettext("{n} meeting left ideas but no number of people, so nobody from it is counted here.",
                     "{n} meetings left ideas but no number of people, so nobody from them is counted here.",
                     uncounted).format(n=say.number(uncounted))] if uncounted else []
    return Section(heading, tuple(told), table=_channels(material),
                   parts=tuple(filter(None, [_meetings(material), _answers(material)])))


def limits(material: Material) -> Section:
    """Say what is not known, how things were counted and compared, and where the population figures come from."""
    known, engagement = material.known, material.engagement
    unknown = how_words.unknowns(known.frames.sessions, known.uncounted_sessions, material.figures, known.reach)
    *methods, rounding = how_words.methods(engagement.thresholds, known.rounded_to)
    methods += [*([rounding] if known.rounded_to > 1 else []), _tagging(material)]
    parts = [Section(_("What is not known"), points=tuple(unknown)),
             Section(_("How it was done"), points=tuple(methods)),
             Section(_("What the findings mean"), points=tuple(_meanings(material))),
             Section(_("How good the themes are"), (_sentence(material),)), _sources(material)]
    return Section(_("What this can and can't say"), parts=tuple(parts))


def _channels(material: Material) -> Table:
    channels = protect(material.known.channels, reader(material.known))
    marks = tuple(Mark(say.channel(row[c.CHANNEL]), (
        Bar(_number(row, c.PARTICIPANTS), say.so_many(row)), Bar(_number(row, TEXTS), say.so_many(row, TEXTS))))
        for row in channels.to_dict("records"))
    chart = Chart(came.finding(channels),
                  _("For each way of taking part a bar with its people, and one with their contributions."),
                  ((_("People"), 1), (_("Contributions"), 2)), marks, Unit.PEOPLE)
    return table_of("channels", _("How they were heard"), channel_table(channels), channel_columns(), chart)


def _meetings(material: Material) -> Section | None:
    met = meetings_only(sessions(material.known.frames))
    if met.empty:
        return None
    heading = ngettext("{n} meeting", "{n} meetings", len(met)).format(n=say.number(len(met)))
    return Section(heading, table=table_of("meetings", _("Meetings"), session_table(met, material.engagement),
                                           meeting_columns()))


def _answers(material: Material) -> Section | None:
    if not material.engagement.dimensions:
        return None
    counted = protect(states(material.known.frames, material.engagement), reader(material.known))
    told = _("Four different things, never merged: an answer, «prefer not to say», a blank, and a question that was "
             "never asked. Answers that were not understood stand by themselves.")
    return Section(_("Who told us about themselves"), notes=(told,),
                   table=table_of("answers", _("Answers by question"), state_table(counted), state_columns()))


def _tagging(material: Material) -> str:
    """Say who gave the texts their themes: rules, a model, people."""
    told = material.tagging
    said = [_("Version {n} of the codebook was used.").format(n=say.number(told.codebook_version))
            ] if told.codebook_version else []
    said.append(_("Themes were given by the codebook's words, and by a program that learned from people's reviews.")
                if told.model else _("Themes were given by the codebook's words."))
    if told.reviewed:
        said.append(_("Where a person read a text, that person's word counts."))
    return " ".join(said)


def _sentence(material: Material) -> str:
    """Say how good the themes are, without saying on how many texts that was found: their number is a count, too."""
    known = material.quality
    if known is None or not known.is_measured:
        return _("How good the themes are is not measured yet") + "."
    told = [quality_words.finding(known) + "."]
    if known.micro.value == known.micro.value:
        told.append(_("F1 is {value}, and with other texts might have been {low} to {high}; between the two people who "
                      "coded the same texts it is {between}.").format(
                          value=say.ratio(known.micro.value), low=say.ratio(known.micro.low),
                          high=say.ratio(known.micro.high), between=say.ratio(known.between)))
    return " ".join(told)


def _meanings(material: Material) -> list[str]:
    thresholds = material.engagement.thresholds
    meant = [_("{question}: {finding}").format(question=say.verdict(verdict), finding=meaning)
             for verdict, meaning in findings.meanings(thresholds).items()]
    return [*meant, *findings.limits(thresholds)]


def _sources(material: Material) -> Section:
    heading = _("Population figures")
    if material.figures.empty:
        return Section(heading, (_("There are no population figures yet."),))
    told = _together(sources(material.figures, material.engagement), material.engagement)
    return Section(heading, table=table_of("sources", heading, source_table(told, material.engagement),
                                           source_columns(), details=SOURCE_DETAILS))


def _together(told: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """Put the places of one question and source into one row: their figures are one table."""
    key = [name for name in told.columns if name not in (c.GEOGRAPHY, AREAS)]
    spoken = told.assign(**{c.GEOGRAPHY: told[c.GEOGRAPHY].map(engagement.say_source)})
    return spoken.groupby(key, sort=False, dropna=False)[c.GEOGRAPHY].agg(_places).reset_index()


def _places(named: pd.Series) -> str:
    first, *more = dict.fromkeys(named)
    return "; ".join([first, *([_("{n} more").format(n=say.number(len(more)))] if more else [])])


def _number(row: dict, count: str) -> float | None:
    return None if say.is_hidden(row, count) or row[count] is None else float(row[count])
