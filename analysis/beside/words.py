"""Two parts side by side in words: in what they differ, and how sure that is."""

from typing import Final

import pandas as pd

from analysis import sentences as say
from analysis.differences.cells import LABEL
from analysis.differences.judge import ELSEWHERE
from analysis.differences.words import ICONS, VERDICTS, in_words, interval, is_found
from ingest.schema import Engagement, Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference
from locales import N_, _, ngettext

PARTS: Final = {Difference.MORE: N_("larger part"), Difference.LESS: N_("smaller part"),
                Difference.NONE: VERDICTS[Difference.NONE], Difference.TOO_FEW: VERDICTS[Difference.TOO_FEW]}


def headline(themes: pd.DataFrame, groups: pd.DataFrame, one: str, other: str) -> str:
    """Say in how much two parts differ."""
    said, heard = int(is_found(themes).sum()), int(is_found(groups).sum())
    if not said + heard:
        return _("No difference is known between {one} and {other}").format(one=one, other=other)
    in_themes = ngettext("{n} theme", "{n} themes", said).format(n=say.number(said))
    in_groups = ngettext("{n} group of people", "{n} groups of people", heard).format(n=say.number(heard))
    found = [words for words, n in ((in_themes, said), (in_groups, heard)) if n]
    return _("{one} and {other} differ in {what}").format(one=one, other=other, what=say.listed(found))


def theme_sentences(themes: pd.DataFrame, one: str, other: str) -> list[str]:
    """Say each difference in what was said, the surest first."""
    return [in_words(row, one, other) for row in _surest(themes)]


def group_sentences(groups: pd.DataFrame, engagement: Engagement, one: str, other: str) -> list[str]:
    """Say each difference in who was heard, the surest first."""
    asked = {dimension.id: dimension.spoken() for dimension in engagement.dimensions}
    return [_("{sign} {one}: «{group}» ({question}) are {share} of those who told us, {other}: {elsewhere}; {interval} "
              "as large a part.").format(
                  sign=ICONS[Difference(row[c.VERDICT])], question=asked[row[c.DIMENSION]], group=row[LABEL], one=one,
                  other=other, share=say.percent(row[c.SHARE]), elsewhere=say.percent(row[ELSEWHERE]),
                  interval=interval(row[c.LOW], row[c.HIGH]))
            for row in _surest(groups)]


def part(name: str) -> str:
    """Say of a theme or a group whether it is a larger part of the first than of the second, the sign first."""
    return f"{ICONS[Difference(name)]} {_(PARTS[Difference(name)])}"


def _surest(cells: pd.DataFrame) -> list[dict]:
    found = cells[is_found(cells)]
    return found.sort_values(c.P_VALUE, kind="stable").to_dict("records")


def notes(thresholds: Thresholds) -> list[str]:
    """Say to staff how differences were found."""
    return [
        _("Themes are compared by contributions, because rooms hand in ideas without saying whose they are; those of "
          "one meeting or of one person count as fewer than they seem. Groups are compared by the people who told us."),
        _("All themes are looked at together, and so are all groups: of all that are called a difference, at most "
          "{alpha} are expected to be wrong, and the intervals are wider for the same reason.").format(
              alpha=say.percent(thresholds.alpha))]
