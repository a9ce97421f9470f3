"""What the answers to usual questions are called everywhere, where an engagement doesn't say it itself.

A word counts for a category only if that category alone is called by one of the words beside it.
"""

from collections.abc import Iterable
from typing import Any

from ingest.schema import Dimension, fold

CALLED = (  # folded; «m» is not here: it is a man in one language and a woman in another
    frozenset(("female", "woman", "women", "f", "girl", "mulher", "mulheres", "feminino", "feminina", "mujer",
               "mujeres", "femenino", "femenina")),
    frozenset(("male", "man", "men", "boy", "homem", "homens", "masculino", "masculina", "hombre", "hombres", "h")),
    frozenset(("non binary", "nonbinary", "nao binario", "nao binaria", "nao binarie", "no binario", "no binaria",
               "no binarie", "enby")),
    frozenset(("yes", "y", "sim", "si", "s")),
    frozenset(("no", "nao", "n")),
)
WOMAN, MAN = CALLED[:2]


def usual_spellings(dimension: Dimension) -> dict[str, str]:
    """Give spellings that no category of the dimension names, but one alone can mean."""
    own = {spelling for category in dimension.categories for spelling in category.spellings()}
    found: dict[str, str] = {}
    for words in CALLED if dimension.kind == "choice" else ():
        meant = [category.id for category in dimension.categories if category.spellings() & words]
        if len(meant) == 1:
            found |= dict.fromkeys(words - own, meant[0])
    return found


def spelt_beside(dimension: Dimension, cells: Iterable[Any]) -> dict[str, str]:
    """Give what «m» (and «w») mean among these cells: a man beside «f» or «w», a woman beside «h»."""
    said = {fold(cell) for cell in cells if isinstance(cell, str) and len(cell) <= len("m.")}
    if dimension.kind != "choice" or "m" not in said or bool(said & {"f", "w"}) == ("h" in said):
        return {}
    meant = {"m": WOMAN if "h" in said else MAN} | ({"w": WOMAN} if "w" in said else {})
    found = {letter: [c.id for c in dimension.categories if c.spellings() & words] for letter, words in meant.items()}
    return {letter: ids[0] for letter, ids in found.items() if len(ids) == 1}
