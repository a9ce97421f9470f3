"""What a heading means. The engagement's own headings come first, then common ones."""

from collections.abc import Iterable
from functools import lru_cache

from ingest.layout.mapping import Layouts
from ingest.layout.role import Role
from ingest.schema import Engagement, fold
from ingest.workbook.usual import usual_dimensions
from ingest.workbook.wording import bare, gist, parts, spelt_out
from ingest.workbook.words import COMMON, IDEA, NAMES, NUMBERED, PEOPLE, PRIVATE, QUANTITY, USUAL

SHORT = 4  # words; a longer heading is a question
__all__ = ["COMMON", "IDEA", "META_ROLES", "USUAL", "Role", "Vocabulary"]
META_ROLES = ("partner", "date", "venue", "area", "people", "session", "language")


class Vocabulary:
    """Knows what headings mean in one engagement.

    The engagement's labels win over its ``[columns]``, those over the common headings, and those
    over the dimensions' bare ids: a column «Area» is where the session was, unless the
    engagement asks residents for their area under that very heading. ``layouts``: what people
    said about tables met before; it wins over everything.
    """

    def __init__(self, engagement: Engagement, layouts: Layouts | None = None) -> None:
        self.engagement = engagement
        self.layouts = layouts or Layouts()
        self.first_question = engagement.questions[0].id
        self.usual_dimensions = usual_dimensions(engagement)
        self._own = self._of_the_engagement()
        self._roles = self._common() | self._own
        self._gists = _by_gist(self._common()) | _by_gist(self._own)
        self._meta = {gist(fold(h)): kind for kind in META_ROLES for h in (*COMMON[kind], kind)}
        self._meta |= {gist(fold(h)): kind for kind in META_ROLES for h in getattr(engagement.columns, kind)}
        self._met: dict[str, Role | None] = {}

    def _common(self) -> dict[str, Role]:
        known = {d.id: Role("answer", d.id) for d in self.engagement.dimensions}
        for sort, dimension in self.usual_dimensions.items():
            known |= _learnt(USUAL[sort], Role("answer", dimension))
        known |= _learnt(NUMBERED, Role("id")) | _learnt(QUANTITY, Role("people"))
        for kind, headings in COMMON.items():
            known |= _learnt(headings, Role(kind))
        return known | _learnt(IDEA, Role("question", self.first_question))

    def _of_the_engagement(self) -> dict[str, Role]:
        known: dict[str, Role] = {}
        for kind, headings in self.engagement.columns:
            known |= _learnt(headings, Role(kind))
        for dimension in self.engagement.dimensions:
            known |= _learnt(dimension.headings_spelt(), Role("answer", dimension.id))
        for question in self.engagement.questions:
            known |= _learnt([question.id, *question.headings_spelt()], Role("question", question.id))
        return known

    @property
    def known(self) -> dict[str, Role]:
        """Give every folded heading that we know, with what it means."""
        return self._roles

    @property
    def gists(self) -> dict[str, Role]:
        """Give what every heading that we know says, with what it means."""
        return self._gists

    def role(self, heading: object) -> Role | None:
        """Say what a column with this heading holds; None where we don't know."""
        if not isinstance(heading, str):
            return None
        if heading not in self._met:
            said = spelt_out(heading)
            self._met[heading] = self._whole(said) or self._whole(bare(said)) or self._agreed(parts(bare(said)))
        return self._met[heading]

    def exact(self, heading: str) -> Role | None:
        """Say what a heading means as it stands, without reading it in other words."""
        folded = fold(heading)
        return self._roles.get(folded) or (Role("private") if _is_private(folded.split()) else None)

    def means(self, said: str) -> Role | None:
        """Say what a heading means of which we have the gist."""
        return self._gists.get(said)

    def _whole(self, heading: str) -> Role | None:
        folded = fold(heading)
        words = folded.split()
        return self._roles.get(folded) or self._gists.get(gist(folded)) or (
            Role("private") if _is_private(words) else None)

    def _agreed(self, said: list[str]) -> Role | None:
        """Give the one meaning that all parts of a heading have: «Age / Edad»."""
        meanings = {self._whole(part) for part in said} if len(said) > 1 else set()
        return meanings.pop() if len(meanings) == 1 else None

    def own(self, heading: object) -> Role | None:
        """Say what this heading means to the engagement itself, leaving common headings aside."""
        return self._own.get(fold(heading)) if isinstance(heading, str) else None

    def usual(self, kind: str) -> Role | None:
        """Find the dimension that asks for «age» or «sex», whatever its heading here."""
        found = self.usual_dimensions.get(kind)
        return Role("answer", found) if found else None

    def asked(self, question: object) -> str | None:
        """Find the dimension that a head count names as its question, in the words that columns are known by."""
        said, dimensions = fold(question) if isinstance(question, str) else "", self.engagement.dimensions
        own = next((d.id for d in dimensions if said in {fold(d.id), *d.headings_spelt()}), None)
        role = self.role(question)
        if own or role is None or role.kind not in ("answer", "area"):
            return own
        return role.key or (self.engagement.areas.id if self.engagement.areas else None)

    def meta(self, label: object) -> str | None:
        """Say what a «label: value» line above a table gives; None where we don't know."""
        return self._meta.get(gist(fold(spelt_out(label)))) if isinstance(label, str) else None


def _learnt(headings: Iterable[str], role: Role) -> dict[str, Role]:
    told = [_folded(heading) for heading in headings]
    return {spelt: role for spelt, _plain in told} | {plain: role for _spelt, plain in told}


@lru_cache(maxsize=10_000)  # most are the same for every file
def _folded(heading: str) -> tuple[str, str]:
    return fold(spelt_out(heading)), fold(heading)


def _by_gist(known: dict[str, Role]) -> dict[str, Role]:
    """Index headings by what they say; two meanings of one gist are none."""
    found: dict[str, set[Role]] = {}
    for heading, role in known.items():
        found.setdefault(gist(heading), set()).add(role)
    return {said: next(iter(roles)) for said, roles in found.items() if said and len(roles) == 1}


def _is_private(words: list[str]) -> bool:
    """Say whether a heading we don't know asks for a personal detail: «Teléfono móvil», «Nome da moradora»."""
    return len(words) <= SHORT and (not PRIVATE.isdisjoint(words) or (
        not NAMES.isdisjoint(words) and not PEOPLE.isdisjoint(words)))
