"""The data dictionary: what the columns of a brief's tables are and mean, in the tables' own order."""

from analysis.brief.model import Unit
from locales import _

Meanings = list[tuple[Unit, str]]


def reach_columns() -> Meanings:
    """Explain the columns of ``tables.reach_table``."""
    return [
        (Unit.TEXT, _("The answer to the question about oneself.")),
        (Unit.PEOPLE, _("People who gave this answer, on forms or counted by heads.")),
        (Unit.SHARE, _("These people, as a part of those whose answer is known and can be compared.")),
        (Unit.SHARE, _("The lower end of the 95 % interval of that share (Wilson), adjusted for people who met, "
                           "and for the rounding.")),
        (Unit.SHARE, _("The upper end of the 95 % interval of that share (Wilson), adjusted for people who met, "
                           "and for the rounding.")),
        (Unit.SHARE, _("The group's part of the population that people are compared with.")),
        (Unit.RATIO, _("People heard, divided by the people that a fair share would be.")),
        (Unit.TEXT, _("What the figures allow to say of the group, and whether it holds whatever is not known.")),
        (Unit.SHARE, _("From this share down on, a gap would have been noticed.")),
        (Unit.TEXT, _("Whether the population figure was checked or is illustrative."))]


def theme_columns() -> Meanings:
    """Explain the columns of ``tables.theme_table``."""
    return [(Unit.TEXT, _("A theme of the codebook; a dash marks one that is a part of the theme above it.")),
            (Unit.TEXTS, _("Contributions that speak of the theme; one may speak of several.")),
            (Unit.SHARE, _("These contributions, as a part of all contributions."))]


def channel_columns() -> Meanings:
    """Explain the columns of ``tables.channel_table``."""
    return [(Unit.TEXT, _("The way in which people took part.")),
            (Unit.PEOPLE, _("People who took part in this way.")),
            (Unit.TEXTS, _("Pieces of text that came in this way."))]


def meeting_columns() -> Meanings:
    """Explain the columns of ``tables.session_table`` without numbers."""
    return [(Unit.TEXT, _("The organisation that hosted the meeting.")), (Unit.TEXT, _("The day of the meeting.")),
            (Unit.TEXT, _("The place where people met.")), (Unit.TEXT, _("The part of town where people met."))]


def state_columns() -> Meanings:
    """Explain the columns of ``tables.state_table``."""
    return [(Unit.TEXT, _("The question about oneself.")),
            (Unit.PEOPLE, _("People whose answer is one of the groups.")),
            (Unit.PEOPLE, _("People who answered in words that the program doesn't know.")),
            (Unit.PEOPLE, _("People who said that they prefer not to say.")),
            (Unit.PEOPLE, _("People who left the question blank.")),
            (Unit.PEOPLE, _("People who were not asked, such as those counted by heads only."))]


def source_columns() -> Meanings:
    """Explain the columns of ``tables.source_table``."""
    return [(Unit.TEXT, _("The question about oneself.")), (Unit.TEXT, _("Who published the population figures.")),
            (Unit.TEXT, _("The year that the figures describe.")),
            (Unit.NUMBER, _("How many years before the end of the consultation that was.")),
            (Unit.TEXT, _("Whether somebody checked the figures.")),
            (Unit.TEXT, _("Whether the figures are the engagement's own or were handed in.")),
            (Unit.TEXT, _("Whether people or households are counted.")),
            (Unit.TEXT, _("Which people, and of which place."))]


def units() -> dict[Unit, str]:
    """Name the units."""
    return {Unit.TEXT: _("text"), Unit.PEOPLE: _("people"), Unit.TEXTS: _("contributions"),
            Unit.SHARE: _("share, 0.25 is 25 %"), Unit.RATIO: _("ratio"), Unit.NUMBER: _("years")}
