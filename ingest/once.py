"""What people write comes again and again: work it out once."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
LOOKED_AT = 1_000  # things from which to tell whether they come again and again


class Once(dict[K, V], Generic[K, V]):
    """What things mean; each is worked out when it is met for the first time."""

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, thing: K) -> V:
        found = self[thing] = self.read(thing)
        return found


def each(read: Callable[[K], V], things: Sequence[K]) -> list[V]:
    """Work out what each of these is; where they seem to come again and again, each different one once."""
    first = things[:LOOKED_AT]
    return list(map(Once(read).__getitem__ if 2 * len(set(first)) < len(first) else read, things))
