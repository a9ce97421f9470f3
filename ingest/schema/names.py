"""Every name that more than one room uses: columns, channels, answer states, kinds.

participants   one row per submission of one person
contributions  one row per text
sessions       one row per meeting
tallies        one row per session × dimension × category that was counted by heads
links          one row per online contribution that a meeting discussed
benchmark      one row per area × dimension × category of the population
codings        one row per text × person who coded it, newest last
figures        one row per population figure that was handed in
codebook       one row per theme
"""

from enum import StrEnum
from typing import Final


class Channel(StrEnum):
    """How something came in."""

    ONLINE = "online"
    WORKSHOP = "workshop"
    PAPER = "paper"
    PHONE = "phone"
    IMPORT = "import"


class State(StrEnum):
    """What became of a demographic question; four different things, never merged."""

    GIVEN = "given"
    PREFER_NOT = "prefer_not"
    BLANK = "blank"
    NOT_ASKED = "not_asked"


class Verdict(StrEnum):
    """What the figures allow us to say about a group."""

    NOT_ASSESSABLE = "not assessable"
    NONE_SEEN = "none seen"
    TOO_FEW = "too few to tell"
    UNDER = "under-represented"
    WITHIN = "within range"
    OVER = "over-represented"


class Difference(StrEnum):
    """Whether a group says something oftener than others do."""

    MORE = "more often"
    LESS = "less often"
    NONE = "no difference seen"
    TOO_FEW = "too few to tell"


class Coding(StrEnum):
    """Why somebody gave a text its themes: looking through what was proposed, or blind, for measuring."""

    REVIEW = "review"
    BLIND = "blind"


class Outcome(StrEnum):
    """What somebody who read a text says of it; ``other``: none of the codebook's themes."""

    THEMES = "themes"
    OTHER = "other"
    CANNOT_TELL = "cannot_tell"


class Sent(StrEnum):
    """What became of something that was sent with the form."""

    STORED = "stored"
    QUARANTINED = "quarantined"  # perhaps no person sent it; staff can let it in
    CONFLICT = "conflict"  # other words under an id that is stored already
    UNDONE = "undone"  # its upload was taken back
    WITHDRAWN = "withdrawn"  # whoever sent it took it back


class Decided(StrEnum):
    """What became of something that residents said."""

    UNDER_REVIEW = "under_review"
    AGREED = "agreed"
    PARTLY_AGREED = "partly_agreed"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PASSED_ON = "passed_on"
    NOT_POSSIBLE = "not_possible"


class Unit(StrEnum):
    """What a population figure counts."""

    PEOPLE = "people"
    HOUSEHOLDS = "households"


FLAGGED: Final = (Verdict.NONE_SEEN, Verdict.UNDER)  # a group that was missed

# columns of the frames
BATCH: Final = "batch"
PARTICIPANT: Final = "participant_id"
CONTRIBUTION: Final = "contribution_id"
SOURCE_ID: Final = "source_id"
CODED: Final = "person:"  # begins a code that stands for a number by which somebody would be known
CHANNEL: Final = "channel"
PARTNER: Final = "partner"
SESSION: Final = "session"
AREA: Final = "area"
DATE: Final = "date"
VENUE: Final = "venue"
LANGUAGE: Final = "language"
QUESTION: Final = "question"
TEXT: Final = "text"
SUPPORTS: Final = "supports"
PEOPLE: Final = "people"
DIMENSION: Final = "dimension"
CATEGORY: Final = "category"
STATE: Final = "state"
THEME: Final = "theme"
SCORE: Final = "score"
EVIDENCE: Final = "evidence"
TAGGED_BY: Final = "tagged_by"
CODEBOOK_VERSION: Final = "codebook_version"
CODER: Final = "coder"
KIND: Final = "kind"  # of a coding
OUTCOME: Final = "outcome"
THEMES: Final = "themes"  # several, joined by SEPARATOR
CODED_AT: Final = "coded_at"
FIT: Final = "fit"  # whether somebody finds a text fit to quote
DEFINITION: Final = "definition"
INCLUDES: Final = "includes"  # notes for whoever codes: what belongs to a theme
EXCLUDES: Final = "excludes"  # … and what doesn't
COLOUR: Final = "colour"
PARENT: Final = "parent"
NEGATED: Final = "negated"  # SKIP: «no trees» doesn't speak of the theme; nothing: it does
RETIRED: Final = "retired"  # YES: no longer looked for, kept for what people coded with it
SKIP: Final = "skip"
YES: Final = "yes"
DECISION: Final = "decision"
NOTE: Final = "note"
POPULATION: Final = "population"
SOURCE: Final = "source"
YEAR: Final = "year"
GEOGRAPHY: Final = "geography"
STATUS: Final = "status"
UNIT: Final = "unit"
WRITTEN: Final = "written"  # a group as the figures' own table calls it
AREA_WRITTEN: Final = "area_written"
YOUNGEST: Final = "youngest"  # the ages a figure counts, both ends included; nothing where it doesn't go by age
OLDEST: Final = "oldest"

SEPARATOR: Final = "|"  # between themes, or words, in one cell

# what reach says about each category
PARTICIPANTS: Final = "participants"
SHARE: Final = "share"
POPULATION_SHARE: Final = "population_share"
RATIO: Final = "ratio"
LOW: Final = "low"
HIGH: Final = "high"
EXPECTED: Final = "expected"
P_VALUE: Final = "p_value"
N_KNOWN: Final = "n_known"
N_UNKNOWN: Final = "n_unknown"
N_UNREAD: Final = "n_unread"  # of the unknown: answers that were given and not understood
N_EFFECTIVE: Final = "n_effective"  # the people drawn singly whom those known are worth
LEAST_SHARE: Final = "least_share"  # were all unknown people of other groups
MOST_SHARE: Final = "most_share"  # were all of them of this group
VISIBLE_SHARE: Final = "visible_share"  # the largest share at which a gap would have been noticed
VERDICT: Final = "verdict"
ROBUST: Final = "robust"  # the verdict holds, whatever the unknown people would have said
BLURRED: Final = "blurred"  # only of rounded parts: exact numbers might tell more than «too few»

# how sure a population figure is; nothing where that is not stated
CENSUS: Final = "census"  # checked
ILLUSTRATIVE: Final = "illustrative"
STATUSES: Final = (CENSUS, ILLUSTRATIVE)

BENCHMARK_COLUMNS: Final = (AREA, DIMENSION, CATEGORY, POPULATION, SOURCE, YEAR, GEOGRAPHY, STATUS)
FIGURE_COLUMNS: Final = (*BENCHMARK_COLUMNS, UNIT, WRITTEN, AREA_WRITTEN, YOUNGEST, OLDEST)


def label_column(language: str) -> str:
    """Name the codebook's column that holds the themes' labels in a language."""
    return f"label_{language}"


def words_column(language: str) -> str:
    """Name the codebook's column that holds the themes' words and phrases in a language."""
    return f"words_{language}"


def exclude_column(language: str) -> str:
    """Name the codebook's column that holds the phrases inside which a theme's words don't count."""
    return f"exclude_{language}"


def category_column(dimension: str) -> str:
    """Name the participants' column that holds a dimension's category id (or nothing)."""
    return f"category:{dimension}"


def state_column(dimension: str) -> str:
    """Name the participants' column that holds a dimension's answer state."""
    return f"state:{dimension}"
