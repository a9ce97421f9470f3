"""The pages of a form: one short page, or one thing on each; and what can be wrong with what was answered."""

from dataclasses import dataclass

from ingest.form.post import ANSWER, MOST_LETTERS, TEXT, Fields
from ingest.schema import Dimension, Engagement, Question
from pages.form.visit import Visit
from pages.form.words import number, words

WHOLE = "all"  # the name of the one page
CHECK = "check"


@dataclass(frozen=True)
class Step:
    """One page of questions."""

    name: str
    questions: tuple[Question, ...] = ()
    dimensions: tuple[Dimension, ...] = ()

    @property
    def fields(self) -> set[str]:
        """Name the fields that people fill in on this page."""
        return {TEXT + question.id for question in self.questions} | {ANSWER + d.id for d in self.dimensions}


@dataclass(frozen=True)
class Fault:
    """One thing that has to be put right: the field, and a sentence."""

    field: str
    sentence: str


def steps(engagement: Engagement, visit: Visit) -> list[Step]:
    """Give the pages in their order; what people say about themselves comes last. A tablet has one page."""
    ordered = sorted(engagement.dimensions, key=lambda dimension: dimension.sensitive)
    if engagement.form.pages == "one" or visit.met:
        return [Step(WHOLE, tuple(engagement.questions), tuple(ordered))]
    return [*(Step(TEXT + question.id, (question,)) for question in engagement.questions),
            *(Step(ANSWER + dimension.id, (), (dimension,)) for dimension in ordered)]


def step_of(field: str, pages: list[Step]) -> int:
    """Say on which page a field, or a page's own name, is found; the first where nobody knows."""
    return next((i for i, step in enumerate(pages) if field == step.name or field in step.fields), 0)


def faults(fields: Fields, step: Step, engagement: Engagement, visit: Visit, whole: bool) -> list[Fault]:
    """List what is wrong on a page. ``whole``: everything is answered that will be, so there must be a text."""
    found = []
    for question in step.questions:
        if (n := len(fields.get(TEXT + question.id, ""))) > MOST_LETTERS:
            found.append(Fault(TEXT + question.id, words()["too_long"].format(
                question=visit.pick(question.label, question.id), n=number(n), most=number(MOST_LETTERS))))
    if whole and not any(fields.get(TEXT + question.id) for question in engagement.questions):
        found.append(Fault(TEXT + engagement.questions[0].id, words()["one_text"]))
    return found
