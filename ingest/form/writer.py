"""One thread writes for everybody who is sending: posts that wait share one transaction, and so one write to the disk.

Each connection has a queue of its own, and they take turns. A flood from one place waits for
itself; it is not refused, and nobody else waits behind it.
"""

import asyncio
import threading
from collections import deque
from concurrent.futures import Future

import sqlalchemy as sa

from ingest.errors import FairHearingError
from ingest.form.post import Post
from ingest.form.posts import Taken, take_in
from ingest.form.telling import Waits, tell
from ingest.store import Store
from locales import _

TOGETHER = 64  # posts in one transaction
MOST_WAITING = 5_000  # posts; more would fill the memory

Waiting = tuple[Post, Waits]


class Writer:
    """Takes posts from many threads and answers each once it is on the disk."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._queues: dict[str, deque[Waiting]] = {}
        self._waiting = 0
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def put(self, post: Post, sender: str) -> "Future[Taken]":
        """Let a post wait for its turn. ``sender`` is forgotten with the last post that waits in its queue."""
        future: Future[Taken] = Future()
        future.set_running_or_notify_cancel()  # whoever goes away while waiting: what they sent is stored
        self._let_wait(post, sender, future)
        return future

    async def taken(self, post: Post, sender: str) -> Taken:
        """Do the same in an event loop, and give what became of the post once it is on the disk."""
        future: asyncio.Future[Taken] = asyncio.get_running_loop().create_future()
        self._let_wait(post, sender, future)
        return await future

    def _let_wait(self, post: Post, sender: str, future: Waits) -> None:
        with self._change:
            if self._waiting >= MOST_WAITING:
                raise FairHearingError("too_many_waiting", _(
                    "So many people are sending at this moment that yours could not be stored yet."))
            self._queues.setdefault(sender, deque()).append((post, future))
            self._waiting += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="form writer", daemon=True)
                self._thread.start()
            self._change.notify()

    def close(self) -> None:
        """Write what waits, and stop."""
        with self._change:
            self._closed = True
            self._change.notify()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        while lot := self._next():
            self._write(lot)

    def _next(self) -> list[Waiting]:
        """Wait for posts; take one from each queue in turn, up to as many as go together."""
        with self._change:
            self._change.wait_for(lambda: self._waiting or self._closed)
            lot: list[Waiting] = []
            while self._waiting and len(lot) < TOGETHER:
                sender, queue = next(iter(self._queues.items()))
                lot.append(queue.popleft())
                self._waiting -= 1
                del self._queues[sender]
                if queue:
                    self._queues[sender] = queue  # behind the others
            return lot

    def _write(self, lot: list[Waiting]) -> None:
        try:
            taken = take_in(self.store, [post for post, _future in lot])
        except Exception as error:  # whatever it is, somebody waits for an answer
            self._fail(lot, error)
        else:
            tell([(future, answer) for (_post, future), answer in zip(lot, taken, strict=True)])

    def _fail(self, lot: list[Waiting], error: Exception) -> None:
        """Tell those who wait; a post that can't be written doesn't take the others along."""
        unreachable = isinstance(error.__cause__, sa.exc.OperationalError)  # it would be the same for each
        if len(lot) > 1 and not unreachable:
            for one in lot:
                self._write([one])
        else:
            tell([(future, error) for _post, future in lot])
