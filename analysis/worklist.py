"""What waits for the engagement staff, each in one line that leads to its page."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from analysis import sentences as say
from locales import _, ngettext


@dataclass(frozen=True)
class Counts:
    """How much waits, of each kind. ``published``: whether anything is; ``outdated``: whether it changed since."""

    gone: tuple[str, ...] = ()  # answers under groups that engagement.toml no longer has: a sentence for each question
    files: int = 0  # of which something was lost
    posts: int = 0  # sent with the form and set aside
    not_compared: int = 0  # questions without population figures that can be used
    illustrative: int = 0  # questions some of whose population figures nobody checked
    untagged: int = 0  # texts without a theme that nobody looked at
    unplanned: int = 0  # groups that are missing, of which the plan kept holds no meeting
    silent_links: int = 0
    undecided: int = 0  # themes people spoke of, without a decision
    published: bool = True
    outdated: bool = False
    keep_until: dt.date | None = None  # the day by which answers were to be deleted, where it is over


@dataclass(frozen=True)
class Task:
    """One line: an icon's name, what waits, and the page where it is done."""

    icon: str
    words: str
    page: str


def work_list(counts: Counts) -> list[Task]:
    """Say what waits, the data's own faults first; empty where nothing does."""
    return [*_data(counts), *_words(counts), *_people(counts)]


def _data(counts: Counts) -> Iterator[Task]:
    if counts.keep_until:
        yield Task("auto_delete", _("The form's privacy page says that answers are deleted by {day}. That day is over, "
                                    "and they are still here.").format(day=say.day(counts.keep_until)), "about")
    for words in counts.gone:
        yield Task("label_off", words, "upload")
    if n := counts.files:
        yield Task("upload_file", ngettext("{n} file was not read completely.", "{n} files were not read completely.",
                                           n).format(n=say.number(n)), "upload")
    if n := counts.posts:
        yield Task("mark_email_unread", ngettext(
            "{n} answer from the online form was set aside and is not counted.",
            "{n} answers from the online form were set aside and are not counted.", n).format(n=say.number(n)),
                   "upload")
    if n := counts.not_compared:
        yield Task("scale", ngettext(
            "{n} question can't be compared: its population figures are missing, too old or don't fit.",
            "{n} questions can't be compared: their population figures are missing, too old or don't fit.",
            n).format(n=say.number(n)), "about")
    if n := counts.illustrative:
        yield Task("rule", ngettext("The population figures of {n} question are illustrative: nobody checked them.",
                                    "The population figures of {n} questions are illustrative: nobody checked them.",
                                    n).format(n=say.number(n)), "about")


def _words(counts: Counts) -> Iterator[Task]:
    if n := counts.untagged:
        yield Task("rate_review", ngettext(
            "{n} contribution has no theme, and nobody has looked at it.",
            "{n} contributions have no theme, and nobody has looked at them.", n).format(n=say.number(n)), "review")


def _people(counts: Counts) -> Iterator[Task]:
    if n := counts.unplanned:
        yield Task("campaign", ngettext("{n} group is missing, and no meeting is planned for it.",
                                        "{n} groups are missing, and no meeting is planned for them.",
                                        n).format(n=say.number(n)), "outreach")
    if n := counts.silent_links:
        yield Task("link_off", ngettext("{n} short link has brought no answer yet.",
                                        "{n} short links have brought no answer yet.", n).format(n=say.number(n)),
                   "partners")
    if n := counts.undecided:
        yield Task("handshake", ngettext("{n} theme that people spoke of has no decision yet.",
                                         "{n} themes that people spoke of have no decision yet.", n).format(
                                             n=say.number(n)), "decisions")
    if not counts.published:
        yield Task("visibility_off", _("No decision is published yet."), "decisions")
    elif counts.outdated:
        yield Task("update", _("What residents see of the decisions is not up to date."), "decisions")
