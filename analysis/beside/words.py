"""Two parts side by side in words: in what they differ, and how sure that is."""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from analysis import sentences as say
from analysis.beside.rows import ONE, OTHER, Row
from analysis.differences.cells import LABEL
from analysis.differences.judge import ELSEWHERE
from analysis.differences.words import ICONS, VERDICTS, in_words, interval, is_found
from analysis.ranges import LEAST, MOST
from analysis.viewers import TEXTS
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


def beyond_chance(themes: pd.DataFrame, one: str, other: str) -> str:
    """Say in how many themes two parts differ. themes: ``judged.themes``' frame."""
    if not is_found(themes).any():
        return _("No theme differs between {one} and {other} by more than chance may do").format(one=one, other=other)
    return headline(themes, themes.iloc[:0], one, other)


def beyond_rounding(themes: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Say which theme's shares differ most, of those that rounding alone can't have parted.

    Nobody tested them, so it says that chance may have. themes: ``beside``'s.
    """
    rows = themes.to_dict("records")
    gaps = [_gap(_ends(row[ONE]), _ends(row[OTHER])) for row in rows]
    n = sum(gap > 0 for gap in gaps)
    if not n:
        return _("No theme differs between {one} and {other} by more than rounding may do").format(
            one=names[ONE], other=names[OTHER])
    widest = rows[gaps.index(max(gaps))]
    if all(pd.isna(row[side][LEAST]) for row in rows for side in (ONE, OTHER)):  # nothing is rounded
        return _("«{theme}» differs most: {one} {share}, {other} {elsewhere}").format(
            theme=widest["label"], one=names[ONE], other=names[OTHER], share=share(widest[ONE]),
            elsewhere=share(widest[OTHER]))
    return ngettext("{n} theme differs by more than rounding, perhaps by chance: «{theme}», {one} {share}, "
                    "{other} {elsewhere}",
                    "{n} themes differ by more than rounding, perhaps by chance, «{theme}» most: {one} {share}, "
                    "{other} {elsewhere}",
                    n).format(n=say.number(n), theme=widest["label"], one=names[ONE], other=names[OTHER],
                              share=share(widest[ONE]), elsewhere=share(widest[OTHER]))


def share(row: Row) -> str:
    """Say a theme's share: where it is rounded between which two it is, where it is hidden at most which."""
    if say.is_hidden(row, TEXTS):
        return say.people(row, TEXTS) if pd.isna(row[MOST]) else _("at most {share}").format(
            share=say.percent(row[MOST]))
    return say.percent(row[c.SHARE]) if pd.isna(row[LEAST]) else say.interval(row[LEAST], row[MOST])


def missed(question: str, groups: pd.DataFrame, names: Mapping[str, str], labels: dict[str, str]) -> str:
    """Say whom each of two parts missed, by one question. groups: ``beside``'s of it; labels: category → its name."""
    ours = groups[c.CATEGORY].tolist()  # another engagement's rows have its own short names
    told = [say.finding(pd.DataFrame(groups[side].tolist()).assign(**{c.CATEGORY: ours}), labels)
            for side in (ONE, OTHER)]
    if told[0] == told[1]:
        return _("{question}: {finding}").format(
            question=question, finding=_("in both, {finding}").format(finding=told[0]))
    return _("{question} — {one}: {finding}; {other}: {elsewhere}").format(
        question=question, one=names[ONE], other=names[OTHER], finding=told[0], elsewhere=told[1])


def _ends(row: Row) -> tuple[float, float]:
    """Give between which two shares a theme's is; anything, where nothing is known of it."""
    known: tuple[float, float] = (row[c.SHARE],) * 2 if pd.isna(row[LEAST]) else (row[LEAST], row[MOST])
    return (0.0, 1.0) if pd.isna(known[0]) else known


def _gap(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(one[0] - other[1], other[0] - one[1])


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
              alpha=say.percent(thresholds.alpha)),
        _("Where even half as large a part could be chance, it is «too few to tell», and the range says how little is "
          "known.")]
