"""Count people and texts: the one place where anything is counted.

A session's people are its head count, or what its forms or its tallies show where that is more.
A dimension that a session has both tallies and forms for is counted from whichever knows the
category of more people (the forms, where they know equally many: a tally may lack rows that were
set aside, which nobody sees in it), never from both. People known
to have been there and not found in it are counted as *not asked*, so that every dimension's
cells add up to the same number of people.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest.schema import Frames
from ingest.schema import names as c
from ingest.schema.names import State

FEW = 1_000  # ids, up to which looking them up as texts is the quicker way
CELL_COLUMNS = [c.CHANNEL, c.SESSION, c.STATE, c.CATEGORY, c.PEOPLE]
Columns = dict[str, np.ndarray]  # a frame's, by name: where frames are small, making them takes longer than counting
Places = tuple[np.ndarray, pd.Index]  # for each row the position of its name, -1 where it has none; and the names


@dataclass(frozen=True)
class Gathered:
    """What all dimensions are counted from, found once.

    places: channel and session (or none) of each place that forms came from. at: each form's place, as
    a position in it. heads: as ``heads`` gives them.
    """

    places: Columns
    at: np.ndarray
    heads: pd.DataFrame


def gather(frames: Frames) -> Gathered:
    """Find where everybody was counted; worth keeping where several dimensions are."""
    channel, session = _came(frames.participants)
    size = len(session[1]) + 1
    at, places = pd.factorize(channel[0] * size + session[0] + 1)
    found = {c.CHANNEL: _named(channel[1], places // size), c.SESSION: _named(session[1], places % size - 1)}
    return Gathered(found, at, _heads(frames, channel, session))


def heads(frames: Frames) -> pd.DataFrame:
    """Count everybody once: one row per session, and one per channel for those without a session.

    Columns: channel, session (nothing where there is none), people.
    """
    return _heads(frames, *_came(frames.participants))


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
    found = _row_cells(frames.participants, dimension, gathered)
    told = (frames.tallies[c.DIMENSION] == dimension).to_numpy(dtype="bool")
    if told.any():
        found = _from_the_better(found, _tally_cells(frames.tallies, told))
    rest = _merely_counted(gathered.heads, found)
    return _framed({name: np.concatenate([found[name], rest[name]]) for name in CELL_COLUMNS})


def by_category(counted: pd.DataFrame) -> pd.Series:
    """Add up the cells of a dimension by category: people per category id."""
    at, names = pd.factorize(counted[c.CATEGORY], sort=True)
    people = np.bincount(at + 1, counted[c.PEOPLE], len(names) + 1)[1:].astype("int64")
    return pd.Series(people, names.rename(c.CATEGORY), name=c.PEOPLE)


def unread(counted: pd.DataFrame) -> int:
    """Count in the cells of a dimension the people whose answer was given and not understood."""
    lost = (counted[c.STATE] == State.GIVEN).to_numpy(dtype="bool") & counted[c.CATEGORY].isna().to_numpy()
    return int(counted[c.PEOPLE].to_numpy()[lost].sum())


def by_state(counted: pd.DataFrame) -> pd.Series:
    """Add up the cells of a dimension by answer state: people per state, all four always there."""
    states = pd.Index([state.value for state in State], dtype="str", name=c.STATE)
    at = states.get_indexer(pd.Index(counted[c.STATE]))
    people = np.bincount(at + 1, counted[c.PEOPLE], len(states) + 1)[1:].astype("int64")
    return pd.Series(people, states, name=c.PEOPLE)


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


def _came(forms: pd.DataFrame) -> tuple[Places, Places]:
    """Say by which channel, and to which session, each form came."""
    (channel, channels), (session, sessions) = (pd.factorize(forms[name]) for name in (c.CHANNEL, c.SESSION))
    return (channel, channels), (session, sessions)


def _named(names: pd.Index, at: np.ndarray) -> np.ndarray:
    """Give the names at these positions; nothing at -1."""
    return np.array([*names, None], dtype="object")[at]


def _framed(columns: Columns) -> pd.DataFrame:
    return pd.DataFrame({name: column if name == c.PEOPLE else pd.array(column, dtype="str")
                         for name, column in columns.items()})


def _heads(frames: Frames, channel: Places, session: Places) -> pd.DataFrame:
    (came, ways), met, channels = channel, _session_heads(frames, session), _channels(frames, channel, session)
    alone = np.bincount(came[(session[0] < 0) & (came >= 0)], minlength=len(ways))
    online = sorted((way, people) for way, people in zip(ways, alone.tolist(), strict=True) if people)
    return _framed({
        c.CHANNEL: np.array([*(way for way, _ in online), *map(channels.get, met)], dtype="object"),
        c.SESSION: np.array([None] * len(online) + list(met), dtype="object"),
        c.PEOPLE: np.array([*(people for _, people in online), *met.values()], dtype="int64")})


def _session_heads(frames: Frames, session: Places) -> dict[str, int]:
    """Count each session's people: the most that its forms, its tallies or its head count show."""
    at, names = session
    forms = np.bincount(at + 1, minlength=len(names) + 1)[1:]
    most = dict(zip(names, forms.tolist(), strict=True))
    met, said = frames.sessions[c.SESSION], frames.sessions[c.PEOPLE].to_numpy(dtype="int64", na_value=0)
    for name, people in (*_tallied(frames.tallies), *zip(met.to_numpy(dtype="object"), said.tolist(), strict=True)):
        most[name] = max(people, most.get(name, 0))
    return most


def _tallied(tallies: pd.DataFrame) -> Iterator[tuple[str, int]]:
    """Count each session's people in the dimension of which its tallies know most."""
    (at, names), (of, asked) = pd.factorize(tallies[c.SESSION], sort=True), pd.factorize(tallies[c.DIMENSION])
    people, size = tallies[c.PEOPLE].to_numpy(dtype="int64", na_value=0), max(len(asked), 1)
    sums = np.bincount(at * size + of, people, len(names) * size).reshape(-1, size)
    return zip(names, sums.max(axis=1).astype("int64").tolist(), strict=True)


def _channels(frames: Frames, channel: Places, session: Places) -> dict[str, str]:
    """Name each session's channel: as it is described, else as its tallies have it, else its forms."""
    (came, ways), (at, names) = channel, session
    first = np.full(len(names) + 1, -1)
    first[at[::-1]] = came[::-1]  # the last one written stays, so it goes backwards
    found = dict(zip(names, _named(ways, first[:-1]), strict=True))
    for frame in (frames.tallies, frames.sessions):
        sessions, channels = (frame[name].to_numpy(dtype="object")[::-1] for name in (c.SESSION, c.CHANNEL))
        found |= dict(zip(sessions, channels, strict=True))
    return found


def _row_cells(rows: pd.DataFrame, dimension: str, gathered: Gathered) -> Columns:
    """Count the forms by place, state and category; by number, because text is slow to group."""
    state, states = pd.factorize(rows[c.state_column(dimension)])
    category, categories = pd.factorize(rows[c.category_column(dimension)])
    answer = (gathered.at * len(states) + state) * (len(categories) + 1) + category + 1
    which, people = np.unique(answer, return_counts=True)
    place, answered = np.divmod(which, max(len(states), 1) * (len(categories) + 1))
    return {**{name: found[place] for name, found in gathered.places.items()},
            c.STATE: _named(states, answered // (len(categories) + 1)),
            c.CATEGORY: _named(categories, answered % (len(categories) + 1) - 1), c.PEOPLE: people}


def _tally_cells(tallies: pd.DataFrame, told: np.ndarray) -> Columns:
    cells = {name: tallies[name].to_numpy(dtype="object")[told] for name in (c.CHANNEL, c.SESSION, c.CATEGORY)}
    state = np.array([State.PREFER_NOT.value, State.GIVEN.value], dtype="object")
    return {**cells, c.STATE: state[pd.notna(cells[c.CATEGORY]).astype(int)],
            c.PEOPLE: tallies[c.PEOPLE].to_numpy(dtype="int64", na_value=0)[told]}


def _from_the_better(forms: Columns, tallied: Columns) -> Columns:
    """Count each session from its forms or from its tally, whichever knows more."""
    at, names = pd.factorize(np.concatenate([forms[c.SESSION], tallied[c.SESSION]]))
    ours, theirs = np.split(at, [len(forms[c.SESSION])])
    twice = np.isin(np.arange(len(names)), theirs)
    by_forms = twice & _better_known(_known(forms, ours, len(names)), _known(tallied, theirs, len(names)))
    left_out = np.append(twice & ~by_forms, False)[ours]
    kept = ~np.append(by_forms, False)[theirs]
    return {name: np.concatenate([forms[name][~left_out], tallied[name][kept]]) for name in CELL_COLUMNS}


def _better_known(forms: Columns, tally: Columns) -> np.ndarray:
    """Say of which sessions the forms know as much as the tally: more categories, else as many people who were asked.

    Forms that know of nobody tell nothing, not even beside a tally of nobody.
    """
    same = forms[c.CATEGORY] == tally[c.CATEGORY]
    better = (forms[c.CATEGORY] > tally[c.CATEGORY]) | (same & (forms[c.STATE] >= tally[c.STATE]))
    return better & (forms[c.STATE] > 0)


def _known(found: Columns, at: np.ndarray, sessions: int) -> Columns:
    """Count by session the people whose category is known, and (as ``state``) those who were asked."""
    parts = {c.CATEGORY: pd.notna(found[c.CATEGORY]), c.STATE: found[c.STATE] != State.NOT_ASKED}
    return {name: np.bincount(at + 1, found[c.PEOPLE] * part, sessions + 1)[1:] for name, part in parts.items()}


def _merely_counted(counted: pd.DataFrame, found: Columns) -> Columns:
    """The people of a session who are in its head count and in nothing else."""
    heads = {name: counted[name].to_numpy(dtype="object") for name in (c.CHANNEL, c.SESSION)}
    at, names = pd.factorize(np.concatenate([found[c.SESSION], heads[c.SESSION]]))
    shown, theirs = np.split(at, [len(found[c.SESSION])])
    people = np.bincount(shown + 1, found[c.PEOPLE], len(names) + 1)[theirs + 1].astype("int64")
    missing = counted[c.PEOPLE].to_numpy() - people
    rest = (theirs >= 0) & (missing > 0)
    nothing = np.full(int(rest.sum()), None)
    return {c.CHANNEL: heads[c.CHANNEL][rest], c.SESSION: heads[c.SESSION][rest],
            c.STATE: np.full(len(nothing), State.NOT_ASKED.value, dtype="object"), c.CATEGORY: nothing,
            c.PEOPLE: missing[rest]}
