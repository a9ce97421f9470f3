"""Why a column was taken for what it is, and how sure that is."""

from dataclasses import dataclass

from locales import N_, _

SURE = 0.75  # below it a person is asked
BY_EVIDENCE = ("words", "values", "both", "beside_groups", "of_people", "names",
               "title")  # codes of columns whose heading is not known as it stands
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
    "beside_groups": N_("Numbers beside groups that each stand there once"),
    "of_people": N_("A place, in a table where each row is a person"),
    "names": N_("Its values look like people's names"),
    "title": N_("It stands below the question that is asked"),
    "per_table": N_("How many sat at each table; together they are the number of people present"),
    "fits_not": N_("Its heading is a usual one, but does not fit the values or the columns beside it"),
    "twice": N_("A column before it holds the same"),
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
