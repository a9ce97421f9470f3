"""Tell those who wait what became of their posts: everybody in an event loop with one call."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import suppress

from ingest.form.posts import Taken

Waits = Future[Taken] | asyncio.Future[Taken]  # a thread, or a task of an event loop
Told = tuple[Waits, Taken | Exception]


def tell(told: Sequence[Told]) -> None:
    """Answer from the thread that writes. Each call to an event loop wakes it, so they share one."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Told]] = {}
    for future, outcome in told:
        if isinstance(future, asyncio.Future):
            by_loop.setdefault(future.get_loop(), []).append((future, outcome))
        else:
            _settle([(future, outcome)])
    for loop, own in by_loop.items():
        with suppress(RuntimeError):  # it is closed: nobody waits there any more
            loop.call_soon_threadsafe(_settle, own)


def _settle(told: Sequence[Told]) -> None:
    for future, outcome in told:
        if future.cancelled():  # whoever waited has gone away
            continue
        if isinstance(outcome, Exception):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)
