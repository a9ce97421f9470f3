"""What a tool's headings mean in one engagement: its constants, and the questions among them."""

import re
from collections.abc import Iterator
from typing import Any

from ingest.layout.role import FIGURE
from ingest.schema import fold
from ingest.tools.tool import AGE, BODY, IDEA, KEPT, SEX, TITLE, Tool
from ingest.workbook.locate import Column
from ingest.workbook.reason import UNKNOWN, Reason
from ingest.workbook.vocabulary import Role, Vocabulary

ONCE = ("id", "date", "area", "supports", "channel", "language", TITLE, BODY)  # the first one that a file has is it
ALONE = ("id", "date", "area", "partner", "venue", "session", "participant", "decision")  # that no table has twice
COUNTS = ("category", "dimension", "people")  # a form's question «Group» doesn't make its answers a head count
OTHERS = "other"  # key of a column of figures that nobody needs, or of a question that isn't asked
OTHER = tuple(map(fold, ("other", "otro", "otra", "outro", "outra", "otros", "outros", "comment", "comentario")))
_OPTION = re.compile(r"(.+?)\s*\[([^\[\]]+)\]", re.DOTALL)


class Headings:
    """The headings of one table that a tool wrote."""

    def __init__(self, tool: Tool, vocabulary: Vocabulary, cells: list[Any]) -> None:
        self.tool, self.vocabulary = tool, vocabulary
        self.cells = [str(cell).strip() if cell is not None else "" for cell in cells]
        self.seen: set[str] = set()
        self.constants = {tool.constant(heading) for heading in self.cells} & set(ALONE)
        self.whole = {role for heading in self.cells if (role := vocabulary.own(heading))}
        self.texts = self._question_of_texts()

    def columns(self) -> list[Column]:
        """Say what each column holds."""
        return [self._column(i, heading) for i, heading in enumerate(self.cells)]

    def _column(self, index: int, heading: str) -> Column:
        role = self._role(heading, self.cells[index + 1:])
        constant = Reason("tool", 1.0, self.tool.name) if self.tool.name else Reason("common", 1.0)
        own = Reason("own", 1.0) if self.vocabulary.own(heading) == role else Reason("common", 0.95)
        reason = constant if self.tool.constant(heading) else own
        return Column(index, heading, role, reason=reason if role and role.key != OTHERS else UNKNOWN)

    def _role(self, heading: str, after: list[str]) -> Role | None:
        if self.tool.figures is not None:
            return self._of_figures(heading)
        own, kind = self.vocabulary.own(heading), self.tool.constant(heading)
        if kind and (own is None or self._is_certain(kind, own, heading in after)):
            return self._constant(kind)
        return own or self._option(heading) or self._known(heading)

    def _of_figures(self, heading: str) -> Role:
        """Read a heading of population figures: nobody was asked what it says, so few of ours can be meant."""
        if kind := self.tool.constant(heading):
            return Role(KEPT) if kind == KEPT else Role(FIGURE, kind)
        known = self.vocabulary.own(heading) or self.vocabulary.role(heading)
        return known if known and known.kind in ("answer", "private") else Role(FIGURE, OTHERS)

    def _is_certain(self, kind: str, own: Role, again: bool) -> bool:
        """Say whether a constant is one although the engagement knows the heading, too.

        The engagement may give it a role by name; but a platform's number of «Comments» is no
        answer to a question of that name, unless it stands there twice: tools' own come last.
        """
        return kind in ("private", TITLE, BODY) or (own.kind == "question" and not again)

    def _constant(self, kind: str) -> Role:
        if kind in ONCE:
            if kind in self.seen:
                return Role(KEPT)
            self.seen.add(kind)
        if kind in (TITLE, BODY):
            return Role("question", self.texts, whole=True)
        if kind == IDEA:
            return Role("question", self.texts)
        if kind in (AGE, SEX):
            return self.vocabulary.usual(kind) or Role(KEPT)
        return Role(kind)

    def _known(self, heading: str) -> Role | None:
        """Find a heading under another of its names, or among the common ones (the tool's own column comes first)."""
        for name in [heading, *self.tool.parts(heading)]:
            role = self.vocabulary.exact(name) if "[" in heading else self.vocabulary.role(name)
            if role and role.kind not in COUNTS and role.kind not in self.constants:
                self.constants |= {role.kind} & set(ALONE)
                return role
        return None

    def _option(self, heading: str) -> Role | None:
        """Read «Question [Option]», and the columns «Question/Option» beside a column «Question»."""
        if "/" in heading and heading.rpartition("/")[0] in self.cells:
            return Role(KEPT)
        for name in [heading, *self.tool.parts(heading)]:
            if match := _OPTION.fullmatch(name):
                return self._of_question(match[1], match[2])
        return None

    def _of_question(self, question: str, option: str) -> Role | None:
        asked, named = self.vocabulary.own(question), self.vocabulary.exact(option)
        if asked is None or asked in self.whole:
            return named
        if asked.kind == "answer":
            return Role("answer", asked.key, whole=True)
        return asked if fold(option).startswith(OTHER) else named

    def _question_of_texts(self) -> str:
        """Name the question that titles and bodies answer: one whose heading they have, else the first."""
        return next(self._asked_by_name(), self.vocabulary.first_question)

    def _asked_by_name(self) -> Iterator[str]:
        for heading in self.cells:
            own = self.vocabulary.own(heading)
            if own and own.kind == "question" and self.tool.constant(heading) in (TITLE, BODY, IDEA):
                yield own.key
