"""Letters and digits that nobody takes for another when they are read aloud, typed or written by hand."""

import hashlib
import secrets

ALPHABET = "2346789CFGHJKMPQRTVWX"  # no vowels, which make words; none of 0 O, 1 I L, 5 S, B, D, N, Y, Z
RECEIPT = 10  # letters: one in some ten million guesses would meet one of a million receipts
CODE = 4
LONGEST_CODE = 12


def receipt_of(post_id: str, attempt: int = 0) -> str:
    """Make the receipt number of an id: always the same, so that a device without network can tell it, too.

    The id can't be worked out from it. The device does the same in ``pages/form/static/worker.js``.
    """
    hashed = hashlib.sha256(f"receipt:{post_id}{attempt or ''}".encode()).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in hashed[:RECEIPT])


def spoken(receipt: str) -> str:
    """Write a receipt number as people read it aloud: in two halves."""
    return f"{receipt[:RECEIPT // 2]}-{receipt[RECEIPT // 2:]}"


def typed(text: str) -> str:
    """Read a receipt number or a link's letters as people type them: small letters, spaces and hyphens don't matter."""
    return "".join(sign for sign in text.upper() if sign.isalnum())


def any_code() -> str:
    """Draw the letters of a short link."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE))
