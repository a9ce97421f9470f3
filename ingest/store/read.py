"""Read the frames out of the store."""

import json

import pandas as pd
import sqlalchemy as sa

from ingest.once import Once
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.frames import Frames
from ingest.schema.names import Channel, State
from ingest.store import tables as t

UNASKED = State.NOT_ASKED.value, None


def read_frames(connection: sa.Connection, engagement: Engagement) -> Frames:
    """Read everything that is stored, in a fixed order."""
    people = _participants(connection, engagement)
    return Frames(people, _contributions(connection), _sessions(connection),
                  _frame(connection, sa.select(t.tallies).order_by(t.tallies.c.key)),
                  _frame(connection, _links()))


def _participants(connection: sa.Connection, engagement: Engagement) -> pd.DataFrame:
    s = t.submissions.c
    query = sa.select(s.key.label(c.PARTICIPANT), s.batch, s.source_id, s.channel, s.partner, s.session,
                      s.area, s.date, s.language, s.answers).where(s.is_person).order_by(s.key)
    people = _frame(connection, query)
    told = people.pop("answers")
    return pd.concat([people, _answers(told, engagement)], axis=1)


def _answers(told: pd.Series, engagement: Engagement) -> pd.DataFrame:
    """Part what each participant told about themselves: a category and a state for each dimension."""
    meant = Once(_answer)  # people's answers come again and again
    people = [dict([meant[line] for line in lines.split("\n")]) if lines else {} for lines in told]
    columns: dict[str, pd.Series] = {}
    for dimension in engagement.dimensions:
        found = [person.get(dimension.id, UNASKED) for person in people]
        columns[c.category_column(dimension.id)] = pd.Series([category for _, category in found], dtype="str")
        columns[c.state_column(dimension.id)] = pd.Series([state for state, _ in found], dtype="str")
    return pd.DataFrame(columns, index=told.index)


def _answer(line: str) -> tuple[str, tuple[str, str | None]]:
    dimension, state, category, _raw = json.loads(line)
    return dimension, (state, category)


def _contributions(connection: sa.Connection) -> pd.DataFrame:
    s, k = t.submissions.c, t.contributions.c
    query = sa.select(
        k.contribution_id, k.key.label(c.PARTICIPANT), s.batch, s.source_id, s.channel, s.partner, s.session,
        s.area, s.date, s.language, k.question, k.text, s.supports, s.sheet, s.row,
    ).join_from(t.contributions, t.submissions, k.key == s.key).order_by(k.contribution_id)
    return _frame(connection, query)


def _links() -> sa.Select:
    """Leave out links to a contribution whose upload was undone; they are back when it is."""
    s = t.submissions.c
    online = sa.select(s.source_id).where(s.channel == Channel.ONLINE.value)
    return sa.select(t.links).where(t.links.c.reference.in_(online)).order_by(t.links.c.key)


def read_figures(connection: sa.Connection) -> pd.DataFrame:
    """Read the population figures that were handed in: ``FIGURE_COLUMNS`` and the batch, in a fixed order."""
    p = t.population.c
    query = sa.select(p.batch, p.area, p.dimension, p.category, p.people.label(c.POPULATION), p.source, p.year,
                      p.geography, p.status, p.unit, p.written, p.area_written,
                      p.youngest, p.oldest)
    return _frame(connection, query.order_by(p.area, p.dimension, p.year, p.key))


def _sessions(connection: sa.Connection) -> pd.DataFrame:
    """One row per session; where several batches describe it, the newest that says something wins."""
    query = sa.select(t.sessions).join(t.batches).order_by(t.batches.c.number)
    frame = _frame(connection, query).drop(columns=[c.BATCH]).drop_duplicates()  # said again is not newer
    if frame.empty:
        return frame
    return frame.groupby(c.SESSION, sort=True, dropna=False).last().reset_index()


def _frame(connection: sa.Connection, query: sa.Select) -> pd.DataFrame:
    result = connection.execute(query)
    rows = result.fetchall()
    columns = {column.name: _series(column.type, [row[i] for row in rows])
               for i, column in enumerate(query.selected_columns)}
    return pd.DataFrame(columns)


def _series(kind: sa.types.TypeEngine, values: list) -> pd.Series:
    if isinstance(kind, sa.Date):
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object")), dtype="datetime64[s]")
    dtype = {sa.Integer: "Int64", sa.Boolean: "bool"}.get(type(kind), "str")
    return pd.Series(values, dtype=dtype)
