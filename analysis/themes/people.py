"""What people said of texts, and how it wins over what rules and model found.

Only reviews count. What was coded blind is for measuring alone: it neither changes a tag nor is it
learnt from, and no text of the blind sample is.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

import pandas as pd

from analysis.themes.tag import TAG_COLUMNS
from ingest.schema import names as c
from ingest.schema.names import Coding, Outcome

PERSON: Final = "person"
LEARNABLE: Final = 30  # reviewed texts from which on a model may join the rules
STEP: Final = 10  # reviewed texts after which it learns again

Asked = Mapping[int, Collection[str]]  # a codebook's version → its themes


@dataclass(frozen=True)
class Said:
    """All that people said of texts.

    codings: the store's, oldest first. sample: the texts of the blind sample. asked: the themes of
    each codebook that people coded by. codebook_version: today's.
    """

    codings: pd.DataFrame
    sample: Collection[str] = ()
    asked: Asked = field(default_factory=dict)
    codebook_version: int | None = None

    @property
    def state(self) -> str:
        """Tell one state from another: nothing is taken back, so how much was said, and when, is enough."""
        newest = self.codings[c.CODED_AT].max() if len(self.codings) else ""
        return f"{len(self.codings)} {newest} {len(self.sample)} {self.codebook_version}"


@dataclass(frozen=True)
class Reviews:
    """What counts of all that was said in review.

    newest: codings, one row per text, oldest first, with themes that are in today's codebook only.
    differing: texts of which the newest words of two people differ. gone: themes that somebody gave
    a text and that aren't in the codebook any more.
    """

    newest: pd.DataFrame
    differing: int = 0
    gone: int = 0


def said_of(codings: pd.DataFrame, sample: Collection[str], codebook: Callable[[int], pd.DataFrame | None],
            version: int) -> Said:
    """Put together what the store knows. ``codebook`` gives the one that had a number, ``version`` is today's."""
    old = {number: codebook(number) for number in set(codings[c.CODEBOOK_VERSION])}
    asked = {number: frozenset(one[c.THEME]) for number, one in old.items() if one is not None}
    return Said(codings, sample, asked, version)


def nothing_said() -> Said:
    """Give what is known before anybody said anything."""
    columns = (c.CONTRIBUTION, c.CODER, c.KIND, c.OUTCOME, c.THEMES)
    return Said(pd.DataFrame({name: pd.Series(dtype="str") for name in columns}).assign(
        **{c.CODEBOOK_VERSION: pd.Series(dtype="int64"), c.CODED_AT: pd.Series(dtype="datetime64[us]")}))


def reviews(codings: pd.DataFrame, codebook: pd.DataFrame) -> Reviews:
    """Settle what people said in review: of each text, the newest word counts.

    codings: the store's, oldest first. A text all of whose themes have left the codebook is open again.
    """
    said = codings[codings[c.KIND] == Coding.REVIEW]
    differing = said.assign(said=said[c.OUTCOME] + said[c.THEMES].map(_in_order)).groupby(c.CONTRIBUTION)["said"]
    newest = said.drop_duplicates(c.CONTRIBUTION, keep="last", ignore_index=True)
    known = set(codebook[c.THEME])
    kept = [[theme for theme in split(cell) if theme in known] for cell in newest[c.THEMES]]
    gone = sum(len(split(cell)) for cell in newest[c.THEMES]) - sum(map(len, kept))
    newest = newest.assign(**{c.THEMES: pd.Series([c.SEPARATOR.join(x) for x in kept], newest.index, dtype="str")})
    open_again = (newest[c.OUTCOME] == Outcome.THEMES) & (newest[c.THEMES] == "")
    return Reviews(newest[~open_again].reset_index(drop=True), int((differing.nunique() > 1).sum()), gone)


def lesson(reviewed: Reviews, sample: Collection[str]) -> pd.DataFrame:
    """Choose what a model may learn from: the newest reviews, without the blind sample and what nobody could tell.

    It grows by ``STEP`` texts at a time, so that reviewing doesn't wait for learning; below
    ``LEARNABLE`` it is empty. Columns of codings, one row per text.
    """
    usable = learnable(reviewed, sample)
    whole = len(usable) // STEP * STEP
    return usable.head(whole if whole >= LEARNABLE else 0)


def learnable(reviewed: Reviews, sample: Collection[str]) -> pd.DataFrame:
    """Give all reviews that a model could learn from, oldest first."""
    newest = reviewed.newest
    usable = (newest[c.OUTCOME] != Outcome.CANNOT_TELL) & ~newest[c.CONTRIBUTION].isin(list(sample))
    return newest[usable].reset_index(drop=True)


def lesson_key(said: Said, codebook: pd.DataFrame) -> str:
    """Tell one lesson from another."""
    taught = lesson(reviews(said.codings, codebook), said.sample)
    return str(taught[[c.CONTRIBUTION, c.OUTCOME, c.THEMES]].to_numpy().tolist()) if len(taught) else ""


def settle(tags: pd.DataFrame, reviewed: Reviews, asked: Asked | None = None) -> pd.DataFrame:
    """Let people's words win: a text that was reviewed carries the themes a person gave it, and no others.

    tags: what rules or model found, one row per contribution × theme. Returns the same columns;
    a person's tag has the score 1.0, and the words that a rule or model had found for that theme. asked:
    the themes of each codebook that people reviewed by; a theme they could not have given stays as found.
    """
    if reviewed.newest.empty:
        return tags[TAG_COLUMNS].reset_index(drop=True)
    said = reviewed.newest.set_index(c.CONTRIBUTION)
    own = tags[c.CONTRIBUTION].isin(said.index)
    words = {(row[0], row[1]): row[2] for row in tags.loc[own, [c.CONTRIBUTION, c.THEME, c.EVIDENCE]].to_numpy()}
    rows = [(text, theme, 1.0, words.get((text, theme), ""), PERSON)
            for text, themes in said[c.THEMES].items() for theme in split(themes)]
    given = pd.DataFrame(rows, columns=TAG_COLUMNS).astype({**dict.fromkeys(TAG_COLUMNS, "str"), c.SCORE: "float64"})
    lost = own.to_numpy(copy=True)
    lost[lost] = ~_not_asked(tags[own], said, asked or {})
    return pd.concat([tags[~lost], given], ignore_index=True)[TAG_COLUMNS]


def split(themes: str) -> list[str]:
    """Take apart the themes of one coding."""
    return [theme for theme in themes.split(c.SEPARATOR) if theme]


def _in_order(themes: str) -> str:
    return c.SEPARATOR.join(sorted(split(themes)))


def _not_asked(tags: pd.DataFrame, said: pd.DataFrame, asked: Asked) -> pd.Series:
    """Find tags whose theme came into the codebook after a person had read the text."""
    by = tags[c.CONTRIBUTION].map(said[c.CODEBOOK_VERSION])
    fresh = [version in asked and theme not in asked[version] for version, theme in zip(by, tags[c.THEME], strict=True)]
    return pd.Series(fresh, tags.index, dtype="bool")
