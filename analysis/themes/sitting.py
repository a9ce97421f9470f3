"""One sitting of somebody who goes through texts: what comes next, and the way back.

The order stays as it is while somebody is sitting; it is made anew only when something was learnt
or handed in. What was behind them stays behind them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

NONE_KEY: Final = "0"
UNSURE_KEY: Final = "U"
BACK_KEY: Final = "B"
ACCEPT_KEY: Final = "Enter"
_KEYS: Final = "123456789ADEFGHIJKLMNOPQSTVWXYZ"  # no B and U, which are ours; C and R are the screen's own


@dataclass
class Sitting:
    """Texts in the order in which somebody sees them.

    made_of: what the order comes from. own: the texts of which they said something, also where they
    went back behind them.
    """

    made_of: Any = None
    order: list[str] = field(default_factory=list)
    at: int = 0
    own: set[str] = field(default_factory=set)

    @property
    def current(self) -> str | None:
        """Give the text to be looked at now; nothing where all are done."""
        return self.order[self.at] if self.at < len(self.order) else None

    @property
    def behind(self) -> list[str]:
        """List the texts somebody has been through in this sitting."""
        return self.order[:self.at]

    def renew(self, made_of: Any, order: Iterable[str]) -> None:
        """Go on in another order; what is behind stays there."""
        behind = set(self.behind)
        self.made_of, self.order = made_of, [*self.behind, *(text for text in order if text not in behind)]

    def done(self, text: str, elsewhere: Iterable[str] = ()) -> None:
        """Go on behind a text, past those that somebody else has done meanwhile."""
        self.own.add(text)
        if text in self.order:
            self.at = self.order.index(text) + 1
        others = set(elsewhere)
        while self.current in others and self.current not in self.own:
            self.order.pop(self.at)

    def back(self) -> None:
        """Go back by one."""
        self.at = max(self.at - 1, 0)

    def ahead(self, most: int) -> list[str]:
        """List what comes after the current text."""
        return self.order[self.at + 1:self.at + 1 + most]


def keys(themes: Iterable[str]) -> dict[str, str]:
    """Give each theme the key it is chosen with, in the codebook's order: the same for every text. '' past the last."""
    listed = list(themes)
    return dict(zip(listed, [*_KEYS, *[""] * max(len(listed) - len(_KEYS), 0)], strict=False))
