"""The Quality page's sentences."""

from typing import Final

import numpy as np
import pandas as pd

from analysis import sentences as say
from analysis.tables.texts import language_name
from analysis.themes.agreement import RELIABLE, TENTATIVE
from analysis.themes.people import Reviews
from analysis.themes.quality import F1, FEWEST, MEASURED, Figure, N, Quality
from analysis.themes.quality_groups import OTHERS, SERVED, Served
from analysis.themes.report import Kept
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import N_, _, ngettext

ICONS: Final = {Served.WORSE: "▼", Served.ALIKE: "●", Served.ALONE: "–", Served.NOT_MEASURED: "?"}
SERVED_WORDS: Final = {
    Served.WORSE: N_("served worse"), Served.ALIKE: N_("not clearly worse"),
    Served.ALONE: N_("nobody to compare with"), Served.NOT_MEASURED: N_("not measured")}
NOT_MEASURED: Final = N_("not measured")
MOST_NAMED: Final = 2  # themes that share a figure, in a heading


def finding(known: Quality) -> str:
    """Say how good the themes are, in one sentence."""
    if not known.is_measured:
        return _("How good the themes are is not measured yet")
    if np.isnan(known.precision.value) or np.isnan(known.recall.value):
        return _("The program or the people gave no theme to any of these texts")
    said = _("Of 100 themes that the program gave, {right} were right; of 100 that people found, it found {found}")
    return said.format(right=_hundred(known.precision.value), found=_hundred(known.recall.value))


def basis(known: Quality) -> str:
    """Say what the figures rest on, and how sure they are."""
    if not known.is_measured:
        few = _("It takes {all} texts that two people have coded blind, seeing neither what the program found nor what "
                "the other said. Texts that both have coded and could tell of, so far: {n}.")
        return few.format(all=say.number(FEWEST), n=say.number(known.n))
    said = [ngettext("Measured on {n} text that two people coded without seeing anything else.",
                     "Measured on {n} texts that two people coded without seeing anything else.", known.n).format(
                         n=say.number(known.n))]
    if known.cannot_tell:
        said.append(ngettext("{n} more is left out: somebody could not tell.",
                             "{n} more are left out: somebody could not tell.", known.cannot_tell).format(
                                 n=say.number(known.cannot_tell)))
    if not np.isnan(known.precision.value):
        other = _("With other texts, {low} to {high} of 100 might have been right, and {less} to {more} found.")
        said.append(other.format(low=_hundred(known.precision.low), high=_hundred(known.precision.high),
                                 less=_hundred(known.recall.low), more=_hundred(known.recall.high)))
    said.append(_("Where the two differ, either counts half."))
    return " ".join(said)


def by_theme(themes: pd.DataFrame) -> str:
    """Say of which themes the tags are best and worst, as far as the chart tells. themes: ``quality.by_theme``'s frame.

    Figures are compared as they are written; where the ranges of best and worst overlap, that is said.
    """
    told = themes[themes[MEASURED].astype("bool") & themes[F1].notna()]
    written = told[F1].round(2)
    best, worst = told[written == written.max()], told[written == written.min()]
    if told.empty:
        return _("No theme was found in enough texts to be measured")
    if len(told) == 1:
        return _("Only one theme can be measured: {theme}").format(theme=_themes(told))
    if len(best) == len(told):
        return _("All {n} themes that are measured have the same F1: {f1}").format(
            n=say.number(len(told)), f1=say.ratio(told[F1].iloc[0]))
    said = _("Found best: {best}; found worst: {worst}").format(best=_themes(best), worst=_themes(worst))
    if worst[c.HIGH].max() < best[c.LOW].min():
        return said
    return f"{said}. " + _("Their ranges overlap, so it may be chance")


def _themes(rows: pd.DataFrame) -> str:
    """Name themes that share a figure, and the figure."""
    named = say.first_of([f"«{label}»" for label in rows["label"]], MOST_NAMED)
    return _("{themes} (F1 {f1})").format(themes=named, f1=say.ratio(rows[F1].iloc[0]))


def cards(known: Quality) -> list[tuple[str, str, str]]:
    """Give the big figures: what each is, the figure, and how to read it."""
    measured = int(known.themes["measured"].sum())
    return [
        (_("Program and people (F1)"), say.ratio(known.micro.value), _ends(known.micro)),
        (_("… each theme the same (F1)"), say.ratio(known.macro.value), _("{interval}; {n} of {all} themes").format(
            interval=_ends(known.macro), n=say.number(measured), all=say.number(len(known.themes)))),
        (_("The two people (F1)"), say.ratio(known.between), _("no program can be expected to do better")),
        (_("The two people (alpha)"), say.ratio(known.alpha), _("{reading}; kappa {kappa}").format(
            reading=reading(known.alpha), kappa=say.ratio(known.kappa)))]


def reading(alpha: float) -> str:
    """Say what Krippendorff's alpha allows."""
    if np.isnan(alpha):
        return _("nothing to tell apart")
    if alpha >= RELIABLE:
        return _("reliable")
    return _("only tentative conclusions") if alpha >= TENTATIVE else _("not reliable: talk about the definitions")


def methods() -> list[str]:
    """Say how it was measured."""
    return [
        _("F1 is 1 where the program gives every theme that people give and no other, and 0 where it gives none of "
          "them. The first figure counts every theme given the same, the second every theme of the codebook."),
        _("Each of the two people counts the same. What reviewers changed is not in these figures, and no text of this "
          "sample is learned from."),
        _("Alpha (Krippendorff) and kappa (Cohen) say how far people agree beyond chance: 1 is full agreement, 0 what "
          "chance would bring. From 0.80 on it is called reliable, from 0.67 on tentative."),
        _("Ranges hold the true figure 95 times in 100: for single themes by Wilson's interval, for all others by "
          "drawing the texts anew a thousand times."),
        _("A group is served worse where its figure is below that of all others, and chance alone, texts shuffled five "
          "thousand times and allowing for the number of groups, would hardly bring that about."),
        _("Themes with fewer than {n} texts, and groups of fewer than {n}, are not measured.").format(
            n=say.number(FEWEST))]


def group(row: dict, engagement: Engagement) -> str:
    """Name a group: what was asked, and the answer."""
    if row[c.DIMENSION] == c.LANGUAGE:
        return _("Language: {name}").format(name=language_name(row[c.CATEGORY]))
    if row[c.DIMENSION] == c.CHANNEL:
        return _("How it came in: {name}").format(name=say.channel(row[c.CATEGORY]))
    asked = engagement.dimension(row[c.DIMENSION])
    return f"{asked.spoken()}: {asked.say(row[c.CATEGORY])}" if asked else str(row[c.CATEGORY])


def served(row: dict) -> str:
    """Say how well tagging serves a group, its sign first: never by colour only."""
    return f"{ICONS[Served(row[SERVED])]} {_(SERVED_WORDS[Served(row[SERVED])])}"


def worse(groups: pd.DataFrame, engagement: Engagement) -> list[str]:
    """Say of each group that tagging serves worse by how much."""
    flagged = groups[groups[SERVED] == Served.WORSE].to_dict("records")
    return [_("{group}: {served}. F1 {own} in {n} texts, {others} in all others.").format(
        group=group(row, engagement), served=served(row), own=say.ratio(row[F1]), n=say.number(row[N]),
        others=say.ratio(row[OTHERS])) for row in flagged]


def nobody_worse(groups: pd.DataFrame) -> str:
    """Say honestly what it means that no group is flagged."""
    compared = int(groups[SERVED].eq(Served.ALIKE).sum())
    left = int(groups[SERVED].eq(Served.NOT_MEASURED).sum())
    if not compared:
        return _("No group has enough texts to be compared with the others.")
    said = [ngettext("{n} group was compared, and is not clearly served worse.",
                     "{n} groups were compared, and none is clearly served worse.", compared).format(
                         n=say.number(compared))]
    if left:
        said.append(ngettext("{n} has too few texts: it may be.", "{n} have too few texts: they may be.",
                             left).format(n=say.number(left)))
    return " ".join(said)


def in_review(kept: Kept, reviewed: Reviews) -> list[str]:
    """Say what became of proposals, and that it is no measure of quality."""
    if not kept.texts:
        return [_("Nobody has reviewed a text yet.")]
    said = [_("In review people kept {kept} of {all} themes that the codebook's words propose, and added {added}, "
              "in {n} texts.").format(kept=say.number(kept.kept), all=say.number(kept.proposals),
                                      added=say.number(kept.added), n=say.number(kept.texts)),
            _("This says little of quality: people saw the proposals, and the hardest texts came first.")]
    if kept.cannot_tell:
        said.append(ngettext("Of {n} more text somebody could not tell.", "Of {n} more texts somebody could not tell.",
                             kept.cannot_tell).format(n=say.number(kept.cannot_tell)))
    if reviewed.differing:
        said.append(ngettext("Two people differ about {n} text; the newest word counts.",
                             "Two people differ about {n} texts; the newest word counts.", reviewed.differing).format(
                                 n=say.number(reviewed.differing)))
    if reviewed.gone:
        said.append(ngettext("{n} theme that people gave is not in the codebook any more; it is kept, and not shown.",
                             "{n} themes that people gave are not in the codebook any more; they are kept, and not "
                             "shown.", reviewed.gone).format(n=say.number(reviewed.gone)))
    return said


def _hundred(fraction: float) -> str:
    return say.number(round(100 * fraction))


def _ends(figure: Figure) -> str:
    if np.isnan(figure.low):
        return _(NOT_MEASURED)
    return _("{low} to {high}").format(low=say.ratio(figure.low), high=say.ratio(figure.high))
