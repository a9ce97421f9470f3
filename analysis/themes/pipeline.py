"""A blank spaCy pipeline per language whose words are compared by accent-free stems, and the trained one beside it.

Nothing has to be downloaded. What counts as the same word: ``analysis.themes.spelling``. The stem
is the word's ``NORM``, which spaCy works out once for each word of its vocabulary. Where a trained
pipeline is installed (``pt_core_news_md`` …), its lemmas are looked up as well: what is found without
it is found with it, too.
"""

from functools import cache, lru_cache
from itertools import product

import spacy
from spacy.attrs import LOWER, NORM
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_suffix_regex, is_package

from analysis.themes.spelling import Stems

POSSESSIVES = ("'s", "'S", "’s", "’S", r"\'", "’")
BETWEEN_WORDS = r"[.,;:!?()…/|]+"  # also without a space: «litter,bins», «limpeza.mais»
REMEMBERED = 200_000  # words
SPOKEN = {  # function words as people write them, which spaCy's lists don't hold: «pra» is no «praia»
    "en": "im ive ill id dont cant wont didnt isnt thats gonna wanna u ur pls thx",
    "pt": "pra pro pras pros ta to ce vc pq tb msm né num numa",
    "es": "pa pal xq q tb porfa"}
KINDS, SIZES = ("news", "web"), ("lg", "md", "sm")  # of spaCy's trained pipelines
NOT_NEEDED = ("ner", "parser", "senter")
LEMMATIZERS = {"lemmatizer", "trainable_lemmatizer"}
NO_LANGUAGE = "xx"  # spaCy's name for «cut at spaces and punctuation only»


@cache
def pipeline(language: str) -> Language:
    """Give the pipeline of a language; one spaCy doesn't know is cut at spaces and punctuation only."""
    nlp = _blank(language)
    _cut_as_residents_would(nlp)
    nlp.max_length = 10**9  # a whole report pasted into one answer is slow, not an error
    stem = lru_cache(REMEMBERED)(stems(language))  # spaCy forgets rare words
    nlp.vocab.lex_attr_getters = {LOWER: str.lower, NORM: stem}  # type: ignore[attr-defined]
    for word in nlp.vocab:
        word.norm_ = stem(word.text)
    return nlp


@cache
def trained(language: str) -> Language | None:
    """Load the largest trained pipeline that is installed for a language and finds lemmas, if there is one."""
    for kind, size in product(KINDS, SIZES):
        if is_package(name := f"{language}_core_{kind}_{size}"):
            nlp = spacy.load(name, exclude=NOT_NEEDED)
            return nlp if LEMMATIZERS & set(nlp.pipe_names) else None
    return None


@cache
def stems(language: str) -> Stems:
    """Give what the words of a language are stemmed with."""
    return Stems(language, {*_blank(language).Defaults.stop_words, *SPOKEN.get(language, "").split()})


def _blank(language: str) -> Language:
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank(NO_LANGUAGE)


def _cut_as_residents_would(nlp: Language) -> None:
    """Keep «children's», «kids'» and «cant» whole; cut at all punctuation, spaced or not."""
    if not isinstance(nlp.tokenizer, Tokenizer):
        return  # a language that is not written with spaces has its own
    nlp.tokenizer.rules = {}
    nlp.tokenizer.url_match = None
    endings = [ending for ending in nlp.Defaults.suffixes or [] if ending not in POSSESSIVES]
    nlp.tokenizer.suffix_search = compile_suffix_regex(endings).search
    nlp.tokenizer.infix_finditer = compile_infix_regex([BETWEEN_WORDS, *(nlp.Defaults.infixes or [])]).finditer
