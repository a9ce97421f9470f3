"""Differences in words for those who read rounded numbers: shares in tenths, neither ratio nor interval."""

from typing import Any

import pandas as pd

from analysis import sentences as say
from analysis.differences.cells import LABEL
from analysis.differences.judge import ELSEWHERE
from ingest.schema import names as c
from ingest.schema.names import Difference
from locales import _


def in_words(row: Any, who: str, others: str, verdict: str) -> str:
    """Say of one cell of ``protect.differences_in`` what was found, and both shares."""
    found = _("{who}: «{theme}» — {verdict}, compared with {others}").format(
        who=who, theme=row[LABEL], verdict=verdict, others=others)
    said = _("{share} against {elsewhere}").format(share=share(row[c.SHARE]), elsewhere=share(row[ELSEWHERE]))
    return f"{found}: {said}."


def share(tenth: float) -> str:
    """Write a share in tenths, as ``protect.differences.tenths`` gives it: never none, never all."""
    if pd.isna(tenth):
        return _("too few to tell")
    if tenth <= 0:
        return _("less than {share}").format(share=say.percent(0.1))
    return _("more than {share}").format(share=say.percent(0.9)) if tenth >= 1 else _("about {share}").format(
        share=say.percent(tenth))


def basis(people: int, rounded_to: int) -> str:
    """Say who is compared."""
    return _("Of those heard, {n} filled in a form and wrote something; each counts once for a theme.").format(
        n=say.rounded(people, rounded_to))


def meanings() -> dict[Difference, str]:
    """Explain every finding in one sentence."""
    return {
        Difference.MORE: _("A larger part of this group spoke of the theme than of all others who answered the same "
                           "question, and neither chance nor rounding explains it."),
        Difference.LESS: _("A smaller part of this group spoke of the theme, and neither chance nor rounding explains "
                           "it."),
        Difference.NONE: _("What was seen may come from chance or from rounding, and half as often would hardly have. "
                           "That is no proof that the group says it as often."),
        Difference.TOO_FEW: _("So few people are in the group, or among the others, or spoke of the theme at all, that "
                              "even half as often could come from chance or from rounding.")}


def limits() -> list[str]:
    """Say how the findings were made, and what they can't tell."""
    return [
        _("All numbers are rounded. A difference is only named where it would be one whatever the exact numbers are, "
          "so the engagement staff may see differences that are not named here."),
        _("Shares are rounded to tenths. Areas are compared under «Compare»."),
        _("Those who took part chose to, or were invited. What is found holds for those who were heard, and may not "
          "for all who live here. Why a group says something is not known from here.")]
