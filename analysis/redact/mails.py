"""E-mail addresses, also those that were written so that machines don't find them."""

import re

from analysis.redact.kinds import Spans

_ENDINGS = r"(?:com|org|net|edu|gov|info|io|eu|uk|us|es|br|pt|de|fr|mx|ar|cl|co)"
_LOCAL = r"[\w.+%'’-]*\w"
_HOST = r"[^\W_](?:[\w-]*[^\W_])?"
_PLAIN = re.compile(rf"{_LOCAL}@(?P<host>{_HOST}(?:\.{_HOST})*\.(?P<ending>[^\W\d_]{{2,24}}))\b")
_SPACED = re.compile(rf"{_LOCAL}[ \t]?@[ \t]?{_HOST}(?:[ \t]?\.[ \t]?{_HOST})*[ \t]?\.[ \t]?{_ENDINGS}\b", re.I)
_AT = r"(?:[ \t]*[(\[{<][ \t]*(?:at|@|arroba|ät|chez)[ \t]*[)\]}>][ \t]*|[ \t]+(?:at|arroba|ät)[ \t]+)"
_DOT = r"(?:[ \t]*[(\[{<][ \t]*(?:dot|\.|punto|ponto|point|punkt)[ \t]*[)\]}>][ \t]*" \
       r"|[ \t]+(?:dot|punto|ponto|point|punkt)[ \t]+|\.)"
_SPOKEN = re.compile(rf"\b{_LOCAL}{_AT}{_HOST}(?:{_DOT}{_HOST})*?{_DOT}{_ENDINGS}(?:{_DOT}{_ENDINGS})?\b", re.I)
_PROVIDERS = re.compile(rf"{_LOCAL}[ \t]?@[ \t]?(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail|proton|live"
                        r"|uol|bol|terra)\b(?:\.\w+)*", re.I)
_GENDERED = re.compile(r"[ao]?s|es", re.I)  # niñ@s, chic@s, tod@os: what follows the sign is the end of a word
_KNOWN = re.compile(_ENDINGS)


def find(text: str, language: str, region: str) -> Spans:
    """Find e-mail addresses; «niñ@s» and «l@s» are words, also where the next sentence follows without a space."""
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
