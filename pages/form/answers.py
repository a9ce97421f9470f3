"""What the templates are given of each question: its words, what was answered, what is wrong with it."""

from collections.abc import Sequence
from typing import Any

from ingest.form.post import AGREED, ANSWER, MOST_LETTERS, PREFER_NOT, TEXT, Fields, unagreed
from ingest.schema import Dimension, Engagement, Question
from pages.form.steps import Fault, Step
from pages.form.visit import Visit
from pages.form.words import number, words

APART, TOGETHER = "\u2068", "\u2069"  # a question in another direction than the sentence around it
MOST_RADIOS = 8  # answers; a longer list is one to choose from


def question(asked: Question, fields: Fields, faults: Sequence[Fault], visit: Visit) -> dict[str, Any]:
    """Describe a question in one's own words."""
    name = TEXT + asked.id
    return {"name": name, "label": visit.pick(asked.label, asked.id), "value": fields.get(name, ""),
            "hint": words()["up_to"].format(n=number(MOST_LETTERS)),
            "fault": next((fault.sentence for fault in faults if fault.field == name), "")}


def dimension(asked: Dimension, fields: Fields, visit: Visit) -> dict[str, Any]:
    """Describe a question about oneself."""
    name, label = ANSWER + asked.id, visit.pick(asked.question(), asked.id)
    choices = [{"value": each.id, "label": visit.pick(each.label, each.id)} for each in asked.categories]
    choices.append({"value": PREFER_NOT, "label": words()["prefer_not"]})
    return {"name": name, "label": label, "value": fields.get(name, ""), "choices": choices,
            "long": len(choices) > MOST_RADIOS, "why": visit.pick(asked.why), "sensitive": asked.sensitive,
            "agree": AGREED + asked.id, "agreed": bool(fields.get(AGREED + asked.id)),
            "consent": words()["agree"].format(question=f"{APART}{label}{TOGETHER}")}


def told(fields: Fields, pages: Sequence[Step], visit: Visit) -> list[dict[str, str]]:
    """List everything that was answered, to be checked: label, value, the page on which it can be changed."""
    found = []
    for step in pages:
        for asked in step.questions:
            said = fields.get(TEXT + asked.id, "")
            found.append(_row(TEXT + asked.id, visit.pick(asked.label, asked.id), said))
        for about in step.dimensions:
            said = _said(about, fields.get(ANSWER + about.id, ""), visit)
            found.append({**_row(ANSWER + about.id, visit.pick(about.question(), about.id), said),
                          "note": words()["not_agreed"] if unagreed(fields, about) else ""})
    return found


def carried(fields: Fields, step: Step | None, engagement: Engagement) -> list[tuple[str, str]]:
    """Give the answers that a page carries along unseen: those to questions that it doesn't show."""
    shown = step.fields if step else set()
    names = [TEXT + each.id for each in engagement.questions] + [ANSWER + each.id for each in engagement.dimensions]
    agreed = [AGREED + each.id for each in engagement.dimensions if ANSWER + each.id not in shown]
    return [(name, fields[name]) for name in [*(n for n in names if n not in shown), *agreed] if fields.get(name)]


def _row(name: str, label: str, value: str) -> dict[str, str]:
    return {"name": name, "label": label, "value": value, "note": ""}


def _said(about: Dimension, value: str, visit: Visit) -> str:
    found = about.category(value)
    return visit.pick(found.label, value) if found else words()["prefer_not"] if value == PREFER_NOT else ""
