"""Numbers of documents, bank accounts and cards: by their check digits, or by what stands before them."""

import re
from collections.abc import Callable

from analysis.redact.checksums import is_card, is_cnpj, is_cpf, is_dni, is_iban, is_ni_number, is_ssn
from analysis.redact.kinds import Spans

_ALONE = r"(?<![\w.,/-])"  # not in the middle of a longer number
_END = r"(?![\w/]|[.,-]\d)"
_CHECKED: list[tuple[re.Pattern[str], Callable[[str], bool]]] = [
    (re.compile(rf"{pattern}", re.ASCII), check) for pattern, check in [
        (r"(?<![0-9A-Za-z])[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}[-./ ]?[0-9]{2}(?![0-9A-Za-z])", is_cpf),
        (rf"{_ALONE}[0-9A-Z]{{2}}\.?[0-9A-Z]{{3}}\.?[0-9A-Z]{{3}}/?[0-9A-Z]{{4}}-?[0-9]{{2}}{_END}", is_cnpj),
        (rf"{_ALONE}[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:[0-9]{{2}} ?){{3}}[A-D]{_END}", is_ni_number),
        (rf"{_ALONE}[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z][0-9]{{6}}[a-d]{_END}", is_ni_number),
        (rf"{_ALONE}[0-9]{{3}}-[0-9]{{2}}-[0-9]{{4}}{_END}", is_ssn),
        (r"(?<![0-9A-Za-z])(?:[0-9]{8}|[0-9]{2}\.[0-9]{3}\.[0-9]{3}|[XYZxyz][- ]?[0-9]{7})(?:-?[A-Za-z]| [A-Z])"
         r"(?![0-9A-Za-z])", is_dni),
        (rf"{_ALONE}(?:[3-6][0-9]{{3}}([ -]?)[0-9]{{4}}\1[0-9]{{4}}\1[0-9]{{4}}"
         rf"|3[0-9]{{3}}[ -]?[0-9]{{6}}[ -]?[0-9]{{5}})"
         rf"{_END}", is_card)]]
_IBAN = re.compile(rf"{_ALONE}[A-Z]{{2}}[0-9]{{2}}(?: ?[0-9A-Z]{{1,4}}){{3,9}}", re.ASCII)
_CALLED = (
    r"CPF|CNPJ|RG|CNH|NIS|PIS|PASEP|CTPS|cart[ãa]o (?:do )?SUS|CNS|t[íi]tulo (?:de eleitor|eleitoral)|identidade"
    r"|DNI|NIE|NIF|c[ée]dula|CURP|c[ée]dula de identidad|seguridad social|tarjeta sanitaria|pasaporte|passaporte"
    r"|passport|NI number|NINO|national insurance(?: number)?|NHS(?: number)?|driving licen[cs]e|driver'?s? licen[cs]e"
    r"|SSN|social security(?: number)?|green card|tenancy (?:ref(?:erence)?|number)|Reisepass|Personalausweis"
    r"|Ausweisnummer|Steuer-?ID|passeport|carte d['’]identit[ée]|num[ée]ro de s[ée]curit[ée] sociale")
_TOLD = re.compile(
    rf"\b(?:{_CALLED})\b(?:[\s:#.º°-]|\b(?:is|no|nr|nº|n|num|number|number is|número|numero|é|es|ist|est|do|da|de)\b)"
    r"{0,6}(?P<number>[A-Za-z]{0,3}-?[0-9](?:[./ -]?[0-9A-Za-z]?[0-9]){4,16}(?:-?[A-Za-z0-9])?)(?![0-9A-Za-z])", re.I)


def find(text: str, language: str, region: str) -> Spans:
    """Find numbers with a right check digit, and any number that is called one of a document."""
    for match in _TOLD.finditer(text):
        if sum(sign.isdigit() for sign in match["number"]) >= 5:
            yield match.span("number")
    for pattern, check in _CHECKED:
        for match in pattern.finditer(text):
            if check(match.group()):
                yield match.span()
    for match in _IBAN.finditer(text):
        end = next((end for end in range(match.end(), match.start() + 14, -1)
                    if text[end - 1].isalnum() and not text[end:end + 1].isalnum()
                    and is_iban(text[match.start():end])), 0)
        if end:
            yield match.start(), end
