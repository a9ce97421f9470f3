"""What a sample case's plan says: its files, their people, and the words that sheets use."""

import datetime as dt
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from ingest.schema import Dimension, Engagement, Question
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
