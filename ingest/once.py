"""What people write comes again and again: work it out once."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Once(dict[K, V], Generic[K, V]):
    """What things mean; each is worked out when it is met for the first time."""

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, thing: K) -> V:
        found = self[thing] = self.read(thing)
        return found
