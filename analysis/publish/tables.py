"""The tables of the package: what a policymaker may know, with ids instead of sentences."""

from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.analyse import Analysis
from analysis.brief.material import Material
from analysis.headlines import reader
from analysis.publish.resource import Field, Kind, Resource, limits, with_limits
from analysis.tables.people import UNSAID, meetings_only, sessions, states
from analysis.themes.counts import LABEL
from analysis.viewers import RECOGNISED, TEXTS, protect
from ingest.schema import names as c
from ingest.schema.names import Channel, Verdict
from locales import _

QUESTION_ASKED = "question"
GROUP = "group"


def resources(material: Material) -> list[Resource]:
    """Give all tables that have rows, protected as for a policymaker."""
    made = [_reach(material), _themes(material), _channels(material), _answers(material), _meetings(material),
            _population(material), _codebook(material), _quotes(material)]
    return [resource for resource in made if len(resource.frame)]


def _reach(material: Material) -> Resource:
    asked = {one.id: one for one in material.engagement.dimensions}
    frame = pd.concat([_protected(known, known.reach).assign(**{c.CHANNEL: name}) for name, known in _parts(material)])
    frame[QUESTION_ASKED] = [asked[name].spoken() for name in frame[c.DIMENSION]]
    frame[GROUP] = [asked[name].say(answer) for name, answer in zip(frame[c.DIMENSION], frame[c.CATEGORY], strict=True)]
    return Resource("reach", _("Who was heard, against the population"), frame, with_limits([
        Field("dimension", Kind.TEXT, _("The question about oneself, by its short name.")),
        Field("category", Kind.TEXT, _("The answer, by its short name.")),
        Field("question", Kind.TEXT, _("The question about oneself.")),
        Field("group", Kind.TEXT, _("The answer to the question about oneself.")), _channel(),
        Field("people", Kind.WHOLE, _("People who gave this answer, on forms or counted by heads."),
              c.PARTICIPANTS, counted=True),
        Field("known", Kind.WHOLE, _("People whose answer to this question is known and can be compared."), c.N_KNOWN,
              counted=True),
        Field("unknown", Kind.WHOLE, _("People whose answer to this question is not known."), c.N_UNKNOWN,
              counted=True),
        Field("share", Kind.NUMBER, _(
            "These people, as a part of those whose answer is known and can be compared.")),
        Field("share_low", Kind.NUMBER, _(
            "The lower end of the 95 % interval of that share (Wilson), adjusted for people who met, "
            "and for the rounding."), c.LOW),
        Field("share_high", Kind.NUMBER, _(
            "The upper end of the 95 % interval of that share (Wilson), adjusted for people who met, "
            "and for the rounding."), c.HIGH),
        Field("population_share", Kind.NUMBER, _("The group's part of the population that people are compared with.")),
        Field("ratio", Kind.NUMBER, _("People heard, divided by the people that a fair share would be.")),
        Field("verdict", Kind.TEXT, _("What the figures allow to say of the group."),
              one_of=tuple(verdict.value for verdict in Verdict)),
        Field("robust", Kind.YES_NO, _("Whether the finding holds whatever is not known.")),
        Field("visible_share", Kind.NUMBER, _("From this share down on, a gap would have been noticed.")),
        Field("status", Kind.TEXT, _("Whether the population figure was checked (census) or is illustrative."))],
        _below()))


def _themes(material: Material) -> Resource:
    known = material.known
    whole = [("", "", known.themes), *((name, "", part.themes) for name, part in material.channels.items()),
             *(("", name, themes) for name, themes in material.areas.items())]
    frame = pd.concat([_protected(known, themes).assign(**{c.CHANNEL: channel, c.AREA: area})
                       for channel, area, themes in whole])
    return Resource("themes", _("What people spoke about"), frame, with_limits([
        Field("theme", Kind.TEXT, _("A theme of the codebook, by its short name.")),
        Field("label", Kind.TEXT, _("The theme's name."), LABEL),
        Field("parent", Kind.TEXT, _("The theme that this one is a part of."), c.PARENT), _channel(),
        Field("area", Kind.TEXT, _("The part of town, by its short name; nothing: the whole place.")),
        Field("contributions", Kind.WHOLE, _("Contributions that speak of the theme; one may speak of several."),
              TEXTS, counted=True),
        Field("share", Kind.NUMBER, _("These contributions, as a part of all contributions."))], _below()))


def _channels(material: Material) -> Resource:
    return Resource("channels", _("How they were heard"), _protected(material.known, material.known.channels),
                    with_limits([
        Field("channel", Kind.TEXT, _("The way in which people took part."), one_of=tuple(
            channel.value for channel in Channel)),
        Field("people", Kind.WHOLE, _("People who took part in this way."), c.PARTICIPANTS, counted=True),
        Field("contributions", Kind.WHOLE, _("Pieces of text that came in this way."), TEXTS, counted=True)],
                        _below()))


def _answers(material: Material) -> Resource:
    frame = _protected(material.known, states(material.known.frames, material.engagement))
    frame[QUESTION_ASKED] = frame[c.DIMENSION]
    frame[c.DIMENSION] = [one.id for one in material.engagement.dimensions]
    meanings = {
        RECOGNISED: _("People whose answer is one of the groups."),
        c.N_UNREAD: _("People who answered in words that the program doesn't know."),
        UNSAID[0]: _("People who said that they prefer not to say."),
        UNSAID[1]: _("People who left the question blank."),
        UNSAID[2]: _("People who were not asked, such as those counted by heads only.")}
    names = {RECOGNISED: "given", c.N_UNREAD: "not_understood"}
    return Resource("answers", _("Who told us about themselves"), frame, with_limits([
        Field("dimension", Kind.TEXT, _("The question about oneself, by its short name.")),
        Field("question", Kind.TEXT, _("The question about oneself.")),
        *(Field(names.get(name, name), Kind.WHOLE, meaning, name, counted=True) for name, meaning in meanings.items())],
        _below()))


def _meetings(material: Material) -> Resource:
    met = meetings_only(sessions(material.known.frames))
    frame = met.assign(**{c.DATE: pd.to_datetime(met[c.DATE]).dt.date})
    return Resource("meetings", _("Meetings"), frame, (
        Field("partner", Kind.TEXT, _("The organisation that hosted the meeting.")),
        Field("date", Kind.DAY, _("The day of the meeting.")),
        Field("venue", Kind.TEXT, _("The place where people met.")),
        Field("area", Kind.TEXT, _("The part of town where people met, by its short name."))))


def _population(material: Material) -> Resource:
    return Resource("population", _("Population figures"), material.figures, (
        Field("area", Kind.TEXT, _("The place, or its part by its short name.")),
        Field("dimension", Kind.TEXT, _("The question about oneself, by its short name.")),
        Field("category", Kind.TEXT, _("The answer, by its short name.")),
        Field("population", Kind.WHOLE, _("How many people or households live there.")),
        Field("unit", Kind.TEXT, _("Whether people or households are counted.")),
        Field("source", Kind.TEXT, _("Who published the population figures.")),
        Field("year", Kind.YEAR, _("The year that the figures describe.")),
        Field("geography", Kind.TEXT, _("Which people, and of which place.")),
        Field("status", Kind.TEXT, _("Whether the population figure was checked (census) or is illustrative."))))


def _codebook(material: Material) -> Resource:
    book = material.codebook
    labels = [name for name in book if str(name).startswith(c.label_column(""))]
    return Resource("codebook", _("Codebook"), book, (
        Field("theme", Kind.TEXT, _("A theme of the codebook, by its short name.")),
        *(Field(str(name), Kind.TEXT, _("The theme's name.")) for name in labels),
        *(Field(name, Kind.TEXT, meaning) for name, meaning in (
            (c.PARENT, _("The theme that this one is a part of.")),
            (c.DEFINITION, _("What the theme is about."))) if name in book),
        *(Field(str(name), Kind.TEXT, _("Words and phrases that show the theme, parted by |."))
          for name in book if str(name).startswith(c.words_column("")))))


def _quotes(material: Material) -> Resource:
    return Resource("quotes", _("In their own words"), material.quotes, (
        Field("theme", Kind.TEXT, _("A theme of the codebook, by its short name.")),
        Field("text", Kind.TEXT, _("What somebody wrote, without names and addresses as far as the program found them; "
                                   "somebody of the staff found it fit to be shown."))))


def _parts(material: Material) -> Iterable[tuple[str, Analysis]]:
    def told() -> Iterator[tuple[str, Analysis]]:
        yield "", material.known
        yield from material.channels.items()
    return told()


def _protected(known: Analysis, frame: pd.DataFrame) -> pd.DataFrame:
    return limits(protect(frame, reader(known)))


def _channel() -> Field:
    return Field("channel", Kind.TEXT, _("The way in which people took part; nothing: all of them."))


def _below() -> str:
    return _("Where the number is hidden, because it is small: the number that it is below.")
