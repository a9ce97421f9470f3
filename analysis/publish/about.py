"""What a package says of itself: who gives it, from when to when, under which licence."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from analysis import sentences as say
from analysis.brief.material import Material
from analysis.publish.licences import Licence
from analysis.publish.ours import ours_of
from locales import _, current, pick


@dataclass(frozen=True)
class About:
    """The package's own data. ``language``: as two letters, or as in pt-BR. publisher, contact: may be empty.

    ours: what this program must know to read the package again (``ours.Ours``).
    """

    name: str
    title: str
    description: str
    publisher: str
    contact: str
    place: str
    start: dt.date
    end: dt.date
    made: dt.date
    language: str
    licence: Licence
    ours: dict[str, Any] = field(default_factory=dict)


def about(material: Material, licence: Licence, today: dt.date) -> About:
    """Say what the package is, in the language in use."""
    engagement = material.engagement
    title = pick(engagement.title, engagement.id)
    told = _("Who took part in «{title}» ({place}, {start} to {end}), what they spoke about, and how that compares "
             "with the population.").format(title=title, place=engagement.place, start=say.day(engagement.start),
                                            end=say.day(engagement.end))
    return About(engagement.id, title, " ".join(filter(None, [told, rounding(material)])),
                 pick(engagement.form.organisation, ""), engagement.form.contact, engagement.place, engagement.start,
                 engagement.end, today, current().replace("_", "-"), licence,
                 ours_of(material))


def rounding(material: Material) -> str:
    """Say how numbers are rounded; nothing where they aren't."""
    base = material.known.rounded_to
    return _("Every number of people and of contributions is rounded up or down to a multiple of {base}; smaller ones "
             "are left out, so that nobody can be singled out.").format(base=say.number(base)) if base > 1 else ""
