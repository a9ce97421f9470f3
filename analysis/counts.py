"""Count people and texts: the one place where anything is counted.

A session's people are its head count, or what its forms or its tallies show where that is more.
A dimension that a session has both tallies and forms for is counted from whichever knows the
category of more people (the tally, where they know equally many), never from both. People known
to have been there and not found in it are counted as *not asked*, so that every dimension's
cells add up to the same number of people.
"""

import pandas as pd

from ingest.schema import Frames
from ingest.schema import names as c
from ingest.schema.names import State

CELL_COLUMNS = [c.CHANNEL, c.SESSION, c.STATE, c.CATEGORY, c.PEOPLE]


def heads(frames: Frames) -> pd.DataFrame:
    """Count everybody once: one row per session, and one per channel for those without a session.

    Columns: channel, session (nothing where there is none), people.
    """
    alone = frames.participants[frames.participants[c.SESSION].isna()]
    online = alone.groupby(c.CHANNEL).size().rename(c.PEOPLE).reset_index().assign(**{c.SESSION: None})
    columns = [c.CHANNEL, c.SESSION, c.PEOPLE]
    met = _session_heads(frames)
    return pd.concat([online[columns], met[columns]], ignore_index=True).astype(
        {c.CHANNEL: "str", c.SESSION: "str", c.PEOPLE: "int64"})


def participants_total(frames: Frames) -> int:
    """Count everybody who took part, people met in rooms included."""
    return int(heads(frames)[c.PEOPLE].sum())


def uncounted_sessions(frames: Frames) -> int:
    """Count the sessions that left ideas but no number of people: at least one person each, unknown how many."""
    counted = heads(frames)
    known = set(counted.loc[counted[c.PEOPLE] > 0, c.SESSION])
    return len(set(frames.contributions[c.SESSION].dropna()) - known)


def cells(frames: Frames, dimension: str) -> pd.DataFrame:
    """Count people by channel, session, answer state and category of one dimension.

    Columns: channel, session, state, category (nothing unless given and understood), people.
    The sum of ``people`` is ``participants_total``.
    """
    forms = _row_cells(frames.participants, dimension)
    tallied = _tally_cells(frames.tallies[frames.tallies[c.DIMENSION] == dimension])
    by_forms = _better_known(forms, tallied)
    both = among(forms[c.SESSION], tallied[c.SESSION]) & ~among(forms[c.SESSION], by_forms)
    found = pd.concat([forms[~both], tallied[~among(tallied[c.SESSION], by_forms)]], ignore_index=True)
    return pd.concat([found, _merely_counted(heads(frames), found)], ignore_index=True)[CELL_COLUMNS]


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
    """Say of each id whether it is one of the known: ``isin``, which is 14 times slower on text columns."""
    return ids.astype("object").isin(known.astype("object"))


def _session_heads(frames: Frames) -> pd.DataFrame:
    forms = frames.participants.groupby(c.SESSION).size()
    totals = frames.tallies.groupby([c.SESSION, c.DIMENSION])[c.PEOPLE].sum()
    tallied = totals.groupby(c.SESSION).max()
    said = frames.sessions.set_index(c.SESSION)[c.PEOPLE]
    most = pd.concat([forms, tallied, said], axis=1).fillna(0).max(axis=1)
    channels = pd.concat([frame.set_index(c.SESSION)[c.CHANNEL] for frame in
                          (frames.sessions, frames.tallies, frames.participants)])
    channels = channels[channels.index.notna() & ~channels.index.duplicated()]
    result = most.rename(c.PEOPLE).rename_axis(c.SESSION).reset_index()
    return result.assign(**{c.CHANNEL: result[c.SESSION].map(channels)})


def _row_cells(rows: pd.DataFrame, dimension: str) -> pd.DataFrame:
    named = rows.rename(columns={c.state_column(dimension): c.STATE, c.category_column(dimension): c.CATEGORY})
    keys = [c.CHANNEL, c.SESSION, c.STATE, c.CATEGORY]
    return named.groupby(keys, dropna=False).size().rename(c.PEOPLE).reset_index()


def _tally_cells(tallies: pd.DataFrame) -> pd.DataFrame:
    given = tallies[c.CATEGORY].notna()
    states = given.map({True: State.GIVEN.value, False: State.PREFER_NOT.value}).astype("str")
    return tallies.assign(**{c.STATE: states})[CELL_COLUMNS]


def _better_known(forms: pd.DataFrame, tallied: pd.DataFrame) -> pd.Series:
    """Name the sessions whose forms know more than their tally: more categories, else more people who were asked."""
    known = pd.concat([_known(forms), _known(tallied)], axis=1, keys=["forms", "tally"]).fillna(0)
    by_forms, by_tally = known["forms"], known["tally"]
    same = by_forms[c.CATEGORY] == by_tally[c.CATEGORY]
    better = (by_forms[c.CATEGORY] > by_tally[c.CATEGORY]) | (same & (by_forms[c.STATE] > by_tally[c.STATE]))
    return pd.Series(known.index[better], dtype="str")


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
