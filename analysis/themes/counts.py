"""How many texts speak of each theme."""

from collections.abc import Mapping

import pandas as pd

from analysis.counts import among
from analysis.themes import codebook as book
from ingest.schema import names as c

CONTRIBUTIONS = "contributions"
LABEL = "label"


def theme_counts(tags: pd.DataFrame, contributions: pd.DataFrame, codebook: pd.DataFrame) -> pd.DataFrame:
    """Count the texts of each theme, the most frequent first, themes nobody mentioned included.

    A text of a child theme is one of its parent's too, once; children stand below their parent.
    Columns: theme, label, parent (empty where there is none), colour (empty where there is none),
    contributions, share (a fraction of all texts; a text may have several themes, so the shares may
    add up to more than one).
    """
    own = with_parents(tags[among(tags[c.CONTRIBUTION], contributions[c.CONTRIBUTION])], codebook)
    found = own.groupby(c.THEME)[c.CONTRIBUTION].nunique()
    return counted({str(theme): int(n) for theme, n in found.items()}, len(contributions), codebook)


def counted(found: Mapping[str, int], total: int, codebook: pd.DataFrame) -> pd.DataFrame:
    """Lay out how many texts speak of each theme as ``theme_counts`` does; total: all texts."""
    used = book.in_use(codebook)
    named, above, colours = book.labels(used), book.parents(used), book.colours(used)
    frame = pd.DataFrame({c.THEME: list(named), LABEL: list(named.values())}, dtype="str")
    for name, of in ((c.PARENT, above), (c.COLOUR, colours)):
        frame[name] = pd.Series([of.get(theme, "") for theme in named], dtype="str")
    frame[CONTRIBUTIONS] = frame[c.THEME].map(found).fillna(0).astype("int64")
    frame[c.SHARE] = frame[CONTRIBUTIONS] / max(total, 1)
    return _children_below(frame.sort_values(CONTRIBUTIONS, ascending=False, kind="stable", ignore_index=True))


def with_parents(tags: pd.DataFrame, codebook: pd.DataFrame) -> pd.DataFrame:
    """Add to the tags of child themes those of what is above them; columns contribution_id and theme."""
    above = book.parents(book.in_use(codebook))
    pairs = tags[[c.CONTRIBUTION, c.THEME]]
    if not above:
        return pairs
    raised = pairs.assign(**{c.THEME: pairs[c.THEME].map(lambda theme: book.above(theme, above))})
    return pd.concat([pairs, raised.explode(c.THEME).dropna()], ignore_index=True)


def untagged(tags: pd.DataFrame, contributions: pd.DataFrame) -> pd.DataFrame:
    """Keep the texts in which no theme was found."""
    return contributions[~among(contributions[c.CONTRIBUTION], tags[c.CONTRIBUTION])]


def joined_themes(tags: pd.DataFrame, contributions: pd.DataFrame) -> pd.DataFrame:
    """Add to each text its themes, joined by ``|`` (empty where there is none), and their evidence."""
    tags = tags[among(tags[c.CONTRIBUTION], contributions[c.CONTRIBUTION])]  # a page shows few of very many
    return contributions.assign(**{name: _joined(tags, column, contributions[c.CONTRIBUTION])
                                   for name, column in (("themes", c.THEME), ("evidence", c.EVIDENCE))})


def _children_below(frame: pd.DataFrame) -> pd.DataFrame:
    """Put each child after its parent, and children in the order they have."""
    if not frame[c.PARENT].any():
        return frame
    children: dict[str, list[str]] = {}
    for theme, parent in zip(frame[c.THEME], frame[c.PARENT], strict=True):
        children.setdefault(parent, []).append(theme)

    def family(theme: str) -> list[str]:
        return [theme, *(x for child in children.get(theme, ()) for x in family(child))]
    order = [x for theme in children.get("", []) for x in family(theme)]
    return frame.set_index(c.THEME).loc[order].reset_index()


def _joined(tags: pd.DataFrame, column: str, ids: pd.Series) -> pd.Series:
    found: dict[str, list[str]] = {}
    for contribution, value in zip(tags[c.CONTRIBUTION].tolist(), tags[column].tolist(), strict=True):
        found.setdefault(contribution, []).append(value)
    return pd.Series([c.SEPARATOR.join(found.get(x, ())) for x in ids.tolist()], index=ids.index, dtype="str")
