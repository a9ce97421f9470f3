"""What people say of texts: which themes they carry, and whether they are fit to quote.

Nothing is written over; the newest word of a person on a text counts. What was said of other words
than those that stand there today is kept, and not given out.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

import pandas as pd
import sqlalchemy as sa

from ingest.errors import StoreError
from ingest.records import digest
from ingest.schema import names as c
from ingest.store import tables as t
from locales import _

CODING_COLUMNS = (c.CONTRIBUTION, c.CODER, c.KIND, c.OUTCOME, c.THEMES, c.CODEBOOK_VERSION, c.CODED_AT)
QUOTE_COLUMNS = (c.CONTRIBUTION, c.CODER, c.FIT, c.CODED_AT)


def say_themes(connection: sa.Connection, contribution: str, coder: str, kind: c.Coding, outcome: c.Outcome,
               themes: Sequence[str], codebook_version: int) -> None:
    """Keep what somebody found in a text. Themes are for the outcome ``themes`` only, and then one at least.

    Raises ``StoreError`` where there is no such text, and ``ValueError`` where outcome and themes contradict.
    """
    if (outcome == c.Outcome.THEMES) != bool(themes):
        raise ValueError(f"{outcome}: {themes}")
    connection.execute(sa.insert(t.codings), [_about(connection, contribution, coder) | {
        "kind": kind.value, "outcome": outcome.value, "themes": c.SEPARATOR.join(themes),
        "codebook_version": codebook_version}])


def say_fit(connection: sa.Connection, contribution: str, fit: bool, coder: str) -> None:
    """Keep whether somebody finds a text fit to quote. Raises ``StoreError`` where there is no such text."""
    connection.execute(sa.insert(t.quotes), [_about(connection, contribution, coder) | {"fit": fit}])


def read_codings(connection: sa.Connection) -> pd.DataFrame:
    """Give the newest coding of each person, text and kind, oldest first: ``CODING_COLUMNS``."""
    said = _of_todays_texts(connection, t.codings, CODING_COLUMNS)
    return said.drop_duplicates([c.CONTRIBUTION, c.CODER, c.KIND], keep="last", ignore_index=True)


def read_quotable(connection: sa.Connection) -> pd.DataFrame:
    """Give what was last said of each text's fitness to be quoted: ``QUOTE_COLUMNS``, one row per text."""
    said = _of_todays_texts(connection, t.quotes, QUOTE_COLUMNS)
    return said.drop_duplicates(c.CONTRIBUTION, keep="last", ignore_index=True).astype({c.FIT: "bool"})


def add_to_sample(connection: sa.Connection, contributions: Iterable[str]) -> None:
    """Add texts to the blind sample; those that are in it stay."""
    fresh = [{"contribution_id": one, "drawn_at": dt.datetime.now(dt.UTC)}
             for one in dict.fromkeys(contributions) if one not in set(read_sample(connection))]
    if fresh:
        connection.execute(sa.insert(t.blind_sample), fresh)


def read_sample(connection: sa.Connection) -> list[str]:
    """List the contribution ids of the blind sample, in a fixed order."""
    sample = t.blind_sample.c
    return list(connection.execute(sa.select(sample.contribution_id).order_by(sample.contribution_id)).scalars())


def _about(connection: sa.Connection, contribution: str, coder: str) -> dict[str, object]:
    k = t.contributions.c
    text = connection.execute(sa.select(k.text).where(k.contribution_id == contribution)).scalar()
    if text is None:
        raise StoreError("no_such_text", _("This text is not there any more: its upload was undone meanwhile."))
    return {"contribution_id": contribution, "coder": coder, "text_digest": digest(text),
            "coded_at": dt.datetime.now(dt.UTC)}


def _of_todays_texts(connection: sa.Connection, said: sa.Table, columns: Sequence[str]) -> pd.DataFrame:
    k = t.contributions.c
    query = sa.select(*(said.c[name] for name in columns), said.c.text_digest, k.text).join(
        t.contributions, k.contribution_id == said.c.contribution_id).order_by(said.c.id)
    rows = [tuple(row)[:-2] for row in connection.execute(query) if row.text_digest == digest(row.text)]
    return pd.DataFrame(rows, columns=list(columns))
