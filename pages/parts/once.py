"""What was worked out of an analysis is kept as long as that analysis is.

``session.analysis`` gives the same object until the store's version, the codings, the filter, the role or the language
changes. So what follows from it need not be made anew whenever a button is pressed, by whomever.
"""

import weakref
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from analysis.analyse import People

T = TypeVar("T")
_made: dict[int, dict[Hashable, Any]] = {}


def once(known: People, name: Hashable, make: Callable[[], T]) -> T:
    """Give what ``make`` gives, which must follow from the analysis and the name alone; nobody may change it."""
    if id(known) not in _made:
        _made[id(known)] = {}
        weakref.finalize(known, _made.pop, id(known), None)
    kept = _made[id(known)]
    if name not in kept:
        kept[name] = make()
    return kept[name]


def is_kept(known: People, name: Hashable) -> bool:
    """Say whether ``once`` made this of the analysis already."""
    return name in _made.get(id(known), {})
