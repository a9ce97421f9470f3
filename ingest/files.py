"""One file in, one receipt out: open, locate, read the rows, store the batch."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path, PurePath

from ingest.errors import FairHearingError, FileRefused
from ingest.problems import Problem, SetAside
from ingest.receipt import Receipt
from ingest.records import Batch, Link, Session, Submission, Tally
from ingest.rows import sessions
from ingest.rows.table import MEETING, Context, Table
from ingest.schema import Engagement
from ingest.schema.names import Channel
from ingest.store import Store
from ingest.workbook import Located, Vocabulary, locate, open_file
from locales import _

Progress = Callable[[float], None]
FOLDER_CHANNELS = {"online": Channel.ONLINE, "workshops": Channel.WORKSHOP}
UNDERSTOOD = 0.4  # of the work is done when a file is understood; the rest is storing it


@dataclass(frozen=True)
class HandedIn:
    """A file somebody hands in: its name, how to get its bytes, and its channel if that is known."""

    name: str
    read: Callable[[], bytes]
    channel: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of a file: a receipt, or the reason why it was refused whole."""

    file: str
    receipt: Receipt | None = None
    refusal: FairHearingError | None = None


def from_path(path: Path, channel: str | None = None) -> HandedIn:
    """Hand in a file from disk; one in ``online/`` or ``workshops/`` has that channel."""
    return HandedIn(path.name, path.read_bytes, channel or FOLDER_CHANNELS.get(path.resolve().parent.name))


def ingest_path(store: Store, path: Path, channel: str | None = None,
                progress: Progress = lambda _: None) -> Receipt:
    """Read a file from disk into the store and give its receipt."""
    handed_in = from_path(path, channel)
    return ingest_file(store, handed_in.name, handed_in.read(), handed_in.channel, progress)


def ingest_several(store: Store, files: Iterable[HandedIn],
                   progress: Callable[[str, float], None] = lambda *_: None) -> Iterator[Outcome]:
    """Read several files; minutes wait until the online contributions they name are in.

    Gives one outcome per file, as it is done. A refused file doesn't stop the others.
    """
    waiting: list[Batch] = []
    for file in files:
        try:
            batch = understand(store.folder.engagement, file.name, file.read(), file.channel)
        except FairHearingError as refusal:
            yield Outcome(file.name, refusal=refusal)
        except OSError as error:
            yield Outcome(file.name, refusal=FileRefused("unreadable_file", _(
                "{file} can't be opened: {reason}. Check the name and try again.").format(
                    file=file.name, reason=error.strerror)))
        else:
            progress(file.name, UNDERSTOOD)
            if batch.links:
                waiting.append(batch)
            else:
                yield Outcome(batch.file, _store(store, batch, partial(progress, batch.file)))
    for batch in waiting:
        yield Outcome(batch.file, _store(store, batch, partial(progress, batch.file)))


def ingest_file(store: Store, name: str, data: bytes, channel: str | None = None,
                progress: Progress = lambda _: None) -> Receipt:
    """Read one file into the store and give its receipt.

    Raises ``FileRefused`` where the file can't be read at all; then nothing is stored.
    """
    batch = understand(store.folder.engagement, name, data, channel)
    progress(UNDERSTOOD)
    return _store(store, batch, progress)


def _store(store: Store, batch: Batch, progress: Progress) -> Receipt:
    return store.add(batch, lambda done: progress(UNDERSTOOD + (1 - UNDERSTOOD) * done))


def understand(engagement: Engagement, name: str, data: bytes, channel: str | None = None) -> Batch:
    """Work out what a file says, without storing it."""
    name = PurePath(name).name
    vocabulary = Vocabulary(engagement)
    located = [locate(sheet, vocabulary) for sheet in open_file(name, data)]
    batch = Batch(name, sha256(data).hexdigest(), str(channel or guess_channel(located)))
    context = Context(engagement, batch.channel, name)
    told = sessions.surroundings(located, engagement, name)
    for sheet, around in zip(located, told, strict=True):
        _read_sheet(batch, sheet, around.session, context)
        batch.problems += around.problems
    batch.problems += context.problems
    _add_sessions(batch, context)
    return batch


def guess_channel(located: list[Located]) -> str:
    """Tell from what a file looks like how it came in; ``import`` where nothing tells."""
    blocks = [sheet.block for sheet in located if sheet.block]
    if any(block.first("id") and not block.first("link") for block in blocks):
        return Channel.ONLINE.value
    meeting = ("link", "category", "participant", "venue", "session")
    if any(sheet.meta for sheet in located) or any(block.first(kind) for block in blocks for kind in meeting):
        return Channel.WORKSHOP.value
    return Channel.IMPORT.value


def _read_sheet(batch: Batch, located: Located, session: Session, context: Context) -> None:
    sheet = located.sheet
    filled = [(i, row) for i, row in enumerate(sheet.rows, start=1) if any(cell is not None for cell in row)]
    if sheet.hidden and filled:
        batch.problems.append(Problem("hidden_sheet", sheet.name))
    if located.block is not None:
        records, aside, read = Table(sheet, located.block, session, context).read()
        _sort(batch, records)
    elif located.meta:
        _meeting(context, session)
        return  # a sheet of session lines has no rows
    else:
        aside = [SetAside(Problem("no_header", sheet.name, f"A{i}", _shown(row)), sheet.name, i, row)
                 for i, row in filled]
        read = len(aside)
    batch.set_aside += aside
    batch.rows_read += read


def _sort(batch: Batch, records: list[Submission | Tally | Link]) -> None:
    batch.submissions += [record for record in records if isinstance(record, Submission)]
    batch.tallies += [record for record in records if isinstance(record, Tally)]
    batch.links += [record for record in records if isinstance(record, Link)]


def _meeting(context: Context, session: Session) -> None:
    if context.channel in MEETING:
        found = sessions.identify(session, context.file)
        context.sessions.setdefault(found.session, found)


def _add_sessions(batch: Batch, context: Context) -> None:
    """Keep the sessions that have anything, and say what is missing in what they tell."""
    batch.sessions = list(context.sessions.values())
    counted = {tally.place.session for tally in batch.tallies}
    rows = {s.session: sum(r.is_person and r.place.session == s.session for r in batch.submissions)
            for s in batch.sessions}
    for session in batch.sessions:
        ideas = any(r.place.session == session.session and not r.is_person for r in batch.submissions)
        if session.people is None and ideas and not rows[session.session] and session.session not in counted:
            batch.problems.append(Problem("no_head_count", value=session.session))
        if session.people is not None and session.people < rows[session.session]:
            batch.problems.append(Problem("fewer_people_than_rows", value=str(session.people)))
        if not (session.partner or session.day or session.venue) and (ideas or rows[session.session]):
            batch.problems.append(Problem("no_session", value=session.session))


def _shown(row: list[object]) -> str:
    return next((str(cell) for cell in row if cell is not None), "")[:200]
