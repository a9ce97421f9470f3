"""Work out the next thing while the last one is used."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def ahead(things: Iterable[T]) -> Iterator[T]:
    """Give things one after the other; a thread of its own works out the next one meanwhile.

    It pays where either side waits, unpacks or writes: only then can both work at once. What goes
    wrong in the thread is raised here, and sentences are in the language that is in use here.
    """
    source, here = iter(things), copy_context()

    def following() -> list[T]:
        return list(islice(source, 1))

    with ThreadPoolExecutor(1) as helper:
        coming = helper.submit(here.run, following)
        while thing := coming.result():
            coming = helper.submit(here.run, following)
            yield from thing
