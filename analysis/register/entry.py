"""What a register of algorithms asks of a tool that reads residents' words, answered from the engagement itself.

The groups follow the United Kingdom's Algorithmic Transparency Recording Standard and the Dutch
register: what it is, who answers for it, how it works and on what data, how good it is, who
watches it, and what can go wrong. All of it may be read by everybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis import sentences as say
from analysis.brief.material import Material
from analysis.register import measured
from analysis.tables.texts import language_name
from analysis.themes.learn import ENOUGH
from locales import _, pick


@dataclass(frozen=True)
class Fact:
    """One answer: its key is the same in every language."""

    key: str
    asked: str
    told: str


@dataclass(frozen=True)
class Group:
    """Answers that belong together, under a heading."""

    key: str
    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Entry:
    """The whole entry. themes, served: the frames of ``measured.by_theme`` and ``measured.by_group``."""

    title: str
    day: str
    groups: tuple[Group, ...]
    themes: pd.DataFrame
    served: pd.DataFrame


def entry(material: Material, day: str) -> Entry:
    """Answer all that a register asks, in the language in use. ``day``: when it was made, as 2026-03-04."""
    engagement = material.engagement
    title = _("How the themes in «{title}» are found").format(title=pick(engagement.title, engagement.id))
    groups = [Group("tool", _("What it is"), _what(material)), Group("owner", _("Who answers for it"), _who(material)),
              Group("data", _("What it reads"), _data(material)), Group("method", _("How it works"), _method(material)),
              Group("quality", _("How good it is"), _quality(material)),
              Group("oversight", _("Who watches it"), _oversight(material)),
              Group("risks", _("What can go wrong"), _risks())]
    return Entry(title, day, tuple(groups), measured.by_theme(material), measured.by_group(material))


def document(made: Entry) -> dict[str, Any]:
    """Give the entry as plain values, ready for JSON; what is not measured is None."""
    return {"title": made.title, "made": made.day,
            **{group.key: {fact.key: fact.told for fact in group.facts} for group in made.groups},
            "measured": {"themes": _plain(made.themes), "groups": _plain(made.served)}}


def lines(made: Entry) -> Iterator[str]:
    """Say it, a line at a time."""
    for group in made.groups:
        yield from ("", group.heading, *(f"  {fact.asked}: {fact.told}" for fact in group.facts))


def _plain(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()}
            for row in frame.astype("object").replace({np.nan: None}).to_dict("records")]


def _what(material: Material) -> tuple[Fact, ...]:
    return (
        Fact("name", _("Name"), _("Fair Hearing, the finding of themes")),
        Fact("purpose", _("What it is for"), _(
            "It notes which themes each contribution speaks of, so that many contributions can be counted, searched "
            "and read by theme.")),
        Fact("not_for", _("What it is not for"), _(
            "It decides nothing about any person, gives nobody a score, and no contribution is left out because of "
            "it. The decision itself is made by people.")),
        Fact("scope", _("Where it is used"), _("{place}, {start} to {end}").format(
            place=material.engagement.place, start=say.day(material.engagement.start),
            end=say.day(material.engagement.end))))


def _who(material: Material) -> tuple[Fact, ...]:
    asked, form = _("not stated yet"), material.engagement.form
    return (Fact("organisation", _("Organisation"), pick(form.organisation, "") or asked),
            Fact("contact", _("Whom to ask, or to tell of a mistake"), form.contact or asked))


def _data(material: Material) -> tuple[Fact, ...]:
    languages = say.listed(language_name(name) for name in material.engagement.languages)
    return (
        Fact("texts", _("Texts"), _("What residents wrote, or what was written down for them in meetings.")),
        Fact("languages", _("Languages"), languages),
        Fact("persons", _("Data about persons"), _(
            "What people said about themselves is not used to find themes. It is used afterwards, to see whether "
            "themes are found as well for everybody.")),
        Fact("place", _("Where it is worked on"), _(
            "On the organisation's own computers. No text is sent to another service.")))


def _method(material: Material) -> tuple[Fact, ...]:
    told, themes = material.tagging, material.known.themes
    version = _("version {n}").format(n=say.number(told.codebook_version)) if told.codebook_version else _(
        "as it is in the engagement's folder")
    learnt = _("A program learned from texts that people had reviewed (version {version}). It is used because it found "
               "the themes of other reviewed texts better than the words alone did.").format(version=told.model)
    none = (_("No such program is used: words alone found the themes of reviewed texts as well.") if told.learnt else
            _("No such program is used: too few texts are reviewed for one to learn from; it takes {n}.").format(
                n=say.number(ENOUGH)))
    return (
        Fact("rules", _("Words"), _("Words and phrases of a codebook are looked for in each text, whatever their "
                                    "endings or accents. Which words were found is kept with each theme.")),
        Fact("codebook", _("Codebook"), _("{n} themes, {version}").format(n=say.number(len(themes)), version=version)),
        Fact("model", _("Program that learns"), learnt if told.model else none))


def _quality(material: Material) -> tuple[Fact, ...]:
    return (Fact("finding", _("In one sentence"), measured.finding(material)),
            Fact("how", _("How it was measured"), _(
                "Two people note the themes of the same texts, drawn by chance, without seeing what the program or the "
                "other found. These texts are never learned from.")),
            Fact("groups", _("For whom it works worse"), measured.worse(material)))


def _oversight(material: Material) -> tuple[Fact, ...]:
    reviewed = _("People review texts, those first of which the program is least sure. A person's word replaces what "
                 "was found, and stays when the codebook changes.")
    if not material.tagging.reviewed:
        reviewed = " ".join([reviewed, _("Nobody has reviewed a text yet.")])
    return (Fact("review", _("Review"), reviewed),
            Fact("evidence", _("Reasons"), _(
                "Every theme shows the words for which it was given, whether by the codebook or by learning.")),
            Fact("quotes", _("Words shown to others"), _(
                "Only texts that a person of the staff found fit are quoted, with names and addresses taken out as far "
                "as the program finds them.")))


def _risks() -> tuple[Fact, ...]:
    return (Fact("missed", _("Themes that are missed"), _(
                "Irony, dialects, and words that nobody thought of are missed. What has no theme is listed, counted "
                "and offered as new themes.")),
            Fact("unequal", _("Groups that are served worse"), _(
                "Somebody's way of writing may be understood less often than others'. This is measured for each "
                "language, channel and group with enough texts, and said where it is so.")),
            Fact("figures", _("Figures that say too much"), _(
                "How often a theme comes up says how often people spoke of it, not how important it is.")))
