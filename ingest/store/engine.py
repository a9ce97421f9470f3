"""Connect to the store: SQLite in the engagement's folder, or PostgreSQL by its address."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from ingest.errors import StoreError
from locales import _

DATABASE_URL = "FAIRHEARING_DATABASE_URL"
MIGRATIONS = Path(__file__).with_name("migrations")
WRITING = {"writing": True}  # execution option: take the write lock at once
PATIENCE = 60  # seconds to wait for somebody else's write


def connect(database: Path, namespace: str, url: str | None = None) -> sa.Engine:
    """Open the engine: ``url`` (or the environment's address) if given, else the SQLite file.

    On PostgreSQL each engagement has a schema of its own, named ``namespace``.
    """
    address = url or os.environ.get(DATABASE_URL)
    if not address:
        return _sqlite(database)
    return _postgres(address, namespace)


def migrate(engine: sa.Engine) -> None:
    """Bring the tables to the newest version; where they are, nobody has to wait for the write lock."""
    with reading(engine) as connection:
        version = MigrationContext.configure(connection).get_current_revision()
    scripts = _scripts()
    if version == scripts.get_current_head():
        return
    if version and version not in {script.revision for script in scripts.walk_revisions()}:
        raise StoreError("newer_store", _(
            "The store was written by a newer version of this program. Install that version and try again."))
    with writing(engine) as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


@cache
def _scripts() -> ScriptDirectory:
    """Read the migrations there are, once for all stores that are opened."""
    return ScriptDirectory.from_config(_config())


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Look at one state of the store, whatever is written meanwhile."""
    try:
        with engine.begin() as connection:
            yield connection
    except sa.exc.DatabaseError as error:
        raise StoreError("unreadable_store", _(
            "The store at {address} can't be read: {reason}. If it is a file, put back a copy that was whole.").format(
                address=_spoken(engine.url), reason=error.orig)) from error


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Change the store: all of it at the end, or nothing. Others who want to write wait."""
    try:
        with engine.connect() as connection, connection.execution_options(**WRITING).begin():
            yield connection
    except sa.exc.DatabaseError as error:
        raise StoreError("store_busy", _(
            "The store can't be written to ({reason}), so nothing was changed. Somebody else may be uploading: "
            "try again in a minute. If it stays so, look whether the disk is full and whether you may write.").format(
                reason=error.orig)) from error


def _sqlite(database: Path) -> sa.Engine:
    engine = sa.create_engine(f"sqlite:///{database}", connect_args={"timeout": PATIENCE})

    @sa.event.listens_for(engine, "connect")
    def _prepare(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves: sqlite3's own idea of it commits too early
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            raw.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _postgres(url: str, namespace: str) -> sa.Engine:
    try:
        engine = sa.create_engine(_with_driver(url), pool_pre_ping=True)
    except (sa.exc.ArgumentError, ImportError) as error:
        raise StoreError("bad_database", _(
            "{variable} can't be used: {reason}. It should look like postgresql://name@host/database, "
            "and the program needs «pip install 'fairhearing[postgres]'».").format(
                variable=DATABASE_URL, reason=error)) from error
    schema = engine.dialect.identifier_preparer.quote_identifier(namespace)

    @sa.event.listens_for(engine, "connect")
    def _prepare(raw: Any, _record: Any) -> None:
        with raw.cursor() as cursor:
            cursor.execute(f"SET search_path TO {schema}; SET lock_timeout TO {PATIENCE * 1000}")
        raw.commit()

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        if connection.get_execution_options().get("writing"):
            lock = sa.text("SELECT pg_advisory_xact_lock(hashtext(:name))")
            connection.execute(lock, {"name": f"fairhearing:{namespace}"})

    with _answering(engine), engine.begin() as connection:
        there = sa.inspect(connection).has_schema(namespace)
    if not there:  # only then wait for the write lock
        with writing(engine) as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {schema}")
    return engine


@contextmanager
def _answering(engine: sa.Engine) -> Iterator[None]:
    try:
        yield
    except sa.exc.OperationalError as error:
        raise StoreError("no_database", _(
            "The database at {address} doesn't answer. Check that it runs and that {variable} is right.").format(
                address=_spoken(engine.url), variable=DATABASE_URL)) from error


def _spoken(url: sa.URL) -> str:
    """Name a database as people know it: its file, or its address without the password."""
    is_file = url.get_backend_name() == "sqlite"
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def _with_driver(url: str) -> sa.URL:
    address = sa.make_url(url)
    plain = address.drivername in ("postgres", "postgresql")
    return address.set(drivername="postgresql+psycopg") if plain else address
