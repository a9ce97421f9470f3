"""The files as they were handed in, kept until the engagement's retention says otherwise.

They lie in ``originals/`` in the engagement's folder, not in the database: a backup or an export of
what was read must not carry the personal details that reading leaves out. The folder can be
seen, because who copies or shares an engagement should see that it is there. Names are random
and tell nothing; the batch alone knows which file is its own. Each kind of database has its
place, or tidying up one would take the other's files for forgotten ones.
"""

import datetime as dt
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from ingest.errors import StoreError
from ingest.folder import Folder
from ingest.records import Batch
from ingest.store import tables as t
from ingest.store.engine import writing
from locales import _

ORIGINALS = "originals"
PART = ".part"  # of a name: not whole yet
_OWNER_ONLY_FOLDER, _OWNER_ONLY = 0o700, 0o600


@dataclass(frozen=True)
class Deleted:
    """A file that was deleted: the upload it came with and its name there; both empty where no upload has it."""

    batch: str
    file: str

    def __str__(self) -> str:
        """Say it to people."""
        if not self.batch:
            return _("Deleted: {file}, which no upload has.").format(file=self.file)
        return _("Deleted: {file} ({batch}), as it was handed in.").format(file=self.file, batch=self.batch)


def place(folder: Folder, engine: sa.Engine) -> Path:
    """Say where the originals of an engagement are."""
    return folder.path / ORIGINALS / engine.dialect.name


@contextmanager
def kept(connection: sa.Connection, batch: Batch, data: bytes | None, where: Path) -> Iterator[str | None]:
    """Keep a file while its batch is stored, and give its random name; the same bytes are kept once.

    ``data``: None where nothing is to be kept. If storing fails, what was written is deleted
    again. If the process is killed between this and the commit, a file remains that no batch
    names; ``tidy`` deletes it.
    """
    if data is None:
        yield None
        return
    known = t.batches.c.original
    query = sa.select(known).where(t.batches.c.digest == batch.digest, known.is_not(None))
    name = next((name for name in connection.execute(query).scalars() if (where / name).is_file()), None)
    if name:
        yield name
        return
    name = _write(where, batch.file, data)
    try:
        yield name
    except BaseException:
        (where / name).unlink(missing_ok=True)
        raise


def tidy(engine: sa.Engine, folder: Folder, today: dt.date) -> list[Deleted]:
    """Delete the originals that were kept long enough, and files that no batch names; say which.

    A batch's original is kept until ``originals_days`` after the engagement's end, or after its
    upload where that came later. It happens under the write lock, so that a file which is being
    stored is not taken for a forgotten one.
    """
    where = place(folder, engine)
    b = t.batches.c
    with writing(engine) as connection:
        rows = connection.execute(sa.select(b.batch, b.file, b.original, b.added_at).where(
            b.original.is_not(None)).order_by(b.number)).all()
        past = [row for row in rows if kept_until(folder, row.added_at.date()) < today]
        needed = {row.original for row in rows if row not in past}
        connection.execute(sa.update(t.batches).where(b.batch.in_([row.batch for row in past])).values(original=None))
        files = {path.name: path for path in where.glob("*")} if where.is_dir() else {}
        orphans = sorted(files.keys() - {row.original for row in rows})
    for name in files.keys() - needed:
        _delete(files[name])
    return [*(Deleted(row.batch, row.file) for row in past), *(Deleted("", name) for name in orphans)]


def kept_until(folder: Folder, added: dt.date) -> dt.date:
    """Say on which day an original is kept for the last time."""
    engagement = folder.engagement
    days = engagement.retention.originals_days
    if not days:
        return dt.date.min
    return max(engagement.end, added) + dt.timedelta(days=days)


def _write(where: Path, file: str, data: bytes) -> str:
    """Write a file that only its owner may read, whole or not at all, and wait until it is on the disk."""
    name = secrets.token_hex(16)
    part = where / f"{name}{PART}"
    try:
        where.mkdir(parents=True, exist_ok=True)
        for folder in (where.parent, where):
            folder.chmod(_OWNER_ONLY_FOLDER)
        with open(part, "xb", opener=lambda path, flags: os.open(path, flags, _OWNER_ONLY)) as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        part.replace(where / name)
        for folder in (where, where.parent, where.parent.parent):
            _sync(folder)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise StoreError("original_not_kept", _(
            "{file} could not be kept in {folder} ({reason}), so nothing of it was stored. See whether the disk is "
            "full and whether you may write there, and hand it in again.").format(
                file=file, folder=where, reason=error.strerror)) from error
    return name


def _sync(folder: Path) -> None:
    """Wait until a folder's list of files is on the disk; Windows has no way to, and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError("original_not_deleted", _(
            "{file} could not be deleted ({reason}). See whether you may write in its folder, and try again.").format(
                file=path, reason=error.strerror)) from error
