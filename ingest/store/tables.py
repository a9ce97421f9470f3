"""The store's tables: one SQLAlchemy Core schema for SQLite and PostgreSQL.

Everything a batch brought carries the batch, so that undoing it is a deletion by batch.
``sightings`` remembers rows a later batch brought again: undoing the first hands them on.
"""

import sqlalchemy as sa

metadata = sa.MetaData(naming_convention={
    "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"})


def _batch() -> sa.Column[str]:
    return sa.Column("batch", sa.String, sa.ForeignKey("batches.batch"), nullable=False, index=True)


def _key() -> list[sa.Column[str]]:
    return [sa.Column("key", sa.String, primary_key=True), sa.Column("content", sa.String, nullable=False)]


def _place() -> list[sa.Column]:
    return [sa.Column("sheet", sa.String, nullable=False), sa.Column("row", sa.Integer, nullable=False)]


def _origin() -> list[sa.Column]:
    """Where a record came from; ``extra`` keeps what stood under headings without a role."""
    names = ("partner", "session", "area")
    return [*_place(), sa.Column("channel", sa.String, nullable=False), *[sa.Column(n, sa.String) for n in names],
            sa.Column("date", sa.Date), sa.Column("extra", sa.JSON, nullable=False)]


batches = sa.Table(
    "batches", metadata,
    sa.Column("batch", sa.String, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False, unique=True),
    sa.Column("file", sa.String, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("channel", sa.String, nullable=False),
    sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("undone_at", sa.DateTime(timezone=True)),
    sa.Column("original", sa.String),  # the name under which the file is kept, where it is
    *[sa.Column(name, sa.Integer, nullable=False)
      for name in ("rows_read", "stored", "already_known", "set_aside", "tallies")],
    sa.Column("changes", sa.Integer, nullable=False, server_default="0"),  # how often it grew or shrank since
)

sessions = sa.Table(
    "sessions", metadata, _batch(),
    sa.Column("session", sa.String, nullable=False),
    sa.Column("channel", sa.String, nullable=False),
    sa.Column("partner", sa.String), sa.Column("venue", sa.String), sa.Column("area", sa.String),
    sa.Column("date", sa.Date), sa.Column("language", sa.String), sa.Column("people", sa.Integer),
)

submissions = sa.Table(
    "submissions", metadata, *_key(), _batch(), *_origin(),
    sa.Column("is_person", sa.Boolean, nullable=False),
    sa.Column("source_id", sa.String),
    sa.Column("language", sa.String), sa.Column("supports", sa.Integer),
    sa.Column("answers", sa.Text, nullable=False, server_default=""),  # a line each, in JSON
)

contributions = sa.Table(
    "contributions", metadata, _batch(),
    sa.Column("contribution_id", sa.String, primary_key=True),
    sa.Column("key", sa.String, nullable=False, index=True),
    sa.Column("question", sa.String, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

tallies = sa.Table(
    "tallies", metadata, *_key(), _batch(), *_origin(),
    sa.Column("dimension", sa.String, nullable=False),
    sa.Column("category", sa.String), sa.Column("people", sa.Integer, nullable=False),
)

links = sa.Table(
    "links", metadata, *_key(), _batch(), *_origin(),
    sa.Column("reference", sa.String, nullable=False, index=True),
    sa.Column("decision", sa.Text, nullable=False), sa.Column("note", sa.Text, nullable=False),
)

population = sa.Table(
    "population", metadata, *_key(), _batch(), *_place(),
    sa.Column("extra", sa.JSON, nullable=False),
    sa.Column("area", sa.String, nullable=False), sa.Column("dimension", sa.String, nullable=False),
    sa.Column("category", sa.String), sa.Column("written", sa.String, nullable=False),
    sa.Column("area_written", sa.String, nullable=False),
    sa.Column("people", sa.Integer, nullable=False), sa.Column("year", sa.Integer),
    *[sa.Column(name, sa.String, nullable=False) for name in ("unit", "source", "geography", "status")],
    sa.Column("youngest", sa.Integer), sa.Column("oldest", sa.Integer),
)

sightings = sa.Table(
    "sightings", metadata, _batch(), sa.Column("key", sa.String, nullable=False, index=True))

set_aside = sa.Table(
    "set_aside", metadata, _batch(), *_place(),
    sa.Column("code", sa.String, nullable=False), sa.Column("cells", sa.JSON, nullable=False),
)

problems = sa.Table(
    "problems", metadata, _batch(),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("code", sa.String, nullable=False),
    sa.Column("sheet", sa.String, nullable=False), sa.Column("cell", sa.String, nullable=False),
    sa.Column("value", sa.Text, nullable=False),
)

layouts = sa.Table(  # belong to no batch: they say how files are to be read
    "layouts", metadata,
    sa.Column("layout", sa.String, primary_key=True),
    sa.Column("headings", sa.JSON, nullable=False),
    sa.Column("columns", sa.JSON, nullable=False),
    sa.Column("meanings", sa.JSON, nullable=False),
    sa.Column("file", sa.String, nullable=False),
    sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
)

codebooks = sa.Table(  # every state the codebook was in; tags name the version they come from
    "codebooks", metadata,
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("digest", sa.String, nullable=False, index=True),
    sa.Column("content", sa.Text, nullable=False),  # as codebook.csv
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
)


def _about_a_text() -> list[sa.Column]:
    """Whom and what somebody spoke about: the words as they were then, as a digest; batches may come and go."""
    return [sa.Column("contribution_id", sa.String, nullable=False, index=True),
            sa.Column("text_digest", sa.String, nullable=False),
            sa.Column("coder", sa.String, nullable=False)]


codings = sa.Table(  # only ever added to: the newest of a person, text and kind counts
    "codings", metadata, sa.Column("id", sa.Integer, primary_key=True), *_about_a_text(),
    sa.Column("kind", sa.String, nullable=False), sa.Column("outcome", sa.String, nullable=False),
    sa.Column("themes", sa.String, nullable=False),
    sa.Column("codebook_version", sa.Integer, nullable=False),
    sa.Column("coded_at", sa.DateTime(timezone=True), nullable=False),
)

blind_sample = sa.Table(  # texts drawn by chance, for two people to code who see no tags
    "blind_sample", metadata,
    sa.Column("contribution_id", sa.String, primary_key=True),
    sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
)

quotes = sa.Table(
    "quotes", metadata, sa.Column("id", sa.Integer, primary_key=True), *_about_a_text(),
    sa.Column("fit", sa.Boolean, nullable=False),
    sa.Column("coded_at", sa.DateTime(timezone=True), nullable=False),
)

posts = sa.Table(  # everything that was sent with the form, whatever became of it
    "posts", metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("id", sa.String, nullable=False),  # made when the form was opened
    sa.Column("digest", sa.String, nullable=False),
    sa.Column("receipt", sa.String, unique=True),  # of the first one with this id only
    sa.Column("state", sa.String, nullable=False, index=True), sa.Column("why", sa.String, nullable=False),
    sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("batch", sa.String, sa.ForeignKey("batches.batch"), index=True),
    sa.Column("link", sa.String, index=True), sa.Column("language", sa.String, nullable=False),
    sa.Column("body", sa.Text, nullable=False),  # as JSON; nothing once it was withdrawn
    sa.UniqueConstraint("id", "digest"),
)

short_links = sa.Table(  # by which people come to the form; whose link it is, not who came
    "short_links", metadata,
    sa.Column("code", sa.String, primary_key=True),
    sa.Column("partner", sa.String, nullable=False), sa.Column("venue", sa.String, nullable=False),
    sa.Column("language", sa.String, nullable=False), sa.Column("area", sa.String),
    sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("off_at", sa.DateTime(timezone=True)),
    sa.UniqueConstraint("partner", "venue", "language"),
)

decisions = sa.Table(  # only ever added to: the newest of a number counts
    "decisions", metadata, sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False, index=True),
    sa.Column("themes", sa.Text, nullable=False),  # what it answers: themes, …
    sa.Column("idea", sa.String, nullable=False), sa.Column("text", sa.String, nullable=False),  # … or contribution ids
    sa.Column("status", sa.String, nullable=False),
    sa.Column("words", sa.JSON, nullable=False),  # by language
    sa.Column("who", sa.Text, nullable=False), sa.Column("date", sa.Date, nullable=False),
    sa.Column("gone", sa.Boolean, nullable=False),
    sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
)

published = sa.Table(  # what residents were shown, each time as it was then
    "published", metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("state", sa.String, nullable=False),  # of the data, the codings and the decisions it was made from
    sa.Column("document", sa.Text, nullable=False),  # as JSON, see ``schema.Published``
)

published_texts = sa.Table(  # of today's publication: what whoever has the receipt of a text is told
    "published_texts", metadata,
    sa.Column("contribution_id", sa.String, primary_key=True),
    sa.Column("themes", sa.Text, nullable=False), sa.Column("decisions", sa.Text, nullable=False),
)

KEYED = (submissions, tallies, links, population)  # tables whose rows may be handed in again
OWNED = (submissions, contributions, tallies, links, population)  # that follow their key to another batch
BY_BATCH = (*OWNED, sessions, sightings, set_aside, problems)
