"""What is taken out of texts: the kinds, and the word that is put in the place of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from locales import N_, _

Span = tuple[int, int]
Spans = Iterator[Span]
GONE: Final = "\ue000"  # stands for a character that was found already; no letter, no digit, no space


class Kind(StrEnum):
    """What a piece of a text would have told."""

    EMAIL = "email"
    PROFILE = "profile"
    DOCUMENT = "document number"
    PHONE = "phone"
    ADDRESS = "address"
    POSTCODE = "postcode"
    NAME = "name"


@dataclass(frozen=True, order=True)
class Mark:
    """A piece that was found: from ``start`` to before ``end`` in the text as it was written."""

    start: int
    end: int
    kind: Kind


_WORDS: Final = {
    Kind.EMAIL: N_("[email]"), Kind.PROFILE: N_("[profile]"), Kind.DOCUMENT: N_("[document number]"),
    Kind.PHONE: N_("[phone]"), Kind.ADDRESS: N_("[address]"), Kind.POSTCODE: N_("[postcode]"),
    Kind.NAME: N_("[name]")}


def word(kind: Kind) -> str:
    """Give the word in brackets that stands for a kind, in the language in use."""
    return _(_WORDS[kind])
