"""How each kind of file looks: from who came and what they said to sheets of cells.

A layout is given a ``Job`` (one file of a case) and gives back its sheets; ``build`` writes them.
"""

import datetime as dt
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from ingest.schema import Category, Dimension, Engagement, Question, fold
from ingest.schema.engagement import Asked

Value = str | int | dt.date | None
Row = list[Value]
T = TypeVar("T")

LANGUAGES = ("en", "pt", "es")
WORDS = {
    "partner": ("Partner", "Parceiro", "Organización"),
    "date": ("Date", "Data", "Fecha"),
    "venue": ("Venue", "Local", "Lugar"),
    "area": ("Area", "Bairro", "Zona"),
    "present": ("People present", "Pessoas presentes", "Personas presentes"),
    "title": ("Workshop notes", "Anotações da oficina", "Notas del taller"),
    "participant": ("Participant no.", "Participante nº", "Participante n.º"),
    "idea": ("Idea", "Ideia", "Idea"),
    "ideas": ("Ideas", "Ideias", "Ideas"),
    "votes": ("Votes", "Votos", "Votos"),
    "table": ("Table", "Mesa", "Mesa"),
    "session": ("Session", "Sessão", "Sesión"),
    "head_count": ("Head count", "Contagem", "Recuento"),
    "question": ("Question", "Pergunta", "Pregunta"),
    "answer": ("Answer", "Resposta", "Respuesta"),
    "people": ("People", "Pessoas", "Personas"),
    "total": ("Total", "Total", "Total"),
    "online_id": ("Online ID", "ID online", "ID en línea"),
    "decision": ("Decision", "Decisão", "Decisión"),
    "note": ("Note", "Observação", "Nota"),
    "submission": ("Submission ID", "ID da resposta", "ID de respuesta"),
    "sent": ("Submitted at", "Data de envio", "Fecha de envío"),
}
PREFER_NOT = {
    "en": ("Prefer not to say", "prefer not to say", "Rather not say"),
    "pt": ("Prefiro não responder", "prefiro não responder", "Prefiro não dizer"),
    "es": ("Prefiero no decirlo", "prefiero no decirlo", "Prefiero no responder"),
}
UNANSWERED = ("prefer_not", "blank")
IDEAS_PER_TABLE = 6


class Given(BaseModel):
    """A piece of ``plan.toml``; a field we don't know is an error, not a silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Decided(Given):
    """What a meeting decided about one text of the online export."""

    text_id: str
    decision: str
    note: str = ""


class Planned(Given):
    """One file that is to be made, and who is in it."""

    path: str
    layout: Literal["form_export", "forms", "titled_forms", "ideas_by_question", "tables", "tally", "minutes"]
    language: Literal["en", "pt", "es"]
    people: int = Field(default=0, ge=0)
    rows: int | None = Field(default=None, ge=0)
    partner: str | None = None
    date: dt.date | None = None
    venue: str | None = None
    area: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    partners: list[str] = []
    counts: dict[str, dict[str, int]] = {}
    decisions: list[Decided] = []

    @property
    def filled(self) -> int:
        """Give how many people left a row (the others were only counted)."""
        return self.people if self.rows is None else self.rows


@dataclass(frozen=True)
class Cell:
    """What is written into one cell of a question's column, and the texts it is made of."""

    text: str
    text_ids: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """One row: what somebody said to each question, and about themselves."""

    cells: list[Cell | None]
    answers: Row

    def values(self) -> Row:
        """Give the row as it is written."""
        return [*(cell.text if cell else None for cell in self.cells), *self.answers]


@dataclass
class Ledger:
    """The submission numbers that a case's online exports have given out."""

    initials: str
    last: int = 0
    of_text: dict[str, str] = field(default_factory=dict)

    def number(self, person: Person) -> str:
        """Give a person the next number, and remember it for their texts."""
        self.last += 1
        submission = f"{self.initials}-{self.last:04d}"
        for cell in filter(None, person.cells):
            self.of_text.update(dict.fromkeys(cell.text_ids, submission))
        return submission


@dataclass
class Sheet:
    """One sheet of cells; ``header`` is the index of the row with the columns' headings."""

    name: str
    rows: list[Row]
    header: int | None = 0
    titled: bool = False


@dataclass
class Job:
    """One file to be made: its plan, its cells of text by question, and its own dice."""

    engagement: Engagement
    plan: Planned
    cells: dict[str, list[Cell]]
    rng: random.Random
    ledger: Ledger

    @property
    def questions(self) -> list[Question]:
        """Give the questions answered in this file, or all of them where nobody wrote anything."""
        return [q for q in self.engagement.questions if q.id in self.cells] or self.engagement.questions

    @property
    def dimensions(self) -> list[Dimension]:
        """Give the dimensions that were asked in this file."""
        return [d for d in self.engagement.dimensions if d.id in self.plan.counts]

    def word(self, name: str) -> str:
        """Say a standard word in the file's language."""
        return WORDS[name][LANGUAGES.index(self.plan.language)]

    def say(self, label: dict[str, str]) -> str:
        """Choose the label in the file's language, else the first there is."""
        return label.get(self.plan.language) or next(iter(label.values()))

    def headings(self, item: Asked) -> list[str]:
        """Give the headings that a column may have in the file's language, the label first."""
        return [self.say(item.label), *item.headings.get(self.plan.language, [])]

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """Give the items in an order of chance."""
        mixed = list(items)
        self.rng.shuffle(mixed)
        return mixed


def form_export(job: Job) -> list[Sheet]:
    """Lay out what a form tool exports: one row per person, by the time they sent it."""
    standard = [job.word("submission"), job.word("sent")]
    end = [job.word("partner")] if job.plan.partners else []
    rows: list[Row] = [[*standard, *name_columns(job, [*standard, *end], by_label=True), *end]]
    hosts = _dealt(job, job.plan.partners)
    for moment, person, host in zip(_moments(job), people(job), hosts, strict=True):
        rows.append([job.ledger.number(person), moment, *person.values(), *host])
    return [Sheet("export", rows)]


def forms(job: Job) -> list[Sheet]:
    """Lay out forms typed into a plain table, the session repeated on each row."""
    number, *session = (job.word(name) for name in ("participant", "partner", "date", "venue", "area"))
    date = job.plan.date.strftime("%d/%m/%Y") if job.plan.date else None
    where: Row = [job.plan.partner, date, job.plan.venue, _area(job)]
    rows: list[Row] = [[number, *name_columns(job, [number, *session]), *session]]
    rows += [[i, *person.values(), *where] for i, person in enumerate(people(job), start=1)]
    return [Sheet(job.word("session"), rows)]


def titled_forms(job: Job) -> list[Sheet]:
    """Lay out forms under a title and the session's lines, with a gap and a total."""
    top = _heading_block(job)
    number = job.word("participant")
    rows: list[Row] = [[i, *person.values()] for i, person in enumerate(people(job), start=1)]
    half = len(rows) // 2
    header: Row = [number, *name_columns(job, [number])]
    total: Row = [job.word("total"), len(rows)]
    body = [header, *rows[:half], [], *rows[half:], total]
    return [Sheet(job.word("session"), [*top, *body], header=len(top), titled=True)]


def ideas_by_question(job: Job) -> list[Sheet]:
    """Lay out a wall of ideas: one column per question, one idea per cell, nobody named."""
    top = _heading_block(job)
    names = [job.say(question.label) for question in job.questions]
    return [Sheet(job.word("session"), [*top, *_idea_columns(job, names)], header=len(top), titled=True)]


def tables(job: Job) -> list[Sheet]:
    """Lay out a session's sheet, then one sheet of ideas and votes per discussion table."""
    header: Row = [*_idea_headings(job), job.word("votes")]
    ideas: list[Row] = []
    for place, question in enumerate(job.questions):
        for cell in job.cells.get(question.id, []):
            columns: Row = [None] * len(job.questions)
            columns[place] = cell.text
            ideas.append([*columns, job.rng.randint(0, 12)])
    ideas = job.shuffled(ideas)
    count = max(1, -(-len(ideas) // IDEAS_PER_TABLE))
    seats = [Sheet(f"{job.word('table')} {i + 1}", [header, *ideas[i::count]]) for i in range(count)]
    return [Sheet(job.word("session"), _lines(job), header=None), *seats]


def tally(job: Job) -> list[Sheet]:
    """Lay out heads counted by answer, and a second sheet of ideas."""
    top: list[Row] = [*_lines(job), []]
    rows: list[Row] = [[job.word("question"), job.word("answer"), job.word("people")]]
    for dimension in job.dimensions:
        rows += _counted(job, dimension)
    ideas = _idea_columns(job, _idea_headings(job))
    return [Sheet(job.word("head_count"), [*top, *rows], header=len(top)), Sheet(job.word("ideas"), ideas)]


def minutes(job: Job) -> list[Sheet]:
    """Lay out what a meeting decided about submissions of the online export."""
    rows: list[Row] = [[job.word("online_id"), job.word("decision"), job.word("note")]]
    for made in job.plan.decisions:
        if made.text_id not in job.ledger.of_text:
            raise ValueError(f"{job.plan.path}: {made.text_id} is in no online export of this case")
        rows.append([job.ledger.of_text[made.text_id], made.decision, made.note or None])
    return [Sheet(job.word("session"), rows)]


LAYOUTS: dict[str, Callable[[Job], list[Sheet]]] = {
    layout.__name__: layout
    for layout in (form_export, forms, titled_forms, ideas_by_question, tables, tally, minutes)
}


def name_columns(job: Job, taken: Iterable[str], by_label: bool = False) -> list[str]:
    """Choose a heading for each question and dimension that no other column of the file has."""
    seen = {fold(heading) for heading in taken}
    names: list[str] = []
    for item in (*job.questions, *job.dimensions):
        choices = job.headings(item)[: 1 if by_label and isinstance(item, Question) else None]
        free = [heading for heading in choices if fold(heading) not in seen]
        if not free:
            raise ValueError(f"{job.plan.path}: every heading of {item.id} belongs to another column")
        names.append(job.rng.choice(free))
        seen.add(fold(names[-1]))
    return names


def people(job: Job) -> list[Person]:
    """Put texts and answers on rows, each column in its own order of chance."""
    said = [_spread(job, job.cells.get(question.id, [])) for question in job.questions]
    told = [_answers(job, dimension) for dimension in job.dimensions]
    return [Person([c[i] for c in said], [a[i] for a in told]) for i in range(job.plan.filled)]


def spell(job: Job, dimension: Dimension, answer: str) -> Value:
    """Write an answer as somebody might: label, synonym, age in years, capitals, stray spaces."""
    if answer == "blank":
        return None
    if answer == "prefer_not":
        return _carelessly(job.rng, job.rng.choice(PREFER_NOT[job.plan.language]))
    category = next(c for c in dimension.categories if c.id == answer)
    years = _years(category) if dimension.kind == "age" else None
    if years and job.rng.random() < 0.5:
        return job.rng.choice(years)
    known = [job.say(category.label), *category.synonyms.get(job.plan.language, [])]
    return _carelessly(job.rng, job.rng.choice(known))


def _spread(job: Job, cells: list[Cell]) -> list[Cell | None]:
    return job.shuffled([*cells, *[None] * (job.plan.filled - len(cells))])


def _answers(job: Job, dimension: Dimension) -> Row:
    counts = job.plan.counts[dimension.id]
    return job.shuffled(spell(job, dimension, answer) for answer, n in counts.items() for _ in range(n))


def _carelessly(rng: random.Random, text: str) -> str:
    chance = rng.random()
    if chance < 0.15:
        return text.upper()
    return rng.choice((f" {text}", f"{text} ", f"  {text} ")) if chance < 0.3 else text


def _years(category: Category) -> range | None:
    low, high = category.low, category.high
    if low is None:
        return None if high is None else range(max(0, high - 10), high + 1)
    return range(low, (low + 15 if high is None else high) + 1)


def _moments(job: Job) -> list[str]:
    first, last, rng = job.plan.first, job.plan.last, job.rng
    if first is None or last is None or last < first:
        raise ValueError(f"{job.plan.path}: say on which days the first and the last form were sent")
    days = [first + dt.timedelta(rng.randint(0, (last - first).days)) for _ in range(job.plan.filled)]
    times = [dt.time(rng.randint(7, 22), rng.randint(0, 59), rng.randint(0, 59)) for _ in days]
    return sorted(dt.datetime.combine(*moment).isoformat() for moment in zip(days, times, strict=True))


def _dealt(job: Job, hosts: list[str]) -> list[Row]:
    if not hosts:
        return [[] for _ in range(job.plan.filled)]
    return job.shuffled([hosts[i % len(hosts)]] for i in range(job.plan.filled))


def _heading_block(job: Job) -> list[Row]:
    return [[f"{job.word('title')} — {job.plan.venue or job.plan.partner}"], *_lines(job), []]


def _lines(job: Job) -> list[Row]:
    plan = job.plan
    values = {"partner": plan.partner, "date": plan.date, "venue": plan.venue, "area": _area(job)}
    lines: list[Row] = [[f"{job.word(name)}:", value] for name, value in values.items() if value]
    return [*lines, [f"{job.word('present')}:", plan.people]]


def _area(job: Job) -> str | None:
    areas, area = job.engagement.areas, job.plan.area
    category = areas.category(area) if areas and area else None
    return job.say(category.label) if category else area


def _idea_headings(job: Job) -> list[str]:
    """«Idea» will do where there is only one question; else a heading tells which one it is."""
    if len(job.engagement.questions) == 1:
        return [job.word("idea")]
    return [job.rng.choice(job.headings(question)) for question in job.questions]


def _idea_columns(job: Job, names: list[str]) -> list[Row]:
    columns = [job.shuffled(cell.text for cell in job.cells.get(q.id, [])) for q in job.questions]
    return [list(names), *(list(ideas) for ideas in zip_longest(*columns))]


def _counted(job: Job, dimension: Dimension) -> list[Row]:
    name = job.rng.choice(job.headings(dimension))
    counts = job.plan.counts[dimension.id]
    rows: list[Row] = [[name, job.say(c.label), counts.get(c.id, 0)] for c in dimension.categories]
    rows.append([name, PREFER_NOT[job.plan.language][0], counts.get("prefer_not", 0)])
    told = sum(n for answer, n in counts.items() if answer != "blank")
    return [*rows, [name, job.word("total"), told]]
