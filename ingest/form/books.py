"""The form's uploads: one for each day and channel, which grows. Its receipt adds up after each change."""

import datetime as dt
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from ingest.form.links import find_links
from ingest.form.record import SHEET, Row, day_of, session_of, submission_of
from ingest.problems import Problem, SetAside
from ingest.records import Batch, Session, Submission
from ingest.rows.personal import redact
from ingest.schema import Engagement
from ingest.schema.names import Channel, Sent, State
from ingest.store import tables as t
from ingest.store import write
from ingest.store.sort import Sorted
from locales import _, speaking

KIND = "form"
LONGEST = 200  # letters of an answer that a receipt shows
_B = t.batches.c
_STANDING = sa.select(_B.batch).where(_B.digest == sa.bindparam("name"), _B.undone_at.is_(None))  # put together once
_GROWN = sa.update(t.batches).where(_B.batch == sa.bindparam("of")).values(
    rows_read=_B.rows_read + sa.bindparam("read"), stored=_B.stored + sa.bindparam("more"),
    set_aside=_B.set_aside + sa.bindparam("aside"), changes=_B.changes + 1)


def book(connection: sa.Connection, day: dt.date, channel: str, engagement: Engagement) -> str:
    """Give the upload of a day that still stands, and open it where there is none."""
    name = f"form:{channel}:{day.isoformat()}"
    found = connection.execute(_STANDING, {"name": name}).scalar()
    if found:
        return found
    number = 1 + (connection.execute(sa.select(sa.func.max(_B.number))).scalar() or 0)
    with speaking(engagement.languages[0]):
        file = (_("Online form, {day}") if channel == Channel.ONLINE else _("Form on a tablet, {day}")).format(day=day)
    row = write.batch_row(f"b{number}", number, Batch(file, name, channel), _sorted())
    connection.execute(sa.insert(t.batches), [row | {"kind": KIND}])
    return f"b{number}"


def enter(connection: sa.Connection, rows: Sequence[Row], engagement: Engagement) -> dict[int, str]:
    """Enter posts into the uploads of their days, as data or set aside, and say into which each went."""
    entered: dict[int, str] = {}
    links = find_links(connection, codes) if (codes := {row.link for row in rows if row.link}) else {}
    books: dict[tuple[dt.date, str], list[Row]] = {}
    for row in rows:
        books.setdefault((day_of(row.received_at), row.channel), []).append(row)
    for (day, channel), own in sorted(books.items()):
        batch = book(connection, day, channel, engagement)
        stored = [row for row in own if row.state == Sent.STORED]
        met = [session for row in stored if (session := session_of(row, links.get(row.link or "")))]
        records = [submission_of(row, links.get(row.link or ""), engagement) for row in stored]
        aside = [_aside(row) for row in own if row.state != Sent.STORED]
        write.write_records(connection, batch, Batch("", "", channel, sessions=_unknown(connection, batch, met)),
                            _sorted(records, aside), lambda _done: None)
        for problem in [problem for record in records for problem in _unread(record)]:
            remark(connection, batch, problem)
        count(connection, batch, stored=len(stored), aside=len(aside))
        entered |= {row.number: batch for row in own}
    return entered


def take_out(connection: sa.Connection, row: Row) -> None:
    """Take a post out of its upload, whether it was data there or set aside; its place there is gone, too."""
    batch, at = row.batch or "", row.number
    a, p = t.set_aside.c, t.problems.c
    if row.state in (Sent.STORED, Sent.QUARANTINED, Sent.CONFLICT):
        connection.execute(sa.delete(t.problems).where(p.batch == batch, p.sheet == SHEET, p.cell == f"A{at}"))
    if row.state == Sent.STORED:
        k = t.contributions.c
        own = sa.select(k.contribution_id).where(k.key == row.key)
        connection.execute(sa.delete(t.published_texts).where(t.published_texts.c.contribution_id.in_(own)))
        for table in (t.contributions, t.submissions):
            connection.execute(sa.delete(table).where(table.c.key == row.key))
        count(connection, batch, stored=-1)
    elif row.state in (Sent.QUARANTINED, Sent.CONFLICT):
        connection.execute(sa.delete(t.set_aside).where(a.batch == batch, a.sheet == SHEET, a.row == at))
        count(connection, batch, aside=-1)


def remark(connection: sa.Connection, batch: str, problem: Problem) -> None:
    """Add a line to an upload's receipt."""
    p = t.problems.c
    last = connection.execute(sa.select(sa.func.max(p.position)).where(p.batch == batch)).scalar() or 0
    connection.execute(sa.insert(t.problems), [{
        "batch": batch, "position": last + 1, "code": problem.code, "sheet": problem.sheet, "cell": problem.cell,
        "value": problem.value}])


def count(connection: sa.Connection, batch: str, stored: int = 0, aside: int = 0) -> None:
    """Change an upload's numbers; rows read stay the sum of the others, and the data's version moves on."""
    connection.execute(_GROWN, {"of": batch, "read": stored + aside, "more": stored, "aside": aside})


def _sorted(records: Sequence = (), aside: Sequence[SetAside] = ()) -> Sorted:
    return Sorted(list(records), [], list(aside))


def _unread(record: Submission) -> Iterator[Problem]:
    """Name the answers that are none of the groups (any more): a page can be older than engagement.toml."""
    for answer in record.answers:
        if answer.state == State.GIVEN and answer.category is None:
            yield Problem("form_unknown_answer", SHEET, f"A{record.place.row}", redact(answer.raw)[:LONGEST])


def _aside(row: Row) -> SetAside:
    said = row.said
    return SetAside(Problem(row.why, SHEET, f"A{row.number}"), SHEET, row.number,
                    [said.get("texts", {}), said.get("answers", {}), said.get("trap", "")])


def _unknown(connection: sa.Connection, batch: str, met: list[Session]) -> list[Session]:
    """Leave out the meetings that an upload has told of already."""
    if not met:
        return []
    s = t.sessions.c
    told = set(connection.execute(sa.select(s.session).where(s.batch == batch)).scalars())
    return list({one.session: one for one in met if one.session not in told}.values())
