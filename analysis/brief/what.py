"""The sections that say what people spoke about, what differs between the ways of taking part, and quotes."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis import parts as words
from analysis import sentences as say
from analysis.brief.dictionary import theme_columns
from analysis.brief.material import Material
from analysis.brief.model import Bar, Cell, Chart, Column, Mark, Section, Table, Unit, table_of
from analysis.differences import words as differing
from analysis.headlines import reader
from analysis.reach.chance import wilson
from analysis.reach.parts import LEAST_ROUNDED, Kind, contrasts, joined
from analysis.tables import theme_table
from analysis.themes import labels
from analysis.viewers import TEXTS, protect
from analysis.voices import NO_THEME, leading, real_themes, with_untagged
from ingest.schema import names as c
from locales import _, ngettext

MOST = 3  # themes named in a heading
MOST_QUOTES = 3  # of each theme
SHARE_AT = 2  # of the themes' columns: what is drawn in a workbook
Named = dict[str, tuple[str, pd.DataFrame]]  # part → its name, and its themes' counts


def what_was_said(material: Material) -> Section:
    """Say which themes came up most, of how many texts the shares are, and list all of them."""
    known = material.known
    themes = protect(with_untagged(known), reader(known))
    n, to = len(known.frames.contributions), known.rounded_to if known.rounded_to > 1 else 0
    scope = ngettext(
        "Shares are of {n} contribution; it may speak of several themes.",
        "Shares are of {n} contributions; one may speak of several themes.", n).format(n=say.rounded(n, to))
    plain = _("They are as people came: nobody is weighted to make the room look like the city.")
    finding = _found(themes)
    marks = tuple(Mark(row["label"], (Bar(_of(row), _words(row)),)) for row in themes.to_dict("records"))
    chart = Chart(finding, _("For each theme a bar with its share of the contributions."),
                  ((_("Share of all contributions"), SHARE_AT),), marks, Unit.SHARE)
    return Section(_("{question}: {finding}").format(question=_("What people spoke about"), finding=finding),
                   (scope, plain), table=table_of("themes", _("Themes"), theme_table(themes), theme_columns(), chart))


def what_differs(material: Material) -> Section | None:
    """Say whom each channel reached above all, and which themes came up more in a channel or an area than elsewhere.

    Only from tables that are rounded themselves; nothing where there is nothing to compare.
    """
    said = differing.sentences(material.differences, material.engagement)[:1] if material.differences else []
    told = [*said, *_reached(material), *_more_often(material, _channels(material)),
            *_more_often(material, _areas(material))]
    parts = [_by_part(material, "themes-by-channel", words.kind(Kind.CHANNEL), _channels(material)),
             _by_part(material, "themes-by-area", words.kind(Kind.AREA), _areas(material))]
    shown = tuple(Section(table.caption, table=table) for table in parts if table)
    if not told and not shown:
        return None
    heading = _("What differs between the ways of taking part, and between areas")
    limit = _("A difference is only named where neither rounding nor chance alone would bring it about. Texts of one "
              "meeting resemble each other, so read it as a hint.")
    return Section(heading, (limit,) if told else (
        _("No difference is larger than what rounding and chance can bring about."),), tuple(told), parts=shown)


def voices(material: Material) -> Section:
    """Quote what staff ticked and others may read, theme by theme."""
    quotes = material.quotes
    if quotes.empty:
        return Section(_("In their own words"), (_(
            "What residents wrote is read by the engagement staff. No quotes are shown here so far."),))
    named = labels(material.codebook) | {NO_THEME: _("No theme found")}
    said = _("Quotes that the engagement staff chose from the whole consultation, at most {n} of each theme. They are "
             "examples: how many there are says nothing about how many people spoke of a theme. Names, phone numbers "
             "and addresses were taken out automatically; a word in brackets stands in their place.").format(
                 n=say.number(MOST_QUOTES))
    parts = tuple(Section(named[str(theme)], quotes=tuple(own[c.TEXT].head(MOST_QUOTES)))
                  for theme, own in quotes.groupby(c.THEME, sort=False))
    return Section(_("In their own words"), (said,), parts=parts)


def _found(themes: pd.DataFrame) -> str:
    counted = themes.assign(**{TEXTS: themes[TEXTS].fillna(0)})
    if not real_themes(counted)[TEXTS].any():
        return _("no theme stands out")
    return " · ".join(leading(counted, MOST)["label"]) or _("no theme stands out")  # as pages do: names hold commas


def _of(row: dict) -> float | None:
    return None if pd.isna(row[c.SHARE]) else float(row[c.SHARE])


def _words(row: dict) -> str:
    of_all = "" if pd.isna(row[c.SHARE]) else f" ({say.percent(row[c.SHARE])})"
    return f"{say.people(row, TEXTS)}{of_all}"


def _reached(material: Material) -> Iterator[str]:
    """Say of every channel whom it reached above all, question by question."""
    names = {name: say.channel(name) for name, part in material.channels.items() if part.participants}
    if len(names) < 2:
        return
    for dimension in material.engagement.dimensions:
        everything = joined({name: material.channels[name].reach for name in names}, dimension.id)
        sure = contrasts(everything, material.engagement.thresholds.alpha, material.known.rounded_to)
        groups = {category.id: category.spoken() for category in dimension.categories}
        for line in words.reached(protect(sure, reader(material.known)), groups, names):
            yield _("{question}: {finding}").format(question=dimension.spoken(), finding=line)


def _channels(material: Material) -> Named:
    return {name: (say.channel(name), part.themes) for name, part in material.channels.items()}


def _areas(material: Material) -> Named:
    return {name: (material.engagement.say_area(name), themes) for name, themes in material.areas.items()}


def _totals(named: Named) -> dict[str, int]:
    """Work out how many texts each part has, a theme's count divided by its share; parts with few are left out."""
    found = {}
    for name, (_label, themes) in named.items():
        counted = themes[themes[c.SHARE] > 0]
        if len(counted):
            found[name] = round(counted[TEXTS].iloc[0] / counted[c.SHARE].iloc[0])
    return {name: n for name, n in found.items() if n >= LEAST_ROUNDED}


def _more_often(material: Material, named: Named) -> Iterator[str]:
    """Say which themes a part speaks of more than all others together, whatever rounding and chance did."""
    totals, slack = _totals(named), material.known.rounded_to - 1
    spoken = {name: named[name][1].set_index(c.THEME)[TEXTS] for name in totals}
    theme_names = labels(material.codebook)
    for name in totals if len(totals) > 1 else ():
        others = [other for other in totals if other != name]
        n, rest = totals[name], sum(totals[other] for other in others)
        for theme, count in spoken[name].to_dict().items():
            elsewhere = sum(spoken[other].to_dict()[theme] for other in others)
            if _is_more(count, n, elsewhere, rest, slack, slack * len(others)):
                yield _("«{theme}»: {share} of the contributions from «{part}», {elsewhere} of all others.").format(
                    theme=theme_names[str(theme)], share=say.percent(count / n), part=named[name][0],
                    elsewhere=say.percent(elsewhere / rest))


def _is_more(count: float, n: float, elsewhere: float, rest: float, slack: int, slack_elsewhere: int) -> bool:
    """Say whether a share is larger than another, even with all rounding against it, and beyond both 95 % intervals."""
    least, most = max(count - slack, 0), elsewhere + slack_elsewhere
    fewest = rest - slack_elsewhere
    if most > fewest:
        return False
    low, high = (wilson(np.array([count]), np.array([of])) for count, of in ((least, n + slack), (most, fewest)))
    return bool(low[0][0] > high[1][0])


def _by_part(material: Material, name: str, caption: str, named: Named) -> Table | None:
    """Set the shares of the themes that are spoken of in every part side by side; nothing where there are none."""
    totals = _totals(named)
    if len(totals) < 2:
        return None
    shares = {part: protect(named[part][1], reader(material.known)).set_index(c.THEME) for part in totals}
    shown = [theme for theme in material.known.themes[c.THEME]
             if all(rows[c.SHARE].notna()[theme] for rows in shares.values())]
    if not shown:
        return None
    theme_names = labels(material.codebook)
    rows = tuple((Cell(theme_names[theme], theme_names[theme]),
                  *(_share(float(shares[part][c.SHARE][theme])) for part in totals)) for theme in shown)
    meaning = _("The theme's share of the contributions from this part.")
    columns = (Column(_("Theme"), Unit.TEXT, _("A theme of the codebook.")),
               *(Column(named[part][0], Unit.SHARE, meaning) for part in totals))
    return Table(name, caption, columns, rows)


def _share(fraction: float) -> Cell:
    return Cell(say.percent(fraction), fraction)
