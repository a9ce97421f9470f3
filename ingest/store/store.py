"""The store of one engagement: add a batch, undo a batch, read the frames.

A batch goes in inside one transaction, so it is there whole or not at all, whatever happens
to the process. Each row has a key; a row whose key is stored already adds nothing.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd
import sqlalchemy as sa

from ingest.by_hand import GIVEN, ByHand
from ingest.codebook import CODEBOOK_FILE, CODEBOOK_WORKBOOK
from ingest.errors import StoreError
from ingest.folder import DATABASE_FILE, Folder
from ingest.layout import Layouts, Mapping
from ingest.problems import Problem
from ingest.receipt import Receipt
from ingest.records import Batch
from ingest.saving import write_over
from ingest.schema.frames import Frames
from ingest.schema.names import Coding, Outcome, Sent
from ingest.store import by_hand, codebooks, codings, layouts, originals, write
from ingest.store import tables as t
from ingest.store.engine import connect, migrate, reading, writing
from ingest.store.read import read_figures, read_frames
from ingest.store.sort import sort_records
from locales import _


class Store:
    """Everything that was read for one engagement. Open it with ``Store.open(folder)``."""

    def __init__(self, engine: sa.Engine, folder: Folder) -> None:
        self.engine = engine
        self.folder = folder

    @classmethod
    def open(cls, folder: Folder, url: str | None = None) -> "Store":
        """Open (and, the first time, make) the store of an engagement folder."""
        engine = connect(folder.path / DATABASE_FILE, folder.engagement.id, url)
        migrate(engine)
        return cls(engine, folder)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def version(self) -> int:
        """Give a number that changes whenever the data does."""
        b = t.batches.c
        query = sa.select(sa.func.count(b.batch) + sa.func.count(b.undone_at) + sa.func.coalesce(
            sa.func.sum(b.changes), 0))
        with reading(self.engine) as connection:
            return connection.execute(query).scalar_one()

    def add(self, batch: Batch, progress: write.Progress = lambda _: None, data: bytes | None = None) -> Receipt:
        """Store a batch whole and give its receipt; known rows add nothing. ``data``: its file, to be kept, too."""
        data, where = data if self.folder.engagement.retention.originals_days else None, self.originals_folder
        with writing(self.engine) as connection, originals.kept(connection, batch, data, where) as original:
            number = 1 + (connection.execute(sa.select(sa.func.max(t.batches.c.number))).scalar() or 0)
            batch_id = f"b{number}"
            records = sort_records(connection, batch)
            row = write.batch_row(batch_id, number, batch, records)
            receipt = _receipt(row, write.all_problems(batch, records))
            if not receipt.adds_up:
                raise StoreError("rows_lost", _(
                    "{file}: the rows don't add up, so nothing was stored. Please report this as a fault.").format(
                    file=batch.file))
            connection.execute(sa.insert(t.batches), [row | {"original": original}])
            write.write_records(connection, batch_id, batch, records, progress)
        return receipt

    def earlier(self, digest: str) -> sa.Row | None:
        """Find the first upload that still stands with these very bytes: batch, file and channel."""
        b = t.batches.c
        query = sa.select(b.batch, b.file, b.channel).where(b.digest == digest, b.undone_at.is_(None))
        with reading(self.engine) as connection:
            return connection.execute(query.order_by(b.number)).first()

    def by_hand(self, digest: str) -> ByHand:
        """Give what was said by hand of the meetings of a file with these bytes, when it was handed in before."""
        with reading(self.engine) as connection:
            return by_hand.read_by_hand(connection, digest)

    def partners(self) -> list[str]:
        """List the partners that uploads or short links name."""
        with reading(self.engine) as connection:
            return by_hand.read_partners(connection)

    def layouts(self) -> Layouts:
        """Give what people said about layouts."""
        with reading(self.engine) as connection:
            return layouts.read_layouts(connection)

    def remember(self, mappings: list[Mapping], file: str) -> None:
        """Keep what somebody said about layouts, with this file at hand."""
        with writing(self.engine) as connection:
            layouts.remember(connection, mappings, file)

    def forget(self, layout: str) -> None:
        """Forget what was said about a layout; files that were read with it stay as they are."""
        with writing(self.engine) as connection:
            layouts.forget(connection, layout)

    def layout_table(self) -> pd.DataFrame:
        """List what was said about layouts, newest first: layout, headings, columns, meanings, file, told_at."""
        return self._table(sa.select(t.layouts).order_by(t.layouts.c.told_at.desc()))

    def codebook_version(self) -> int:
        """Give the number of the folder's codebook; one that was changed by hand is given the next."""
        with reading(self.engine) as connection:
            known = codebooks.version_of(connection, self.folder.codebook)
        if known is not None:
            return known
        with writing(self.engine) as connection:
            return codebooks.keep(connection, self.folder.codebook, CODEBOOK_FILE)

    def save_codebook(self, codebook: pd.DataFrame, note: str) -> int:
        """Put a codebook in the place of the folder's, keep it under a number of its own, and give that."""
        self.codebook_version()  # the one that was changed by hand is not to be lost
        with writing(self.engine) as connection:
            version = codebooks.keep(connection, codebook, note)
            write_over(self.folder.path / CODEBOOK_FILE, codebooks.content(codebook))
            (self.folder.path / CODEBOOK_WORKBOOK).unlink(missing_ok=True)  # what was in it is the version before
        return version

    def codebook(self, version: int) -> pd.DataFrame | None:
        """Give the codebook as it was under a number."""
        with reading(self.engine) as connection:
            return codebooks.read(connection, version)

    def codebook_versions(self) -> pd.DataFrame:
        """List the codebook's versions, newest first: version, note, told_at."""
        b = t.codebooks.c
        return self._table(sa.select(b.version, b.note, b.told_at).order_by(b.version.desc()))

    def say_themes(self, contribution: str, coder: str, kind: Coding, outcome: Outcome,
                   themes: Sequence[str] = ()) -> None:
        """Keep what somebody found in a text, by today's codebook."""
        version = self.codebook_version()
        with writing(self.engine) as connection:
            codings.say_themes(connection, contribution, coder, kind, outcome, themes, version)

    def codings(self) -> pd.DataFrame:
        """Give the newest coding of each person, text and kind, oldest first: ``codings.CODING_COLUMNS``."""
        with reading(self.engine) as connection:
            return codings.read_codings(connection)

    def codings_version(self) -> int:
        """Give a number that changes whenever somebody says something of a text, or texts are drawn to be coded."""
        tables = (t.codings, t.quotes, t.blind_sample)
        counts = [sa.select(sa.func.count()).select_from(table) for table in tables]
        with reading(self.engine) as connection:
            return sum(connection.execute(count).scalar_one() for count in counts)

    def say_fit(self, contribution: str, fit: bool, coder: str) -> None:
        """Keep whether somebody finds a text fit to quote."""
        with writing(self.engine) as connection:
            codings.say_fit(connection, contribution, fit, coder)

    def quotable(self) -> pd.DataFrame:
        """Give what was last said of each text's fitness to be quoted: ``codings.QUOTE_COLUMNS``."""
        with reading(self.engine) as connection:
            return codings.read_quotable(connection)

    def draw(self, contributions: Iterable[str]) -> None:
        """Add texts to the blind sample."""
        with writing(self.engine) as connection:
            codings.add_to_sample(connection, contributions)

    def blind_sample(self) -> list[str]:
        """List the texts of the blind sample."""
        with reading(self.engine) as connection:
            return codings.read_sample(connection)

    def undo(self, batch_id: str) -> None:
        """Take a batch back. Rows that a later batch brought too stay, and belong to that one."""
        with writing(self.engine) as connection:
            state = connection.execute(
                sa.select(t.batches.c.undone_at).where(t.batches.c.batch == batch_id)).first()
            if state is None:
                raise _no_such_batch(batch_id)
            if state.undone_at is not None:
                raise StoreError("undone_already", _(
                    "The upload «{batch}» is undone already. There is nothing left to do.").format(batch=batch_id))
            _hand_on(connection, batch_id)
            said = t.problems.c.code.in_(GIVEN.values())  # stays, for when the file is handed in again
            for table in t.BY_BATCH:
                kept = ~said if table is t.problems else sa.true()
                connection.execute(sa.delete(table).where(table.c.batch == batch_id, kept))
            connection.execute(sa.delete(t.published_texts).where(
                t.published_texts.c.contribution_id.not_in(sa.select(t.contributions.c.contribution_id))))
            connection.execute(sa.update(t.posts).where(
                t.posts.c.batch == batch_id, t.posts.c.state != Sent.WITHDRAWN).values(state=Sent.UNDONE))
            connection.execute(sa.update(t.batches).where(t.batches.c.batch == batch_id).values(
                undone_at=dt.datetime.now(dt.UTC)))

    @property
    def originals_folder(self) -> Path:
        """Say where the files are kept as they were handed in."""
        return originals.place(self.folder, self.engine)

    def tidy(self, today: dt.date | None = None) -> list[originals.Deleted]:
        """Delete the originals that were kept long enough, and say which."""
        return originals.tidy(self.engine, self.folder, today or dt.datetime.now(dt.UTC).date())

    def frames(self) -> Frames:
        """Read all data as frames."""
        with reading(self.engine) as connection:
            return read_frames(connection, self.folder.engagement)

    def figures(self) -> pd.DataFrame:
        """Read the population figures that were handed in: one row per figure, years that are not used included."""
        with reading(self.engine) as connection:
            return read_figures(connection)

    def batches(self) -> pd.DataFrame:
        """List the batches, newest first: one row per upload, undone ones included."""
        return self._table(sa.select(t.batches).order_by(t.batches.c.number.desc()))

    def set_aside(self) -> pd.DataFrame:
        """List the rows that were set aside: batch, file, sheet, row, code and the cells as they were."""
        a, b = t.set_aside.c, t.batches.c
        query = sa.select(a.batch, b.file, a.sheet, a.row, a.code, a.cells).join_from(t.set_aside, t.batches)
        return self._table(query.order_by(b.number, a.sheet, a.row))

    def receipt(self, batch_id: str) -> Receipt:
        """Give the receipt of a batch again."""
        with reading(self.engine) as connection:
            row = connection.execute(sa.select(t.batches).where(t.batches.c.batch == batch_id)).mappings().first()
            if row is None:
                raise _no_such_batch(batch_id)
            found = connection.execute(sa.select(t.problems).where(
                t.problems.c.batch == batch_id).order_by(t.problems.c.position)).mappings().all()
        return _receipt(dict(row), [Problem(p["code"], p["sheet"], p["cell"], p["value"]) for p in found])

    def _table(self, query: sa.Select) -> pd.DataFrame:
        with reading(self.engine) as connection:
            result = connection.execute(query)
            return pd.DataFrame(result.fetchall(), columns=list(result.keys()))


def _receipt(row: dict, problems: list[Problem]) -> Receipt:
    shown = ("file", "batch", "kind", "channel", "rows_read", "stored", "already_known", "set_aside", "tallies")
    return Receipt(**{name: row[name] for name in shown}, problems=problems)


def _no_such_batch(batch_id: str) -> StoreError:
    return StoreError("no_such_batch", _("There is no upload «{batch}». See the list of uploads.").format(
        batch=batch_id))


def _hand_on(connection: sa.Connection, batch_id: str) -> None:
    """Give the rows of a batch to the earliest other batch that brought them too."""
    for table in t.OWNED:
        heir = (sa.select(t.sightings.c.batch).join(t.batches, t.batches.c.batch == t.sightings.c.batch)
                .where(t.sightings.c.key == table.c.key, t.sightings.c.batch != batch_id)
                .order_by(t.batches.c.number).limit(1).correlate(table).scalar_subquery())
        seen = sa.exists().where(t.sightings.c.key == table.c.key, t.sightings.c.batch != batch_id).correlate(table)
        connection.execute(sa.update(table).where(table.c.batch == batch_id, seen).values(batch=heir))
    for table in t.KEYED:
        own = sa.exists().where(table.c.key == t.sightings.c.key, table.c.batch == t.sightings.c.batch)
        connection.execute(sa.delete(t.sightings).where(own.correlate(t.sightings)))
