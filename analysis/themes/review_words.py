"""The review page's sentences: where learning stands, what was proposed and why, what was chosen."""

from collections.abc import Collection, Iterable

import pandas as pd

from analysis import sentences as say
from analysis.themes.learn import MODEL
from analysis.themes.machine import Machine
from analysis.themes.people import LEARNABLE, STEP, split
from analysis.themes.sitting import BACK_KEY, NONE_KEY, UNSURE_KEY
from ingest.schema import names as c
from locales import _, ngettext


def standing(found: Machine, usable: int) -> str:
    """Say how far reviewing is from learning. ``usable``: reviewed texts that could be learnt from."""
    if not found.learnt:
        return _("{n} of the {all} reviewed texts that the program needs to learn from people").format(
            n=say.number(usable), all=say.number(LEARNABLE))
    said = ngettext("Learned from {n} reviewed text", "Learned from {n} reviewed texts", found.learnt).format(
        n=say.number(found.learnt))
    fresh = _("{n} new, it learns again at {next}").format(
        n=say.number(usable - found.learnt), next=say.number(found.learnt + STEP))
    return f"{said}; {fresh}"


def what_counts() -> str:
    """Say what counts as a judgement."""
    return _(
        "Themes count, and so does «none of these themes». «Cannot tell» is kept, but there is nothing to learn "
        "from it.")


def learned(found: Machine) -> str:
    """Say that something was learned just now, and what follows for the texts to come."""
    said = ngettext("Learned from {n} reviewed text just now: what comes next is in a new order, the texts of which "
                    "the model is least sure first.",
                    "Learned from {n} reviewed texts just now: what comes next is in a new order, the texts of which "
                    "the model is least sure first.", found.learnt).format(n=say.number(found.learnt))
    return f"{said} {in_use(found)}"


def in_use(found: Machine) -> str:
    """Say whether the model's themes are used."""
    if found.version:
        return _("It finds themes better than the codebook's words alone, so its themes are used.")
    return _("The codebook's words alone are no worse than it so far, so its themes are not used.")


def compared(found: Machine) -> str:
    """Say how the model and the codebook's words did on texts it had not learned from."""
    if not found.model:
        return ""
    known = found.model.comparison
    return _("Tried on {n} reviewed texts, each time on those it had not learned from: F1 {learned}, by the codebook's "
             "words alone {rules}.").format(n=say.number(known.n), learned=say.ratio(known.learned_micro),
                                            rules=say.ratio(known.rules_micro))


def unexpected(language: str, languages: Collection[str]) -> str:
    """Say of a text in none of the engagement's languages why it comes first; nothing of any other."""
    return "" if language in languages else _(
        "This text seems to be in a language that nobody expected here, so a person looks at it first.")


def order(found: Machine) -> str:
    """Say in which order texts come."""
    if found.unsure is not None:
        return _("First come texts in languages that nobody expected here, then those of which the model is least "
                 "sure. No language, channel or area has to wait.")
    return _("First come texts in languages that nobody expected here, then those of which the program is least sure: "
             "where it found nothing, then where it found many themes, then where a single word speaks of one. No "
             "language, channel or area has to wait.")


def legend(used: Collection[str]) -> str:
    """Say what the keys do. ``used``: the themes' keys."""
    letters = " ".join(sorted(key for key in used if key))
    return _("Keys: {keys} choose themes, Enter accepts, {none} is none of them, {unsure} cannot tell, {back} goes "
             "back. C and R stand for no theme: the screen keeps them for itself.").format(
                 keys=letters, none=NONE_KEY, unsure=UNSURE_KEY, back=BACK_KEY)


def proposed(tags: pd.DataFrame, labels: dict[str, str]) -> list[tuple[str, str]]:
    """Say of each theme that was found in a text why it was: theme, and who says so by which words."""
    return [(row[c.THEME], _reason(row)) for row in tags.to_dict("records") if row[c.THEME] in labels]


def chosen(themes: Collection[str], labels: dict[str, str]) -> str:
    """Say which themes would be kept now."""
    if not themes:
        return _("Chosen: none of the themes")
    return _("Chosen: {themes}").format(themes=" · ".join(labels[theme] for theme in labels if theme in themes))


def words_of(tags: pd.DataFrame, keys: dict[str, str]) -> dict[str, list[str]]:
    """Give the words to be marked in a text, by the key of the theme they stand for."""
    return {keys.get(row[c.THEME], ""): split(row[c.EVIDENCE]) for row in tags.to_dict("records")}


def beginning(text: str, most: int = 70) -> str:
    """Give the first words of a text, on one line."""
    whole = " ".join(text.split())
    return whole if len(whole) <= most else f"{whole[:most].rsplit(' ', 1)[0]} …"


def _reason(row: dict) -> str:
    words = _quoted(split(row[c.EVIDENCE]))
    if row[c.TAGGED_BY] != MODEL:
        return _("{words} — the codebook's words").format(words=words)
    sure = _("the model, sure {n} of 10").format(n=say.number(round(10 * row[c.SCORE])))
    return f"{words} — {sure}" if words else sure


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"«{word}»" for word in words)
