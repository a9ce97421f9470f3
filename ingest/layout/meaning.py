"""What a column may hold, as a short name for programs («answer:age») and as words for people."""

from ingest.layout.role import FIGURE, Role
from ingest.schema import Engagement
from locales import N_, _

COMMON = {  # in the order in which they are offered
    "participant": N_("The participant's number at the table"),
    "id": N_("The number of the submission"),
    "supports": N_("Votes or dots for the idea"),
    "date": N_("The date"),
    "partner": N_("The organisation that held the meeting"),
    "venue": N_("Where the meeting was"),
    "area": N_("The area the meeting was in"),
    "session": N_("The name of the meeting"),
    "language": N_("The language"),
    "channel": N_("How it came in"),
    "people": N_("A number of people"),
    "dimension": N_("Which question was counted"),
    "category": N_("Which group was counted"),
    "link": N_("The number of an online contribution"),
    "decision": N_("What the meeting decided"),
    "note": N_("A note on the decision"),
    "private": N_("Personal details: never stored"),
    "ignore": N_("Nothing we need: kept with each row, not used"),
}
OTHERS = {  # that the reader finds by itself and nobody has to choose
    "count": N_("People counted: {group}"),
    "total": N_("A total"),
    "kept": N_("The tool's own: kept with each row, not used"),
    "started": N_("When the form was begun"),
}
FIGURES = {  # of a table of population figures
    "area": N_("The area whose people are counted"),
    "dimension": N_("What the population is counted by"),
    "category": N_("Which group of the population"),
    "population": N_("How many people or households there are"),
    "year": N_("The year of the figure"),
    "unit": N_("What is counted"),
    "source": N_("Who published the figure"),
    "geography": N_("Who and where it counts"),
    "status": N_("How sure the figure is"),
}


def meaning_of(role: Role | None) -> str:
    """Name a role; nothing where a column has none."""
    return f"{role.kind}:{role.key}" if role and role.key else role.kind if role else ""


def role_of(meaning: str, engagement: Engagement) -> Role | None:
    """Give the role of a meaning; None where this engagement doesn't have it."""
    kind, _colon, key = meaning.partition(":")
    if meaning in meanings(engagement):
        return Role(kind, key)
    dimension, _slash, category = key.partition("/")
    asked = engagement.dimension(dimension)
    if kind == "count" and asked and (not category or asked.category(category)):
        return Role(kind, key)
    if kind == FIGURE:
        return Role(kind, key)
    return Role(kind) if meaning in ("total", "kept") else None


def meanings(engagement: Engagement) -> list[str]:
    """List what a column may be said to hold in an engagement, the usual ones first."""
    return [*[f"question:{question.id}" for question in engagement.questions],
            *[f"answer:{dimension.id}" for dimension in engagement.dimensions], *COMMON]


def spoken(meaning: str, engagement: Engagement) -> str:
    """Say what a column holds, in the language in use."""
    kind, _colon, key = meaning.partition(":")
    if kind == "question":
        return _("What people said: {question}").format(
            question=next((q.spoken() for q in engagement.questions if q.id == key), key))
    dimension, _slash, category = key.partition("/")
    asked = engagement.dimension(dimension)
    if kind == "answer":
        return _("About the person: {dimension}").format(dimension=asked.spoken() if asked else key)
    if kind == "count":
        group = (asked.say(category) if category else _("did not say")) if asked else key
        return _(OTHERS[kind]).format(group=group)
    if kind == FIGURE:
        return _(FIGURES[key]) if key in FIGURES else _("Nothing we ask about: only its totals are used")
    words = COMMON.get(kind) or OTHERS.get(kind)
    return _(words) if words else _("Not known yet")
