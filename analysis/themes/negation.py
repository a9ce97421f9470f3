"""The little words that deny what follows them."""

from functools import cache

from analysis.themes.pipeline import stems

WORDS = {
    "en": "no not never without nor none neither cannot can't don't doesn't didn't isn't aren't wasn't won't cant dont "
          "doesnt didnt isnt",
    "pt": "não sem nunca nem nenhum nenhuma jamais",
    "es": "no sin nunca ni ningún ninguno ninguna jamás",
    "fr": "pas sans jamais aucun aucune ni",
    "de": "kein keine keinen keinem keiner nicht ohne nie weder",
    "pl": "nie bez nigdy żaden żadna żadne żadnego żadnej ani",
}


@cache
def negating(language: str) -> frozenset[str]:
    """Give the stems of the words that deny in a language; none where we don't know them."""
    return frozenset(map(stems(language), WORDS.get(language, "").split()))
