"""Put many rows into a table, thousands with one statement: that takes half as long as one by one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from ingest.once import Once

VALUES = 32_000  # in one statement; SQLite takes no more than 32,766

Row = Sequence[Any]
Column = Sequence[Any]  # what many rows hold under one name
Statement = tuple[str, list[Row]]  # and the values of each time it is to be run


def insert(connection: sa.Connection, table: sa.Table, names: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert rows of the named columns."""
    if rows:
        run(connection, statements(connection.dialect, table, names, list(zip(*rows, strict=True))))


def run(connection: sa.Connection, prepared: Iterable[Statement]) -> None:
    """Run statements that were prepared."""
    for statement, values in prepared:
        connection.exec_driver_sql(statement, values)


def is_one(column: Column) -> bool:
    """Say whether a column holds the same in every row."""
    return not column or (bool(column[0] == column[-1]) and column.count(column[0]) == len(column))


def statements(dialect: sa.Dialect, table: sa.Table, names: Sequence[str],
               columns: Sequence[Column]) -> Iterator[Statement]:
    """Prepare the statements that insert the named columns, all of one length; no database is asked for it.

    What is the same in every row is handed over once with a statement, where the database can be told so.
    """
    rows, told = len(columns[0]), dict(zip(names, columns, strict=True))
    same = [name for name in names if dialect.paramstyle == "qmark" and is_one(told[name])][:len(names) - 1]
    own = [name for name in names if name not in same]
    shared = tuple(_bound(dialect, table, name, told[name][:1])[0] for name in same)
    values: list[Any] = [None] * (len(own) * rows)
    for i, name in enumerate(own):
        values[i::len(own)] = _bound(dialect, table, name, told[name])
    most = VALUES // len(own) * len(own)
    lots = [shared + tuple(values[i:i + most]) for i in range(0, len(values), most)]
    for lot, of_this_length in groupby(lots, len):
        yield _statement(dialect, table, same, own, (lot - len(shared)) // len(own)), list(of_this_length)


def _statement(dialect: sa.Dialect, table: sa.Table, same: Sequence[str], own: Sequence[str], rows: int) -> str:
    quote = dialect.identifier_preparer.quote
    signs = [f"?{i}" for i in range(1, len(same) + 1)] + ["?" if dialect.paramstyle == "qmark" else "%s"] * len(own)
    one = f"({', '.join(signs)})"
    return f"INSERT INTO {quote(table.name)} ({', '.join(map(quote, [*same, *own]))}) VALUES {', '.join([one] * rows)}"


def _bound(dialect: sa.Dialect, table: sa.Table, name: str, column: Column) -> Column:
    """Give a column's values as the database wants them: dates and JSON it can't take as they are."""
    kind = table.c[name].type
    bind = kind.dialect_impl(dialect).bind_processor(dialect)
    if bind is None:
        return column
    if not isinstance(kind, sa.JSON):
        return list(map(Once(bind).__getitem__, column))
    nothing = bind({})  # most rows have nothing to keep
    return [nothing if value == {} else bind(value) for value in column]
