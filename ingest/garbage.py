"""Garbage collection, put off while a file is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_left_alone() -> Iterator[None]:
    """Let Python look for no garbage meanwhile.

    A large file brings a million objects and no garbage among them; looking through all of them
    again and again takes a sixth of the time. What is let go of is freed as ever; what is left at
    the end counts as old, or it would be looked through at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()  # both together: everything to the oldest generation
            gc.enable()
