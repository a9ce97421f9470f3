"""Whoever waits is told once, and nobody's going away keeps others from hearing."""

import asyncio

from ingest import StoreError
from ingest.form.posts import Taken
from ingest.form.telling import tell

TAKEN = Taken("2346789CFG", "stored")


def test_everybody_in_a_loop_is_told_but_who_has_gone() -> None:
    """If this fails, a telephone that loses its network leaves the others of its lot waiting for ever."""
    async def waiting() -> list[object]:
        gone, here, unlucky = (asyncio.get_running_loop().create_future() for _one in range(3))
        gone.cancel()
        told = [(gone, TAKEN), (here, TAKEN), (unlucky, StoreError("store_busy", "full"))]
        await asyncio.get_running_loop().run_in_executor(None, tell, told)
        return await asyncio.gather(here, unlucky, return_exceptions=True)
    here, unlucky = asyncio.run(waiting())
    assert here == TAKEN
    assert isinstance(unlucky, StoreError)


def test_a_loop_that_has_ended_is_no_fault() -> None:
    """If this fails, the thread that writes dies when the server stops, with posts still to write."""
    loop = asyncio.new_event_loop()
    left = loop.create_future()
    loop.close()
    tell([(left, TAKEN)])
    assert not left.done()
