"""Put a brief together, in the language in use."""

import datetime as dt

from analysis import register
from analysis import sentences as say
from analysis.brief.how import how_they_were_heard, limits
from analysis.brief.material import Material
from analysis.brief.model import Brief, Section
from analysis.brief.what import voices, what_differs, what_was_said
from analysis.brief.who import who_is_missing, who_was_heard
from analysis.headlines import headlines
from locales import _, current, pick


def brief(material: Material, today: dt.date) -> Brief:
    """Say all there is to say: the four sentences first, methods and limits last."""
    engagement, known, made = material.engagement, material.known, register.entry(material, today.isoformat())
    subtitle = _("{place} · {start} to {end}").format(
        place=engagement.place, start=say.day(engagement.start), end=say.day(engagement.end))
    sections = [
        Section(_("In short"), points=tuple(headlines(known, engagement, today))),
        who_was_heard(material), who_is_missing(material), what_was_said(material), what_differs(material),
        voices(material), how_they_were_heard(material),
        Section(_("How this was made"), parts=register.sections(made, engagement)), limits(material)]
    return Brief(pick(engagement.title, engagement.id), subtitle, today,
                 _("Made on {day}").format(day=say.day(today)), current().replace("_", "-"), _note(known.rounded_to),
                 tuple(section for section in sections if section))


def _note(base: int) -> str:
    if base <= 1:
        return ""
    return _("Numbers are rounded to multiples of {base}, so that nobody can be singled out.").format(
        base=say.number(base))
