"""Why a column was taken for what it is, and how sure that is."""

from dataclasses import dataclass

from locales import N_, _

SURE = 0.75  # below it a person is asked
BY_EVIDENCE = ("words", "values", "both")  # codes of columns whose heading is not known as it stands
SENTENCES = {
    "told": N_("Somebody said so for this layout"),
    "tool": N_("{detail} always calls it so"),
    "own": N_("It is a heading of this engagement"),
    "common": N_("It is a usual heading"),
    "slip": N_("It is spelt nearly like «{detail}»"),
    "counted": N_("It is a group, and numbers stand below it"),
    "words": N_("Its heading says «{detail}»"),
    "values": N_("Its values look like it"),
    "both": N_("Its heading says «{detail}», and its values look like it"),
    "unknown": N_("Neither its heading nor its values tell"),
}


@dataclass(frozen=True)
class Reason:
    """A code, words for people, and how sure it is (0 … 1)."""

    code: str = "unknown"
    sure: float = 0.0
    detail: str = ""

    @property
    def message(self) -> str:
        """Say it in the language in use."""
        return _(SENTENCES[self.code]).format(detail=self.detail)


UNKNOWN = Reason()
