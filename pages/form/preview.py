"""A decision as residents will read it, for staff who write it."""

from contextvars import copy_context

from ingest.schema import Decision, Engagement, Published
from pages.form.render import fragment
from pages.form.showing import Shown
from pages.form.visit import Visit
from pages.form.words import words


def preview(decision: Decision, engagement: Engagement, language: str) -> str:
    """Write a decision's piece of the page in a language; what is said meanwhile stays in the language in use."""
    return copy_context().run(_write, decision, engagement, Visit(language))


def _write(decision: Decision, engagement: Engagement, visit: Visit) -> str:
    visit.use(engagement)
    shown = Shown(Published(rounded_to=1, themes=[], decisions=[], sessions=[]), engagement, visit)
    return fragment("decision", "decision", shown.say(decision), words())
