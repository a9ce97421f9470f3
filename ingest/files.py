"""Files in, receipts out: understand each, store it as one batch."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from ingest.by_hand import ByHand
from ingest.errors import FairHearingError, FileRefused
from ingest.garbage import garbage_left_alone
from ingest.layout import Layouts
from ingest.outcome import Outcome
from ingest.preview import Preview, preview
from ingest.problems import Problem
from ingest.receipt import Receipt
from ingest.records import Batch
from ingest.rows.personal import coder_with
from ingest.schema.names import Channel
from ingest.secret import rounding_secret
from ingest.store import Store
from ingest.understand import understand
from ingest.workbook import guard
from ingest.workbook.guard import refuse_big_files
from locales import _

Progress = Callable[[float], None]
FOLDER_CHANNELS = {"online": Channel.ONLINE, "workshops": Channel.WORKSHOP}
UNDERSTOOD = 0.4  # of the work is done when a file is understood; the rest is storing it


@dataclass(frozen=True)
class HandedIn:
    """A file somebody hands in: its name, how to get its bytes, and its channel if that is known.

    ``size``: of its bytes, where that is known before they are got; a file too large is then never read.
    ``by_hand``: what somebody says of its meetings; None: what was said before, if it was handed in before.
    """

    name: str
    read: Callable[[], bytes]
    channel: str | None = None
    size: int = 0
    by_hand: ByHand | None = None


def from_path(path: Path, channel: str | None = None, by_hand: ByHand | None = None) -> HandedIn:
    """Hand in a file from disk; one in ``online/`` or ``workshops/`` has that channel."""
    return HandedIn(path.name, partial(_bytes, path), channel or FOLDER_CHANNELS.get(path.resolve().parent.name),
                    by_hand=by_hand)


def ingest_path(store: Store, path: Path, channel: str | None = None,
                progress: Progress = lambda _: None) -> Receipt:
    """Read a file from disk into the store and give its receipt."""
    handed_in = from_path(path, channel)
    return ingest_file(store, handed_in.name, handed_in.read(), handed_in.channel, progress)


def ingest_several(store: Store, files: Iterable[HandedIn],
                   progress: Callable[[str, float], None] = lambda *_: None) -> Iterator[Outcome]:
    """Read several files; minutes wait until the online contributions they name are in.

    Tables are read as people said of their layouts. Gives one outcome per file, as it is done.
    A refused file doesn't stop the others.
    """
    layouts = store.layouts()
    waiting: list[tuple[str, bytes, Batch]] = []
    for file in files:
        done = partial(progress, file.name)
        try:
            refuse_big_files(file.name, file.size)
            data = file.read()
            with garbage_left_alone():
                batch = _understand(store, file.name, data, file.channel, layouts, file.by_hand)
                done(UNDERSTOOD)
                if batch.links:
                    waiting.append((file.name, data, batch))
                    continue
                receipt = _store(store, data, batch, done)
            yield Outcome(file.name, receipt, layouts=batch.layouts)
        except Exception as error:
            yield Outcome(file.name, refusal=_refusal(file.name, error))
    for name, data, batch in waiting:
        try:
            receipt = _store(store, data, batch, partial(progress, name))
            yield Outcome(name, receipt, layouts=batch.layouts)
        except Exception as error:
            yield Outcome(name, refusal=_refusal(name, error))


def ingest_file(store: Store, name: str, data: bytes, channel: str | None = None,
                progress: Progress = lambda _: None) -> Receipt:
    """Read one file into the store and give its receipt.

    Raises ``FileRefused`` where the file can't be read at all; then nothing is stored.
    """
    with garbage_left_alone():
        batch = _understand(store, name, data, channel, store.layouts())
        progress(UNDERSTOOD)
        return _store(store, data, batch, progress)


def look_at_several(store: Store, files: Iterable[HandedIn],
                    layouts: Layouts) -> tuple[list[Preview], list[FairHearingError]]:
    """Understand several files without storing them; gives the previews, and the refusals of the others."""
    previews: list[Preview] = []
    refused: list[FairHearingError] = []
    for file in files:
        try:
            previews.append(look_at(store, file, layouts))
        except FairHearingError as error:
            refused.append(error)
    return previews, refused


def look_at(store: Store, file: HandedIn, layouts: Layouts | None = None) -> Preview:
    """Understand a file without storing it, with ``layouts`` in place of those that are remembered.

    Raises ``FairHearingError`` with a sentence where it can't be read.
    """
    try:
        refuse_big_files(file.name, file.size)
        data = file.read()
        digest = sha256(data).hexdigest()
        earlier, before = store.earlier(digest), store.by_hand(digest)
        channel, known_as = (earlier.channel, earlier.file) if earlier else (file.channel, None)
        said = before if earlier or file.by_hand is None else file.by_hand
        found = preview(store.folder.engagement, file.name, data, channel, known_as,
                        store.layouts() if layouts is None else layouts, said)
        if earlier is None:
            return found
        return replace(found, known_from=earlier.batch,
                       problems=(*found.problems, *_otherwise(file.by_hand, before, earlier.batch)))
    except Exception as error:
        raise _refusal(file.name, error) from error


def _understand(store: Store, name: str, data: bytes, channel: str | None, layouts: Layouts,
                by_hand: ByHand | None = None) -> Batch:
    """Work out what a file says; the same bytes are read as they were the first time, whatever their name."""
    digest = sha256(data).hexdigest()
    earlier, before = store.earlier(digest), store.by_hand(digest)
    coder = coder_with(partial(rounding_secret, store.folder))
    if earlier is None:
        said = before if by_hand is None else by_hand
        return understand(store.folder.engagement, name, data, channel, layouts=layouts, by_hand=said, coder=coder)
    batch = understand(store.folder.engagement, name, data, earlier.channel, earlier.file, layouts, before, coder)
    if channel and channel != earlier.channel:
        batch.problems.append(Problem("same_file", value=earlier.batch))
    batch.problems += _otherwise(by_hand, before, earlier.batch)
    return batch


def _otherwise(by_hand: ByHand | None, before: ByHand, batch: str) -> list[Problem]:
    """Say that something else was said of a file when it was handed in first."""
    return [Problem("given_otherwise", value=batch)] if by_hand and not by_hand.within(before) else []


def _store(store: Store, data: bytes, batch: Batch, progress: Progress) -> Receipt:
    return store.add(batch, lambda done: progress(UNDERSTOOD + (1 - UNDERSTOOD) * done), data)


def _refusal(file: str, error: Exception) -> FairHearingError:
    """Say why a file was refused; a fault of ours gets a sentence for people, and the log gets the rest."""
    if isinstance(error, FairHearingError):
        return error
    logging.getLogger(__name__).error("%s could not be read", file, exc_info=error)
    return FileRefused("fault", _(
        "{file} could not be read, and nothing of it was stored. Please report this, "
        "with the file if you may share it.").format(file=file))


def _bytes(path: Path) -> bytes:
    try:
        refuse_big_files(path.name, path.stat().st_size)
        with path.open("rb") as file:
            data = file.read(guard.MAX_BYTES + 1)  # it may grow meanwhile, or be a device that never ends
        refuse_big_files(path.name, len(data))
        return data
    except OSError as error:
        raise FileRefused("unreadable_file", _(
            "{file} can't be opened: {reason}. Check the name and try again.").format(
                file=path.name, reason=error.strerror)) from error
