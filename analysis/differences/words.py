"""Differences in words: what a group says oftener or less often than others, and how sure that is."""

from typing import Any, Final

import pandas as pd

from analysis import sentences as say
from analysis.differences import rounded
from analysis.differences.cells import LABEL, Differences
from analysis.differences.judge import ELSEWHERE, LEAST_EXPECTED, LEAST_PEOPLE, LEVEL
from ingest.schema import Dimension, Engagement, Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference
from locales import N_, _, ngettext

Row = Any  # a row of ``judged``'s frame, as mapping

ICONS: Final = {Difference.MORE: "▲", Difference.LESS: "▼", Difference.NONE: "●", Difference.TOO_FEW: "?"}
VERDICTS: Final = {
    Difference.MORE: N_("says it more often"), Difference.LESS: N_("says it less often"),
    Difference.NONE: N_("no difference seen"), Difference.TOO_FEW: N_("too few to tell")}
FOUND: Final = (Difference.MORE, Difference.LESS)
MOST_NAMED: Final = 2  # differences that a heading names
WHOLE_FROM: Final = 10  # times; a tenth of more is no knowledge
ABOUT_TWICE, ABOUT_HALF = (1.9, 2.1), (0.45, 0.55)


def verdict(name: str) -> str:
    """Say whether a group says something oftener, the sign first: never by colour only."""
    return f"{ICONS[Difference(name)]} {_(VERDICTS[Difference(name)])}"


def is_found(cells: pd.DataFrame) -> pd.Series:
    """Say of each cell whether a difference was found."""
    return cells[c.VERDICT].isin([str(name) for name in FOUND])


def headline(found: Differences) -> str:
    """Say in a few words how much differs."""
    n, tested = int(is_found(found.cells).sum()), int((found.cells[c.VERDICT] != Difference.TOO_FEW).sum())
    if n:
        return ngettext("{n} difference that chance doesn't explain", "{n} differences that chance doesn't explain",
                        n).format(n=say.number(n))
    return (_("No group is known to say anything more often than others") if tested else
            _("Too few people to tell what groups say differently"))


def sentences(found: Differences, engagement: Engagement) -> list[str]:
    """Say each difference in a sentence, those furthest from «as often» first."""
    cells = found.cells[is_found(found.cells)]
    order = cells[c.P_VALUE].sort_values(kind="stable").index
    return [in_words(row, group(row, engagement), _("all others who answered")) for row in
            cells.loc[order].to_dict("records")]


def of_question(cells: pd.DataFrame, dimension: Dimension, rounds: bool) -> str:
    """Say what the figure of one question shows: its surest differences by name, and how many more there are.

    cells: ``Differences.cells`` of the question. rounds: whether they come from rounded numbers.
    """
    found = cells[is_found(cells)]
    if found.empty:
        told = cells[c.VERDICT] != Difference.TOO_FEW
        nothing = _("too few people to tell") if not told.any() else _(
            "no difference beyond what chance and rounding can do") if rounds else _(
            "no difference beyond what chance can do")
        return _("{question}: {finding}").format(question=dimension.spoken(), finding=nothing)
    rows = found.loc[found[c.P_VALUE].sort_values(kind="stable").index].to_dict("records")
    named = [(_("«{group}» speaks more often of «{theme}»") if row[c.VERDICT] == Difference.MORE else
              _("«{group}» speaks less often of «{theme}»")).format(
                  group=dimension.say(row[c.CATEGORY]), theme=row[LABEL]) for row in rows]
    return _("{question}: {finding}").format(question=dimension.spoken(), finding=say.first_of(named, MOST_NAMED))


def in_words(row: Row, who: str, others: str) -> str:
    """Say of one cell what was found: the ratio in words, both shares, the interval."""
    told = Difference(row[c.VERDICT])
    if told == Difference.TOO_FEW and pd.isna(row[c.LOW]):
        return _("{who}: «{theme}» — {verdict}.").format(who=who, theme=row[LABEL], verdict=verdict(told))
    if pd.isna(row[c.LOW]):
        return rounded.in_words(row, who, others, verdict(told))
    share, elsewhere = say.percent(row[c.SHARE]), say.percent(row[ELSEWHERE])
    between = interval(row[c.LOW], row[c.HIGH])
    if told in (Difference.NONE, Difference.TOO_FEW):
        return _("{who}: {share} spoke of «{theme}», and {elsewhere} of {others} — {verdict}. It may be {interval} as "
                 "often.").format(who=who, share=share, theme=row[LABEL], elsewhere=elsewhere, others=others,
                                  verdict=verdict(told), interval=between)
    said = _("{share} against {elsewhere}; {interval}").format(share=share, elsewhere=elsewhere, interval=between)
    return _("{sign} {who}: speaks of «{theme}» {times} {others}: {said}.").format(
        sign=ICONS[told], who=who, theme=row[LABEL], times=times(row[c.RATIO]), others=others, said=said)


def times(ratio: float) -> str:
    """Say how often compared with others, up to the word before whom."""
    if ratio == 0:
        return _("never, unlike")
    if pd.isna(ratio) or ratio == float("inf"):
        return _("again and again, unlike")
    if ABOUT_TWICE[0] <= ratio <= ABOUT_TWICE[1]:
        return _("about twice as often as")
    if ABOUT_HALF[0] <= ratio <= ABOUT_HALF[1]:
        return _("about half as often as")
    return _("about {n} times as often as").format(n=say.number(ratio))


def interval(low: float, high: float) -> str:
    """Write between how many times the truth may lie; it has no upper end where no others said it."""
    if high == float("inf"):
        return _("at least {low} times").format(low=_ends(low))
    return _("between {low} and {high} times").format(low=_ends(low), high=_ends(high))


def _ends(value: float) -> str:
    """Write an end of an interval: one decimal, two below 1, so that .96 isn't 1, and none from 10 on."""
    if value >= WHOLE_FROM:
        return say.number(round(value))
    return say.number(value) if value >= 1 and round(value, 1) != 1 else say.ratio(value)


def group(row: Row, engagement: Engagement) -> str:
    """Name a cell's group with its question."""
    asked = engagement.dimension(row[c.DIMENSION])
    return _("{question}, «{group}»").format(question=asked.spoken(), group=asked.say(row[c.CATEGORY])) if asked else ""


def basis(found: Differences) -> str:
    """Say who is compared, and who can't be."""
    if found.rounded_to > 1:
        return rounded.basis(found.people, found.rounded_to)
    said = ngettext("This is about the {n} person who filled in a form and wrote something.",
                    "This is about the {n} people who filled in a form and wrote something; each counts once for a "
                    "theme.",
                    found.people).format(n=say.number(found.people))
    if not found.nameless:
        return said
    return f"{said} " + ngettext("{n} text without a form can't be told apart by group.",
                                 "{n} texts without a form can't be told apart by group.",
                                 found.nameless).format(n=say.number(found.nameless))


def meanings() -> dict[Difference, str]:
    """Explain every finding in one sentence."""
    return {
        Difference.MORE: _("A larger part of this group spoke of the theme than of all others who answered the same "
                           "question, and chance does not explain it."),
        Difference.LESS: _("A smaller part of this group spoke of the theme, and chance does not explain it."),
        Difference.NONE: _("What was seen may be chance, and half as often would hardly have been. That is no proof "
                           "that the group says it as often: look at the interval."),
        Difference.TOO_FEW: _("So few people are in the group, or among the others, or spoke of the theme at all, that "
                              "even half as often could be chance.")}


def limits(found: Differences, thresholds: Thresholds) -> list[str]:
    """Say how the findings were made, and what they can't tell."""
    level = float(found.cells[LEVEL].min()) if len(found.cells) else thresholds.alpha
    least = max(thresholds.hide_below, LEAST_PEOPLE)
    tested = int(found.cells[c.P_VALUE].notna().sum())
    return [
        _("Many groups and themes are looked at together ({n} pairs with enough people), so each needs more than usual "
          "to be called a difference: of all that are called so, at most {alpha} are expected to be wrong. The "
          "intervals are wider for the same reason ({level}).").format(
              n=say.number(tested), alpha=say.percent(thresholds.alpha), level=_level(1 - level)),
        _("«Too few to tell» is said below {least} people in the group or among the others, where fewer than "
          "{expected} of either would have spoken of the theme if all did so equally often, and where half of that in "
          "the group could be chance.").format(
              least=say.number(least), expected=say.number(LEAST_EXPECTED)),
        _("People of one meeting speak alike: a meeting of 20 counts here as about {worth} people who came "
          "singly.").format(worth=say.number(round(20 / (1 + 19 * found.rho)))),
        _("Those who took part chose to, or were invited. What is found holds for those who were heard, and may not "
          "for all who live here. Why a group says something is not known from here.")]


def _level(fraction: float) -> str:
    return _("{level} sure").format(level=say.percent(fraction)) if fraction < 0.995 else _("more than 99% sure")
