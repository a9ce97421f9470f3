"""Two engagements side by side in words: whom each missed, what differs, and what can't be compared."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import pandas as pd

from analysis import came
from analysis import sentences as say
from analysis.beside.across import Across
from analysis.beside.matching import alone, answers_of, called_otherwise
from analysis.beside.rows import ONE, OTHER, Row
from analysis.beside.sides import Side
from analysis.foremost import foremost
from analysis.reach.scores import dissimilarity
from analysis.viewers import TEXTS
from ingest.schema import fold
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import _, ngettext

MOST: Final = 6  # things that one sentence lists
COARSE: Final = 0.05  # to which a room's distance from the city is told where numbers are rounded
ENOUGH: Final = 50  # people who told us, below which chance alone makes a room unlike the city
Names = dict[str, str]  # ``one`` and ``other`` → what the two are called


def names(one: Side, other: Side) -> Names:
    """Call two engagements in few words by what tells them apart: place, year, title, days, or their short name.

    Two states of one engagement are called by when one was published, whatever the language of its title.
    """
    same = (one.id, fold(one.place), one.start) == (other.id, fold(other.place), other.start)
    ways = [] if same else list(zip(*(_ways(side) for side in (one, other)), strict=True))
    for first, second in ways:
        if fold(first) != fold(second):
            return {ONE: first, OTHER: second}
    if other.published:
        return {ONE: _("Now"), OTHER: _("Published {day}").format(day=say.day(other.published))}
    return {ONE: _("This one"), OTHER: _("The other one")}


def _ways(side: Side) -> tuple[str, ...]:
    return (side.place, str(side.start.year), side.title, in_days(side.title, side.start, side.end),
            f"{side.title} ({side.id})")


def called(side: Side) -> str:
    """Name an engagement with its days, and where its figures come from a package, with the day of that."""
    said = in_days(side.title, side.start, side.end)
    return _("{engagement}, published {day}").format(engagement=said, day=say.day(side.published)) \
        if side.published else said


def in_days(title: str, start: dt.date, end: dt.date) -> str:
    """Name an engagement with its days."""
    return _("{title} ({start} to {end})").format(title=title, start=say.day(start), end=say.day(end))


def headline(told: Across, called: Names) -> str:
    """Say how many of the groups that both asked about each of the two missed."""
    if not len(told.groups):
        return _("{one} and {other} asked no question alike").format(one=called[ONE], other=called[OTHER])
    if untold := [_cannot_tell(side, called[name]) for name, side in ((ONE, told.one), (OTHER, told.other))
                  if not _can_tell(told.groups[name])]:
        return "; ".join(untold)
    missed = {side: sum(_missed(row) for row in told.groups[side]) for side in (ONE, OTHER)}
    total = len(told.groups)
    if not missed[ONE] + missed[OTHER]:
        return ngettext("Of {n} group that both asked about, neither {one} nor {other} clearly missed one",
                        "Of {n} groups that both asked about, neither {one} nor {other} clearly missed one",
                        total).format(n=say.number(total), one=called[ONE], other=called[OTHER])
    said = ngettext("Of {n} group that both asked about, {one} missed {ours} and {other} missed {theirs}",
                    "Of {n} groups that both asked about, {one} missed {ours} and {other} missed {theirs}", total)
    return said.format(n=say.number(total), one=called[ONE], other=called[OTHER], ours=say.number(missed[ONE]),
                       theirs=say.number(missed[OTHER]))


def _can_tell(rows: pd.Series) -> bool:
    """Say whether of any group of an engagement something is known. rows: its own rows."""
    return any(row[c.VERDICT] not in (Verdict.NOT_ASSESSABLE, Verdict.TOO_FEW) for row in rows)


def _cannot_tell(side: Side, name: str) -> str:
    if side.totals[c.PARTICIPANTS] == 0 and not say.is_hidden(side.totals):
        return _("{engagement}: nobody has taken part yet").format(engagement=name)
    return _("{engagement}: whom it missed can't be told").format(engagement=name)


def beneath(total: Row) -> str:
    """Say below a number of people how much they wrote, and at how many meetings people met."""
    return ngettext("people, {texts} contributions, {n} meeting", "people, {texts} contributions, {n} meetings",
                    total["sessions"]).format(texts=say.people(total, TEXTS), n=say.number(total["sessions"]))


def missing(told: Across, called: Names) -> list[str]:
    """List the groups that both missed, and those that one alone missed, with what is known of them in the other."""
    lines = []
    both = [_group(told, row) for row in told.groups.to_dict("records") if _missed(row[ONE]) and _missed(row[OTHER])]
    if both:
        lines.append(_("▼ Missing in both: {groups}.").format(groups=say.listed(both)))
    for here, there in ((ONE, OTHER), (OTHER, ONE)):
        found = [_("{group}, there {finding}").format(
                     group=_group(told, row), finding=say.verdict(row[there][c.VERDICT]))
                 for row in told.groups.to_dict("records") if _missed(row[here]) and not _missed(row[there])]
        if found:
            lines.append(_("▼ Missing in {here}, not clearly in {there}: {groups}.").format(
                here=called[here], there=called[there], groups=say.listed(found)))
    return lines


def channels(told: Across, called: Names) -> str:
    """Say by which way most people came in each of the two."""
    first, second = (foremost(side.channels, c.PARTICIPANTS) for side in (told.one, told.other))
    if first is None or second is None:
        return _("{one}: {finding}; {other}: {elsewhere}").format(
            one=called[ONE], other=called[OTHER], finding=came.finding(told.one.channels),
            elsewhere=came.finding(told.other.channels))
    ways = [say.channel(row[c.CHANNEL]).lower() for row in (first, second)]
    if ways[0] == ways[1]:
        return _("Most people came by the same way in both: {channel}").format(channel=ways[0])
    return _("Most people: {one} by {channel}, {other} by {elsewhere}").format(
        one=called[ONE], other=called[OTHER], channel=ways[0], elsewhere=ways[1])


def of_question(told: Across, called: Names, asked: str) -> list[str]:
    """Say of one of our questions how far each is from its population, and how the answers differ."""
    return [*filter(None, [distance(told, called, asked)]), *_answers(told, called, asked)]


def distance(told: Across, called: Names, asked: str) -> str:
    """Say how far each of the two is from its own population, by one question of ours (``scores.dissimilarity``).

    All answers count of which a population is known, whether or not the other one has them, too. Nothing is said
    where too few told us.
    """
    theirs = told.common.questions[asked]
    shares = [_distance(side.groups[side.groups[c.DIMENSION] == question], side.rounded_to)
              for side, question in ((told.one, asked), (told.other, theirs))]
    return _("To be like those who live there, {share} of those who told us would have to be others in {one}, "
             "{elsewhere} in {other}.").format(share=shares[0], elsewhere=shares[1], one=called[ONE],
                                               other=called[OTHER]) if all(shares) else ""


def how(told: Across, called: Names) -> list[str]:
    """Say how the two were compared, and what of it others than staff, or a package, can't tell."""
    lines = [_("Each is compared with its own population figures.")]
    for base in sorted({told.one.rounded_to, told.other.rounded_to} - {0, 1}):
        whose = [called[name] for name, side in ((ONE, told.one), (OTHER, told.other)) if side.rounded_to == base]
        lines.append(_("Numbers of {engagements} are rounded to multiples of {base}, so no test was made: smaller "
                       "differences may come from the rounding, and others from chance.").format(
                           engagements=say.listed(whose), base=say.number(base)))
    if told.one.learnt != told.other.learnt:
        lines.append(_("A model that had learnt from reviewed texts helped to find the themes of {engagement} only, so "
                       "themes may differ for that reason.").format(
                           engagement=called[ONE if told.one.learnt else OTHER]))
    return lines


def unlike(told: Across, called: Names) -> list[str]:
    """List questions and themes that one alone has, or that are called otherwise, and themes found by other words."""
    return [*_questions_unlike(told, called), *_themes_unlike(told, called)]


def _questions_unlike(told: Across, called: Names) -> Iterator[str]:
    one, other, common = told.one, told.other, told.common
    both = common.questions | common.apart
    yield from _only(_("Asked in {engagement} only: {items}."), called, alone(one.questions, both),
                     alone(other.questions, both.values()))
    if common.apart:
        apart = [_question(told, own) for own in common.apart]
        yield _("Asked in both, with answers that don't match: {items}.").format(items=say.listed(apart))
    yield from _otherwise(_("Questions written in two ways and taken for the same: {pairs}."),
                          called_otherwise(one.questions, other.questions, both))


def _themes_unlike(told: Across, called: Names) -> Iterator[str]:
    one, other, common = told.one, told.other, told.common
    yield from _only(_("Themes in {engagement} only: {items}."), called, alone(one.called, common.themes),
                     alone(other.called, common.themes.values()))
    yield from _otherwise(_("Themes written in two ways and taken for the same: {pairs}."),
                          called_otherwise(one.called, other.called, common.themes))
    words = {theme.id: theme.words for theme in other.called}
    changed = [theme.label for theme in one.called if theme.id in common.themes
               and theme.words != words[common.themes[theme.id]]]
    if changed:
        yield _("The two codebooks find these themes by different words, so they may differ for that reason: "
                "{items}.").format(items=say.first_of(changed, MOST))


def _distance(rows: pd.DataFrame, base: int) -> str:
    """Say which part would have to be others; in twentieths where rounding alone moves it by some percentage points."""
    known = rows[rows[c.POPULATION_SHARE].notna()]
    people = known[c.PARTICIPANTS].fillna(0).to_numpy(dtype="float64")
    if not people.sum() >= max(ENOUGH, 4 * base * len(known) if base > 1 else 0):
        return ""
    share = float(dissimilarity(people, known[c.POPULATION_SHARE].to_numpy()))
    if base <= 1:
        return say.percent(share)
    told = round(share / COARSE)
    return _("about {n}").format(n=say.percent(told * COARSE)) if told > 1 else _("less than {share}").format(
        share=say.percent(2 * COARSE))


def _answers(told: Across, called: Names, own: str) -> list[str]:
    """List of a question that both ask the answers that one alone has, and those that are written in two ways."""
    pairs = told.common.answers[own]
    ours, theirs = answers_of(told.one.questions, own), answers_of(told.other.questions, told.common.questions[own])
    only = _only(_("Answers in {engagement} only: {items}."), called, alone(ours, pairs), alone(theirs, pairs.values()))
    return [*only, *_otherwise(_("Answers written in two ways and taken for the same: {pairs}."),
                                called_otherwise(ours, theirs, pairs))]


def _only(said: str, called: Names, ours: Iterable[str], theirs: Iterable[str]) -> Iterator[str]:
    for name, items in ((ONE, list(ours)), (OTHER, list(theirs))):
        if items:
            yield said.format(engagement=called[name], items=say.first_of(items, MOST))


def _otherwise(said: str, found: list[tuple[str, str]]) -> list[str]:
    pairs = [f"«{one}» / «{other}»" for one, other in found]
    return [said.format(pairs=say.first_of(pairs, MOST))] if pairs else []


def _missed(row: Row) -> bool:
    return row[c.VERDICT] in c.FLAGGED


def _question(told: Across, own: str) -> str:
    return next(question.label for question in told.one.questions if question.id == own)


def _group(told: Across, row: Row) -> str:
    answers = {answer.id: answer.label for answer in answers_of(told.one.questions, row[c.DIMENSION])}
    return _("{group} ({question})").format(group=answers[row[c.CATEGORY]], question=_question(told, row[c.DIMENSION]))
