"""What is compared: by what, and which two; it stands in the address, so that a link shows the same."""

from collections.abc import Callable, Sequence
from typing import Final

from streamlit.delta_generator import DeltaGenerator

from analysis import parts as words
from analysis.analyse import Analysis
from analysis.reach.parts import Kind, cuts
from ingest.schema import Engagement
from locales import _
from pages.parts import address, remember

ENGAGEMENT: Final = "engagement"  # beside the kinds of parts
BY, ONE, OTHER = "compare", "one", "other"  # in the address


def by(place: DeltaGenerator, kinds: Sequence[Kind], engagements: bool) -> str | None:
    """Let people choose by what to compare; nothing where there is nothing to compare with."""
    offered = [kind.value for kind in kinds] + [ENGAGEMENT] * engagements
    return _pick(place, BY, _("Compare"), offered, _kind) if offered else None


def two_parts(place: DeltaGenerator, everything: Analysis, kind: Kind, engagement: Engagement) -> tuple[str, str]:
    """Let people choose two parts of a kind; give their names in ``cuts``."""
    named = list(cuts(everything.frames, engagement, kind))

    def name(part: str) -> str:
        return words.part(part, kind, engagement)
    left, right = place.columns(2)
    one = _pick(left, ONE, _("One part"), named, name, kind.value)
    other = _pick(right, OTHER, _("The other part"), [part for part in named if part != one], name, kind.value)
    return one, other


def another(place: DeltaGenerator, called: dict[str, str]) -> str:
    """Let people choose another engagement, by its short name."""
    return _pick(place, OTHER, _("The other engagement"), list(called), called.__getitem__, ENGAGEMENT)


def _kind(name: str) -> str:
    return _("With another engagement") if name == ENGAGEMENT else words.kind(Kind(name))


def _pick(place: DeltaGenerator, name: str, label: str, offered: Sequence[str], say: Callable[[str], str],
          kind: str = "") -> str:
    """Offer a list; what was chosen is remembered, and for each kind of part by itself."""
    state = f"compare_{name}_{kind}"
    if remember.value(state, None) not in offered:
        remember.forget(state)
    key = remember.prepare(state, address.wish(name, offered) or offered[0])
    chosen = remember.keep(state, place.selectbox(label, offered, key=key, format_func=say))
    address.hold({name: chosen})
    return str(chosen)
