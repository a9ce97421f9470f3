"""The check digits of documents: is this really such a number, or only as long as one?"""

import re
from collections.abc import Iterable

DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"  # Real Decreto 1553/2005: the number modulo 23
NIE_DIGITS = {"X": "0", "Y": "1", "Z": "2"}
NI_PREFIXES_NOT_USED = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}  # HMRC, National Insurance Manual NIM39110


def is_cpf(number: str) -> bool:
    """Check a Brazilian person's tax number: eleven digits, not all alike, two check digits modulo 11."""
    digits = _digits(number)
    return len(digits) == 11 and len(set(digits)) > 1 and all(
        digits[n - 1] == _modulo_11(digits[:n - 1], range(n, 1, -1)) for n in (10, 11))


def is_cnpj(number: str) -> bool:
    """Check a Brazilian organisation's number, with letters as from 2026: each counts as its code less 48."""
    signs = [ord(sign) - 48 for sign in re.sub(r"[./ -]", "", number).upper()]
    weights = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
    return len(signs) == 14 and len(set(signs)) > 1 and signs[12] == _modulo_11(signs[:12], weights) \
        and signs[13] == _modulo_11(signs[:13], [6, *weights])


def is_ni_number(number: str) -> bool:
    """Check the two letters of a British National Insurance number; it has no check digit."""
    return number[:2].upper() not in NI_PREFIXES_NOT_USED


def is_ssn(number: str) -> bool:
    """Check the parts of an American social security number: which areas, groups and serials were never given."""
    area, group, serial = re.split(r"[- ]", number)
    return area not in ("000", "666") and area < "900" and group != "00" and serial != "0000"


def is_dni(number: str) -> bool:
    """Check the letter of a Spanish identity number, of nationals (DNI) or foreigners (NIE)."""
    plain = re.sub(r"[ .-]", "", number).upper()
    return DNI_LETTERS[int(NIE_DIGITS.get(plain[0], plain[0]) + plain[1:-1]) % 23] == plain[-1]


def is_iban(number: str) -> bool:
    """Check a bank account's number: rearranged and with letters as numbers it leaves 1 modulo 97 (ISO 13616)."""
    plain = re.sub(r"\s", "", number)
    return len(plain) >= 15 and int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def is_card(number: str) -> bool:
    """Check a payment card's number by Luhn's method (ISO/IEC 7812)."""
    digits = _digits(number)
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return len(set(digits)) > 1 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _digits(number: str) -> list[int]:
    return [int(sign) for sign in number if sign.isdigit()]


def _modulo_11(digits: Iterable[int], weights: Iterable[int]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) * 10 % 11 % 10
