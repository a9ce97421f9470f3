"""Read the frames out of the store."""

import json

import pandas as pd
import pyarrow as pa
import sqlalchemy as sa

from ingest.garbage import garbage_left_alone
from ingest.once import Once
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.frames import Frames
from ingest.schema.names import Channel, State
from ingest.store import tables as t

OF_PEOPLE = [c.PARTICIPANT, c.BATCH, c.SOURCE_ID, c.CHANNEL, c.PARTNER, c.SESSION, c.AREA, c.DATE, c.LANGUAGE]
OF_TEXTS = [c.CONTRIBUTION, *OF_PEOPLE, c.QUESTION, c.TEXT, "supports", "sheet", "row"]
UNASKED = State.NOT_ASKED.value, None


def read_frames(connection: sa.Connection, engagement: Engagement) -> Frames:
    """Read everything that is stored, in a fixed order."""
    with garbage_left_alone():
        handed_in = _submissions(connection)
        return Frames(_participants(handed_in, engagement), _contributions(connection, handed_in),
                      _sessions(connection), _frame(connection, sa.select(t.tallies).order_by(t.tallies.c.key)),
                      _frame(connection, _links()))


def _submissions(connection: sa.Connection) -> pd.DataFrame:
    s = t.submissions.c
    return _frame(connection, sa.select(
        s.key.label(c.PARTICIPANT), s.batch, s.source_id, s.channel, s.partner, s.session, s.area, s.date, s.language,
        s.supports, s.sheet, s.row, s.answers, s.is_person).order_by(s.key))


def _participants(handed_in: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    people = handed_in[handed_in["is_person"]].reset_index(drop=True)
    return pd.concat([people[OF_PEOPLE], _answers(people["answers"], engagement)], axis=1)


def _answers(told: pd.Series, engagement: Engagement) -> pd.DataFrame:
    """Part what each participant told about themselves: a category and a state for each dimension."""
    meant = Once(_answer)  # people's answers come again and again, and so do all answers of one
    at, different = pd.factorize(told)
    people = [dict([meant[line] for line in lines.split("\n")]) if lines else {} for lines in different]
    columns: dict[str, pd.Series] = {}  # none where nothing is asked about people
    for dimension in engagement.dimensions:
        found = [person.get(dimension.id, UNASKED) for person in people]
        columns[c.category_column(dimension.id)] = _text([category for _, category in found])
        columns[c.state_column(dimension.id)] = _text([state for state, _ in found])
    return pd.DataFrame(columns, index=range(len(different))).take(at).set_index(told.index)


def _answer(line: str) -> tuple[str, tuple[str, str | None]]:
    dimension, state, category, _raw = json.loads(line)
    return dimension, (state, category)


def _contributions(connection: sa.Connection, handed_in: pd.DataFrame) -> pd.DataFrame:
    """Read the texts; what is the same in all texts of a submission is put beside them here, not in the database."""
    k = t.contributions.c
    texts = _frame(connection, sa.select(
        k.contribution_id, k.key.label(c.PARTICIPANT), k.question, k.text).order_by(k.contribution_id))
    at = pd.Index(handed_in[c.PARTICIPANT]).get_indexer(pd.Index(texts[c.PARTICIPANT]))
    if (at < 0).any():  # came in between the two readings
        texts, at = texts[at >= 0].reset_index(drop=True), at[at >= 0]
    beside = handed_in.take(at).reset_index(drop=True)
    return pd.DataFrame({name: texts[name] if name in texts else beside[name] for name in OF_TEXTS})


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
    result, columns = connection.execute(query), list(query.selected_columns)
    told = any(isinstance(column.type, sa.JSON) for column in columns)  # drivers differ in what they make of it
    rows = result.fetchall() if told else result.cursor.fetchall()  # as the driver has them: a million rows
    return pd.DataFrame({column.name: _series(column.type, [row[i] for row in rows])
                         for i, column in enumerate(columns)})


def _series(kind: sa.types.TypeEngine, values: list) -> pd.Series:
    if isinstance(kind, sa.Date):
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object")), dtype="datetime64[s]")
    dtype = {sa.Integer: "Int64", sa.Boolean: "bool", sa.JSON: "str"}.get(type(kind))
    return pd.Series(values, dtype=dtype) if dtype else _text(values)


def _text(values: list) -> pd.Series:
    """Make a column of texts; by way of Arrow, in which pandas keeps them, in a tenth of the time."""
    return pd.Series(pa.array(values, type=pa.large_string()), dtype="str")
