"""The sections that say what people spoke about, what differs between the ways of taking part, and quotes."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis import parts as words
from analysis import ranges
from analysis import sentences as say
from analysis.brief.dictionary import theme_columns
from analysis.brief.material import Material
from analysis.brief.model import Bar, Cell, Chart, Column, Mark, Section, Table, Unit, table_of
from analysis.contrasts import ELSEWHERE_MOST, contrasts, off, surely_more, with_ends
from analysis.differences import words as differing
from analysis.differences.judge import OTHERS, OTHERS_SPOKE, SPOKE
from analysis.headlines import reader
from analysis.reach.parts import LEAST_ROUNDED, PART, Kind, joined
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
    """Say which groups, and which themes, are a larger part of a channel or an area than of all others.

    Only from tables that are rounded themselves; nothing where there is nothing to compare.
    """
    said = differing.sentences(material.differences, material.engagement)[:1] if material.differences else []
    told = [*said, *_reached(material), *_more_often(material, Kind.CHANNEL, _channels(material)),
            *_more_often(material, Kind.AREA, _areas(material))]
    parts = [_by_part(material, "themes-by-channel", words.kind(Kind.CHANNEL), _channels(material)),
             _by_part(material, "themes-by-area", words.kind(Kind.AREA), _areas(material))]
    shown = tuple(Section(table.caption, table=table) for table in parts if table)
    if not told and not shown:
        return None
    heading = _("What differs between the ways of taking part, and between areas")
    limit = _("No difference is larger than what rounding and chance can bring about.") if not told else (
        _("A difference is only named in words where neither rounding nor chance alone would bring it about; people "
          "and texts of one meeting resemble each other, so they count as fewer than they seem."))
    rounded = _("Numbers are rounded, so the tables say between which two shares each share is. Where two of them "
                "don't overlap, chance may still be the reason.")
    rounds = shown and material.known.rounded_to > 1
    return Section(heading, (limit, rounded) if rounds else (limit,), tuple(told), parts=shown)


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
    of_all = "" if pd.isna(row[c.SHARE]) else f" ({say.share(row, TEXTS)})"
    return f"{say.people(row, TEXTS)}{of_all}"


def _reached(material: Material) -> Iterator[str]:
    """Say of every channel of which groups it has a larger share than the others, question by question."""
    names = {name: say.channel(name) for name, part in material.channels.items() if part.participants}
    dimensions, known = material.engagement.dimensions, material.known
    if len(names) < 2 or not dimensions:
        return
    together = pd.concat([joined({name: material.channels[name].reach for name in names}, dimension.id)
                          for dimension in dimensions], ignore_index=True)
    sure = protect(contrasts(together, known.reach, material.engagement.thresholds, known.rounded_to), reader(known))
    for dimension in dimensions:
        groups = {category.id: category.spoken() for category in dimension.categories}
        for line in words.reached(sure[sure[c.DIMENSION] == dimension.id], groups, names):
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


def _more_often(material: Material, kind: Kind, named: Named) -> Iterator[str]:
    """Say which themes a part speaks of more than all others together, whatever rounding and chance did."""
    totals = _totals(named)
    if len(totals) < 2:
        return
    cells = _cells(totals, named, material.known.rounded_to - 1)
    own, others = np.array([material.worths[kind][name] for name in cells[PART]]).T
    sure = surely_more(cells, [(own, others)], len(named) * len(material.known.themes), material.engagement.thresholds)
    theme_names = labels(material.codebook)
    for row in with_ends(cells)[sure].to_dict("records"):
        yield _("«{theme}»: {share} of the contributions from «{part}», {elsewhere} of all others.").format(
            theme=theme_names[str(row[c.THEME])], part=named[row[PART]][0],
            share=words.at_least(row[SPOKE] / row[c.PARTICIPANTS], row[ranges.LEAST]),
            elsewhere=words.at_most(row[OTHERS_SPOKE] / row[OTHERS], row[ELSEWHERE_MOST]))


def _cells(totals: dict[str, int], named: Named, slack: int) -> pd.DataFrame:
    """Set each part's themes against those of all other parts, as ``contrasts.surely_more`` takes them."""
    parts = [named[name][1][[c.THEME, TEXTS]].assign(**{PART: name})
             for name, n in totals.items()]
    rows = pd.concat(parts, ignore_index=True).rename(columns={TEXTS: SPOKE})
    rows[c.PARTICIPANTS] = rows[PART].map(totals)
    whole = rows.groupby(c.THEME)
    rows[OTHERS] = whole[c.PARTICIPANTS].transform("sum") - rows[c.PARTICIPANTS]
    rows[OTHERS_SPOKE] = whole[SPOKE].transform("sum") - rows[SPOKE]
    return off(rows, slack, 2 * slack, len(totals) - 1)


def _by_part(material: Material, name: str, caption: str, named: Named) -> Table | None:
    """Set the shares of the themes that are spoken of in every part side by side; nothing where there are none."""
    totals = _totals(named)
    if len(totals) < 2:
        return None
    shares = {part: _ranged(material, named[part][1], n).set_index(c.THEME) for part, n in totals.items()}
    shown = [theme for theme in material.known.themes[c.THEME]
             if all(rows[c.SHARE].notna()[theme] for rows in shares.values())]
    if not shown:
        return None
    theme_names, rounds = labels(material.codebook), material.known.rounded_to > 1
    rows = tuple((Cell(theme_names[theme], theme_names[theme]),
                  *(_share(shares[part].loc[theme]) for part in totals)) for theme in shown)
    meaning = (_("Between which two shares the theme's share of the contributions from this part is.") if rounds
               else _("The theme's share of the contributions from this part."))
    columns = (Column(_("Theme"), Unit.TEXT, _("A theme of the codebook.")),
               *(Column(named[part][0], Unit.TEXT if rounds else Unit.SHARE, meaning) for part in totals))
    return Table(name, caption, columns, rows)


def _ranged(material: Material, themes: pd.DataFrame, n: int) -> pd.DataFrame:
    """Add between which shares the themes' are, as where two parts are compared (``beside``)."""
    viewer = reader(material.known)
    total = protect(pd.DataFrame([{TEXTS: n}]), viewer).to_dict("records")[0]
    return ranges.with_ranges(protect(themes, viewer), total)


def _share(row: pd.Series) -> Cell:
    said = words.between(float(row[c.SHARE]), row[ranges.LEAST], row[ranges.MOST])
    return Cell(said, float(row[c.SHARE]) if pd.isna(row[ranges.LEAST]) else said)
