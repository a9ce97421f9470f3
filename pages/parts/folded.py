"""A text as HTML; of a long one the rest is folded away, so that the next one is not a hundred screens below."""

import html
from collections.abc import Sequence

from analysis import sentences as say
from analysis.voices import marked
from locales import _

SHOWN = 1_000  # letters; as long as the other texts of a page together
WORTH = 200  # letters; fewer are not folded away


def paragraphs(text: str, evidence: Sequence[str] = ()) -> str:
    """Write a text, its ``evidence`` marked; what is longer than ``SHOWN`` opens with «Show all»."""
    if len(text) <= SHOWN + WORTH:
        return f"<p>{marked(text, evidence)}</p>"
    end = text.rfind(" ", SHOWN - WORTH, SHOWN) + 1 or SHOWN
    label = html.escape(_("Show all {n} letters").format(n=say.number(len(text))))
    return (f"<p>{marked(text[:end], evidence)} …</p><details><summary>{label}</summary>"
            f"<p>… {marked(text[end:], evidence)}</p></details>")
