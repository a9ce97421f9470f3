"""E-mail addresses, also those that were written so that machines don't find them."""

import re

from analysis.redact.kinds import Spans

_ENDINGS = r"(?:com|org|net|edu|gov|info|io|eu|uk|us|es|br|pt|de|fr|mx|ar|cl|co)"
_LOCAL = r"[\w.+%'’-]{0,63}\w"  # bounded, so that no text takes long
_HOST = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_PLAIN = re.compile(rf"{_LOCAL}@(?P<host>{_HOST}(?:\.{_HOST}){{0,6}}\.(?P<ending>[^\W\d_]{{2,24}}))\b")
_SPACED = re.compile(rf"{_LOCAL}[ \t]?@[ \t]?{_HOST}(?:[ \t]?\.[ \t]?{_HOST}){{0,6}}[ \t]?\.[ \t]?{_ENDINGS}\b", re.I)
_AT = r"(?:[ \t]{0,3}[(\[{<][ \t]{0,3}(?:at|@|arroba|ät|chez)[ \t]{0,3}[)\]}>][ \t]{0,3}" \
      r"|[ \t]{1,3}(?:at|arroba|ät)[ \t]{1,3})"
_DOT = r"(?:[ \t]{0,3}[(\[{<][ \t]{0,3}(?:dot|\.|punto|ponto|point|punkt)[ \t]{0,3}[)\]}>][ \t]{0,3}" \
       r"|[ \t]{1,3}(?:dot|punto|ponto|point|punkt)[ \t]{1,3}|\.)"
_SPOKEN = re.compile(rf"\b{_LOCAL}{_AT}{_HOST}(?:{_DOT}{_HOST}){{0,4}}?{_DOT}{_ENDINGS}(?:{_DOT}{_ENDINGS})?\b", re.I)
_PROVIDERS = re.compile(rf"{_LOCAL}[ \t]?@[ \t]?(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail|proton|live"
                        r"|uol|bol|terra)\b(?:\.\w+){0,3}", re.I)
_GENDERED = re.compile(r"[ao]?s|es", re.I)  # niñ@s, chic@s, tod@os: what follows the sign is the end of a word
_MAYBE = re.compile(r"@|\b(?:at|arroba|ät|chez)\b", re.I)
_KNOWN = re.compile(_ENDINGS)


def find(text: str, language: str, region: str) -> Spans:
    """Find e-mail addresses; «niñ@s» and «l@s» are words, also where the next sentence follows without a space."""
    if not _MAYBE.search(text):
        return
    for match in _PLAIN.finditer(text):
        if not _is_word(match["host"], match["ending"]):
            yield match.span()
    for pattern in (_SPACED, _SPOKEN, _PROVIDERS):
        for match in pattern.finditer(text):
            if not re.search(r"@[ao]?s\.", match.group()):
                yield match.span()


def _is_word(host: str, ending: str) -> bool:
    """Say whether the first part behind the sign is the end of a Spanish or Portuguese word."""
    first = host.split(".")[0]
    return first.lower() == "s" or bool(_GENDERED.fullmatch(first) and not _KNOWN.fullmatch(ending))
