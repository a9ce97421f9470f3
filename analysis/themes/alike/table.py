"""The ideas that several people had: how much support each has, from where, and whether a form letter brought it."""

import numpy as np
import pandas as pd

from analysis.counts import among
from analysis.themes.alike.groups import IDEA
from analysis.themes.alike.links import taken_up
from ingest.schema import Frames, fold
from ingest.schema import names as c
from ingest.schema.names import Channel

TEXTS, PEOPLE, WORDINGS, PARTNERS, MEETINGS, LETTER = "texts", "people", "wordings", "partners", "meetings", "letter"
CHANNELS = "channels"
WORDING = "wording"
LETTER_PEOPLE = 5
LETTER_WORDS = 15  # so many words in the same order are copied, not thought of again
LETTER_ONLINE = 0.8  # of the people
LETTER_DAYS, LETTER_SOON = 14, 2 / 3  # so many of the dated texts within so many days
COLUMNS = [IDEA, c.TEXT, TEXTS, PEOPLE, WORDINGS, CHANNELS, PARTNERS, MEETINGS, LETTER, c.LANGUAGE]


def ideas(frames: Frames, idea: pd.Series) -> pd.DataFrame:
    """List the ideas that several people had, those with most people first.

    idea: as ``grouped`` gives it, for these contributions and perhaps more. One row per idea: idea (the
    ``contribution_id`` of its most typical text), text (that one), texts, people (one who says it
    twice is one), wordings, channels and language (joined by ``|``, the most people first), partners
    (how many), meetings (that took it up, as their records say), letter (looks like a form letter).
    """
    said = _several(frames, idea)
    if said.empty:
        return pd.DataFrame(columns=COLUMNS)
    groups = said.groupby(IDEA)
    found = groups.agg(**{TEXTS: (c.CONTRIBUTION, "size"), PEOPLE: (c.PARTICIPANT, "nunique"),
                          WORDINGS: (WORDING, "nunique"), PARTNERS: (c.PARTNER, "nunique")})
    for name, column in ((CHANNELS, c.CHANNEL), (c.LANGUAGE, c.LANGUAGE)):
        found[name] = _joined(said, column)
    typical = _typical(said)
    found[c.TEXT] = typical[c.TEXT]
    found[MEETINGS] = said[c.CONTRIBUTION].map(taken_up(frames)).fillna(0).groupby(said[IDEA]).sum().astype("int64")
    found[LETTER] = _letters(said, found)
    named = found.reset_index(drop=True).assign(**{IDEA: typical[c.CONTRIBUTION].to_numpy()})
    return named[COLUMNS].sort_values([PEOPLE, TEXTS, c.TEXT], ascending=[False, False, True], ignore_index=True)


def variants(frames: Frames, idea: pd.Series, typical: str) -> pd.DataFrame:
    """Give every text of the idea whose most typical text this is: the contributions' rows, the first said first."""
    texts = frames.contributions
    chosen = texts[among(texts[c.CONTRIBUTION], idea.index[idea == idea[typical]].to_series())]
    return chosen.sort_values([c.DATE, c.CONTRIBUTION], na_position="last", ignore_index=True)


def support(frames: Frames, idea: pd.Series, typical: str) -> pd.DataFrame:
    """Count the people behind one idea by how they came: channel, partner (empty: none), people, texts."""
    said = _named(variants(frames, idea, typical)).fillna({c.PARTNER: ""})
    counted = said.groupby([c.CHANNEL, c.PARTNER]).agg(**{
        PEOPLE: (c.PARTICIPANT, "nunique"), TEXTS: (c.CONTRIBUTION, "size")}).reset_index()
    return counted.sort_values([PEOPLE, c.CHANNEL, c.PARTNER], ascending=[False, True, True], ignore_index=True)


def _several(frames: Frames, idea: pd.Series) -> pd.DataFrame:
    """Keep the texts whose idea several people had, each with its wording."""
    texts = frames.contributions
    said = _named(texts.assign(**{IDEA: texts[c.CONTRIBUTION].map(idea)}))
    many = said.groupby(IDEA)[c.PARTICIPANT].transform("nunique") if len(said) else pd.Series(dtype="int64")
    said = said[many > 1]
    return said.assign(**{WORDING: said[c.TEXT].map(fold)})


def _named(texts: pd.DataFrame) -> pd.DataFrame:
    return texts.assign(**{c.PARTICIPANT: texts[c.PARTICIPANT].fillna(texts[c.CONTRIBUTION])})


def _typical(said: pd.DataFrame) -> pd.DataFrame:
    """Give of each idea the text whose wording most people used; of several the shortest."""
    times = said.groupby([IDEA, WORDING])[c.PARTICIPANT].transform("nunique")
    ordered = said.assign(times=-times, letters=said[c.TEXT].str.len()).sort_values(
        [IDEA, "times", "letters", c.TEXT, c.CONTRIBUTION])
    return ordered.drop_duplicates(IDEA).set_index(IDEA)


def _joined(said: pd.DataFrame, column: str) -> pd.Series:
    counted = said.groupby([IDEA, column])[c.PARTICIPANT].nunique().rename("n").reset_index()
    counted = counted.sort_values([IDEA, "n", column], ascending=[True, False, True])
    joined: dict[str, str] = {}
    for name, value in zip(counted[IDEA].tolist(), counted[column].tolist(), strict=True):
        joined[name] = f"{joined[name]}{c.SEPARATOR}{value}" if name in joined else value
    return pd.Series(joined, dtype="str")


def _letters(said: pd.DataFrame, found: pd.DataFrame) -> pd.Series:
    """Say of each idea whether it looks like a form letter: long, from many, mostly online, within a short time."""
    long = said[WORDING].str.count(" ").add(1).groupby(said[IDEA]).median() >= LETTER_WORDS
    person = said.drop_duplicates([IDEA, c.PARTICIPANT])
    online = (person[c.CHANNEL] == Channel.ONLINE).groupby(person[IDEA]).mean() >= LETTER_ONLINE
    letter = long & online & (found[PEOPLE] >= LETTER_PEOPLE)
    days = said[said[IDEA].isin(letter[letter].index)].groupby(IDEA)[c.DATE]
    soon = pd.Series({name: _soon(own) for name, own in days}, dtype="bool")
    return letter & soon.reindex(letter.index, fill_value=False)


def _soon(days: pd.Series) -> bool:
    """Say whether most dated texts came within a short time; where none is dated, nothing speaks against it."""
    dated = np.sort(days.dropna().to_numpy(dtype="datetime64[s]"))
    if not len(dated):
        return True
    until = np.searchsorted(dated, dated + np.timedelta64(LETTER_DAYS, "D"), side="right")
    return bool((until - np.searchsorted(dated, dated)).max() / len(dated) >= LETTER_SOON)
