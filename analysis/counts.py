"""Count people and texts: the one place where anything is counted.

A session's people are its head count, or what its forms or its tallies show where that is more.
A dimension that a session has both tallies and forms for is counted from whichever knows the
category of more people (the forms, where they know equally many: a tally may lack rows that were
set aside, which nobody sees in it), never from both. People known
to have been there and not found in it are counted as *not asked*, so that every dimension's
cells add up to the same number of people.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest.schema import Frames
from ingest.schema import names as c
from ingest.schema.names import State

FEW = 1_000  # ids, up to which looking them up as texts is the quicker way
CELL_COLUMNS = [c.CHANNEL, c.SESSION, c.STATE, c.CATEGORY, c.PEOPLE]


@dataclass(frozen=True)
class Gathered:
    """What all dimensions are counted from, found once.

    places: one row per channel × session (or none) that forms came from. at: each form's place, as
    a position in it. heads: as ``heads`` gives them.
    """

    places: pd.DataFrame
    at: np.ndarray
    heads: pd.DataFrame


def gather(frames: Frames) -> Gathered:
    """Find where everybody was counted; worth keeping where several dimensions are."""
    rows = frames.participants
    found = [pd.factorize(rows[name]) for name in (c.CHANNEL, c.SESSION)]  # -1 where there is none
    (channel, channels), (session, sessions) = found
    at, places = pd.factorize(channel * (len(sessions) + 1) + session + 1)
    named = {c.CHANNEL: channels.take(places // (len(sessions) + 1)),
             c.SESSION: sessions.insert(0, None).take(places % (len(sessions) + 1))}
    return Gathered(pd.DataFrame(named).astype("str"), at, heads(frames))


def heads(frames: Frames) -> pd.DataFrame:
    """Count everybody once: one row per session, and one per channel for those without a session.

    Columns: channel, session (nothing where there is none), people.
    """
    alone = frames.participants.loc[frames.participants[c.SESSION].isna(), c.CHANNEL]  # no other column is needed
    online = alone.groupby(alone).size().rename(c.PEOPLE).reset_index().assign(**{c.SESSION: None})
    columns = [c.CHANNEL, c.SESSION, c.PEOPLE]
    met = _session_heads(frames)
    return pd.concat([online[columns], met[columns]], ignore_index=True).astype(
        {c.CHANNEL: "str", c.SESSION: "str", c.PEOPLE: "int64"})


def participants_total(frames: Frames) -> int:
    """Count everybody who took part, people met in rooms included."""
    return int(heads(frames)[c.PEOPLE].sum())


def between(channels: pd.DataFrame) -> tuple[int, int]:
    """Say how many different people there were at least, and at most. Takes ``by_channel``'s frame.

    Nobody gives a name, so nobody knows who took part through two channels: at most everybody of
    the smaller channels is in the largest one, too, and at least nobody.
    """
    people = channels[c.PARTICIPANTS]
    return int(people.max()) if len(people) else 0, int(people.sum())


def uncounted_sessions(frames: Frames) -> int:
    """Count the sessions that left ideas but no number of people: at least one person each, unknown how many."""
    counted = heads(frames)
    known = set(counted.loc[counted[c.PEOPLE] > 0, c.SESSION])
    return len(set(frames.contributions[c.SESSION].dropna()) - known)


def cells(frames: Frames, dimension: str, gathered: Gathered | None = None) -> pd.DataFrame:
    """Count people by channel, session, answer state and category of one dimension.

    Columns: channel, session, state, category (nothing unless given and understood), people.
    The sum of ``people`` is ``participants_total``. gathered: of the same frames, if it is there already.
    """
    gathered = gathered or gather(frames)
    forms = _row_cells(frames.participants, dimension, gathered)
    tallied = _tally_cells(frames.tallies[frames.tallies[c.DIMENSION] == dimension])
    found = _from_the_better(forms, tallied) if len(tallied) else forms
    return pd.concat([found, _merely_counted(gathered.heads, found)], ignore_index=True)[CELL_COLUMNS]


def by_category(counted: pd.DataFrame) -> pd.Series:
    """Add up the cells of a dimension by category: people per category id."""
    known = counted[counted[c.CATEGORY].notna()]
    return known.groupby(c.CATEGORY)[c.PEOPLE].sum().astype("int64")


def unread(counted: pd.DataFrame) -> int:
    """Count in the cells of a dimension the people whose answer was given and not understood."""
    return int(counted.loc[(counted[c.STATE] == State.GIVEN) & counted[c.CATEGORY].isna(), c.PEOPLE].sum())


def by_state(counted: pd.DataFrame) -> pd.Series:
    """Add up the cells of a dimension by answer state: people per state, all four always there."""
    states = [state.value for state in State]
    return counted.groupby(c.STATE)[c.PEOPLE].sum().reindex(states, fill_value=0).astype("int64")


def by_channel(frames: Frames) -> pd.DataFrame:
    """Count people and texts by channel. Columns: channel, participants, contributions."""
    people = heads(frames).groupby(c.CHANNEL)[c.PEOPLE].sum()
    texts = frames.contributions.groupby(c.CHANNEL).size()
    both = pd.DataFrame({c.PARTICIPANTS: people, "contributions": texts}).fillna(0).astype("int64")
    return both.sort_values(c.PARTICIPANTS, ascending=False).rename_axis(c.CHANNEL).reset_index()


def linked(frames: Frames) -> pd.DataFrame:
    """Give the meetings' records whose online contribution is (still) there."""
    known = frames.participants.loc[frames.participants[c.CHANNEL] == c.Channel.ONLINE, c.SOURCE_ID]
    return frames.links[among(frames.links["reference"], known.dropna())]


def among(ids: pd.Series, known: pd.Series) -> pd.Series:
    """Say of each id whether it is one of the known: ``isin``, which on text columns is slow where many are known."""
    if len(known) <= FEW:
        return ids.isin(known)
    return ids.astype("object").isin(known.astype("object"))


def _session_heads(frames: Frames) -> pd.DataFrame:
    forms = frames.participants[c.SESSION].value_counts(sort=False)
    totals = frames.tallies.groupby([c.SESSION, c.DIMENSION])[c.PEOPLE].sum()
    tallied = totals.groupby(c.SESSION).max()
    said = frames.sessions.set_index(c.SESSION)[c.PEOPLE]
    most = pd.concat([forms, tallied, said], axis=1).fillna(0).max(axis=1)
    channels = pd.concat([frame[[c.SESSION, c.CHANNEL]].drop_duplicates(c.SESSION).set_index(c.SESSION)[c.CHANNEL]
                          for frame in (frames.sessions, frames.tallies, frames.participants)])
    channels = channels[channels.index.notna() & ~channels.index.duplicated()]
    result = most.rename(c.PEOPLE).rename_axis(c.SESSION).reset_index()
    return result.assign(**{c.CHANNEL: result[c.SESSION].map(channels)})


def _row_cells(rows: pd.DataFrame, dimension: str, gathered: Gathered) -> pd.DataFrame:
    """Count the forms by place, state and category; by number, because text is slow to group."""
    state, states = pd.factorize(rows[c.state_column(dimension)])
    category, categories = pd.factorize(rows[c.category_column(dimension)])
    answer = (gathered.at * len(states) + state) * (len(categories) + 1) + category + 1
    which, people = np.unique(answer, return_counts=True)
    place, answered = np.divmod(which, max(len(states), 1) * (len(categories) + 1))
    counted = gathered.places.take(place).reset_index(drop=True)
    counted[c.STATE] = states.take(answered // (len(categories) + 1)).astype("str")
    counted[c.CATEGORY] = categories.insert(0, None).take(answered % (len(categories) + 1)).astype("str")
    return counted.assign(**{c.PEOPLE: people})


def _tally_cells(tallies: pd.DataFrame) -> pd.DataFrame:
    given = tallies[c.CATEGORY].notna()
    states = given.map({True: State.GIVEN.value, False: State.PREFER_NOT.value}).astype("str")
    return tallies.assign(**{c.STATE: states})[CELL_COLUMNS]


def _from_the_better(forms: pd.DataFrame, tallied: pd.DataFrame) -> pd.DataFrame:
    """Count each session from its forms or from its tally, whichever knows more."""
    twice = among(forms[c.SESSION], tallied[c.SESSION])
    by_forms = _better_known(forms[twice], tallied)
    left_out = twice & ~among(forms[c.SESSION], by_forms)
    return pd.concat([forms[~left_out], tallied[~among(tallied[c.SESSION], by_forms)]], ignore_index=True)


def _better_known(forms: pd.DataFrame, tallied: pd.DataFrame) -> pd.Series:
    """Name the sessions whose forms know as much as their tally: more categories, else as many people who were asked.

    Forms that know of nobody tell nothing, not even beside a tally of nobody.
    """
    known = pd.concat([_known(forms), _known(tallied)], axis=1, keys=["forms", "tally"]).fillna(0)
    by_forms, by_tally = known["forms"], known["tally"]
    same = by_forms[c.CATEGORY] == by_tally[c.CATEGORY]
    better = (by_forms[c.CATEGORY] > by_tally[c.CATEGORY]) | (same & (by_forms[c.STATE] >= by_tally[c.STATE]))
    return pd.Series(known.index[better & (by_forms[c.STATE] > 0)], dtype="str")


def _known(found: pd.DataFrame) -> pd.DataFrame:
    """Count by session the people whose category is known, and (as ``state``) those who were asked."""
    met = found[found[c.SESSION].notna()]
    parts = {c.CATEGORY: met[met[c.CATEGORY].notna()], c.STATE: met[met[c.STATE] != State.NOT_ASKED]}
    return pd.DataFrame({name: part.groupby(c.SESSION)[c.PEOPLE].sum() for name, part in parts.items()}).fillna(0)


def _merely_counted(counted: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """The people of a session who are in its head count and in nothing else."""
    shown = found.groupby(c.SESSION)[c.PEOPLE].sum()
    rest = counted[counted[c.SESSION].notna()]
    missing = rest[c.PEOPLE] - rest[c.SESSION].map(shown).fillna(0).astype("int64")
    rest = rest.assign(**{c.PEOPLE: missing})[missing > 0]
    rest[c.STATE], rest[c.CATEGORY] = State.NOT_ASKED.value, pd.Series(None, index=rest.index, dtype="str")
    return rest
