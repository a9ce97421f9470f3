"""What staff say of a file's meetings where the file itself is silent: the day, the place, the partner.

The file is then read as if a line above its table had said so, and the receipt names what was
given by hand. That receipt is also the memory of it: the same bytes are read the same way again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ingest.errors import FileRefused
from ingest.problems import Problem
from ingest.records import Session
from ingest.rows import days, values
from locales import _

GIVEN = {"day": "date_given", "venue": "venue_given", "partner": "partner_given"}  # kind → how a receipt says it
KINDS = tuple(GIVEN)


@dataclass(frozen=True)
class ByHand:
    """What was said by hand; None where nothing was. It fills in, and never takes the place of what a file says."""

    day: date | None = None
    venue: str | None = None
    partner: str | None = None

    def over(self, told: Session) -> Session:
        """Give a meeting with what nothing in the file tells of it."""
        added = {kind: said for kind, said in vars(self).items() if said and not getattr(told, kind)}
        return replace(told, **added) if added else told

    def within(self, other: "ByHand") -> bool:
        """Say whether the other one says all this, too."""
        return all(getattr(other, kind) == said for kind, said in vars(self).items() if said)

    def unanswered(self, around: Iterable[Problem]) -> list[Problem]:
        """Leave out of a sheet's problems the date that can't be read, where somebody said it."""
        return [problem for problem in around if not (self.day and problem.code == "unknown_date")]

    def problems(self, silent: Iterable[str]) -> Iterator[Problem]:
        """Say what was given by hand; of what the file tells itself, that it was not used."""
        for kind, said in vars(self).items():
            if said:
                yield Problem(GIVEN[kind] if kind in silent else "given_not_used", value=str(said))


def silent_of(told: Session) -> set[str]:
    """Say what a meeting doesn't tell, of what can be said by hand."""
    return {kind for kind in KINDS if not getattr(told, kind)}


def said(day: date | None = None, venue: str | None = None, partner: str | None = None) -> ByHand:
    """Give what somebody typed, without the spaces around it."""
    return ByHand(day, values.text(venue) or None, values.text(partner) or None)


def typed(day: str | None, venue: str | None, partner: str | None, order: str, files: int) -> ByHand | None:
    """Read what was typed in a command; None where nothing was. ``order``: of dates; ``files``: how many were named.

    Raises ``FileRefused`` with a sentence where it is no date, or not for exactly one file.
    """
    if day is None and venue is None and partner is None:
        return None
    if files != 1:
        raise FileRefused("not_one_file", _(
            "--date, --venue and --partner tell of the meeting of one file. Name exactly one file; hand in the others "
            "on their own."))
    found = days.told(day, order)
    if day is not None and found is None:
        raise FileRefused("unknown_date", _("«{date}» is not a date we can read. Write it as in 2026-05-31.").format(
            date=day))
    return said(found, venue, partner)


def of_receipt(lines: Iterable[tuple[str, str]]) -> ByHand:
    """Read from a receipt's problems (code, value) what was given by hand."""
    kinds = {code: kind for kind, code in GIVEN.items()}
    found: dict[str, str] = {kinds[code]: value for code, value in lines if code in kinds}
    day = found.get("day")
    return ByHand(date.fromisoformat(day) if day else None, found.get("venue"), found.get("partner"))
