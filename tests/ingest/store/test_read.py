"""Columns come out of the database as frames have them, whichever database it is."""

import datetime as dt

import pandas as pd
import sqlalchemy as sa

from ingest.schema import names as c
from ingest.store.read import _answers, _frame
from ingest.store.store import Store

COLUMNS = [sa.literal("Más", sa.Text).label("text"), sa.null().cast(sa.Text).label("venue"),
           sa.literal(3, sa.Integer).label("row"), sa.literal(dt.date(2026, 3, 1), sa.Date).label("date")]


def test_columns(store: Store) -> None:
    """If it fails, a day is a text in one database and a date in the other, or a cell without a role is lost."""
    with store.engine.connect() as connection:
        plain = _frame(connection, sa.select(*COLUMNS))
        told = _frame(connection, sa.select(sa.literal({"Who": "ü"}, sa.JSON).label("extra"), *COLUMNS))
    assert plain.dtypes.astype("str").tolist() == ["str", "str", "Int64", "datetime64[s]"]
    assert plain.iloc[0][["text", "row", c.DATE]].tolist() == ["Más", 3, dt.datetime(2026, 3, 1)]
    assert plain["venue"].isna().all()
    assert told["extra"].tolist() == ["{'Who': 'ü'}"]
    assert told.drop(columns="extra").equals(plain)


def test_people_who_are_asked_nothing(store: Store) -> None:
    """If it fails, a consultation without questions about people can't be opened."""
    told = _answers(pd.Series(["", ""], index=[4, 7]), store.folder.engagement.model_copy(update={"dimensions": []}))
    assert (list(told.columns), list(told.index)) == ([], [4, 7])
