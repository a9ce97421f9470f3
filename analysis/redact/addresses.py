"""Street addresses with a house number; a street by itself is what a consultation is about."""

import re

from analysis.redact.kinds import Spans
from analysis.redact.letters import CAPITALISED, SMALL

_NUMBER = r"(?<![\w.,/£$€#-])\d{1,5}[A-Za-z]?(?:[ ]?[-–/][ ]?\d{1,5}[A-Za-z]?)?"
_KINDS = (r"(?:Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Close|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way"
          r"|Gardens"
          r"|Gdns|Crescent|Cres|Boulevard|Blvd|Row|Mews|Parade|Grove|Hill|Rise|Parkway|Pkwy|Broadway|Concourse"
          r"|Buildings)")
_DOOR = r"(?:,?\s*(?:apt|apartment|flat|unit|suite|floor|#)\.?\s?#?\s?\d{1,4}[A-Za-z]?\b)"
_FLAT = r"(?:(?:Flat|Apartment|Apt|Unit|Room)\.?\s?#?\d{1,4}[A-Za-z]?,?\s+)"
_WORD = rf"(?:(?:{CAPITALISED}|\d{{1,3}}(?:st|nd|rd|th)|of|the)\.?[ \t]+)"
_NOT_A_STREET = (r"(?:New|More|Best|Minutes?|Mins?|Hours?|Mph|Km|Miles?|Years?|Days?|Lanes?|Ways?|Bus|Cycle|Bike"
                 r"|Additional|Extra"
                 r"|Small|Big|Free|Low|Pocket|Public|Community|Open|Car|Person|People|Million|Trees?|Benches|Bins)\b")
_ENGLISH = re.compile(rf"{_FLAT}?{_NUMBER},?[ \t]+(?!{_NOT_A_STREET}){_WORD}{{1,4}}?{_KINDS}"
                      rf"(?:[ \t]+{_KINDS})*\b(?!['’])(?:\.(?=\s?,)|{_DOOR})*"
                      rf"(?!\s+(?:line|train|bus|subway|local|express|station)\b)")
_AT_HOME = re.compile(rf"(?:\b(?:live|living|home is|address is|house is|reside)(?:\s+(?:at|in|on"
                      rf"|near))?\s+(?:number\s+)?)"
                      rf"(?P<address>{_FLAT}?{_NUMBER},?[ \t]+(?:[\w'’]+[ \t]+){{1,3}}?{_KINDS}\b{_DOOR}?)", re.I)
_BLOCK = re.compile(rf"\b{_FLAT}(?:{CAPITALISED}[ \t]+){{1,3}}?(?:House|Court|Tower|Block|Building|Mansions|Lodge"
                    rf"|Heights)\b"
                    rf"|\b(?:Flat|Apt|Apartment)\.?[ ]#?\d{{1,4}}[A-Za-z]?\b(?!\s?%|[.,]\d)"
                    rf"|\b(?:apto?\.|apto|apartamento)[ ](?:n[º°o.]*[ ]?)?\d{{1,4}}[A-Za-z]?\b"
                    rf"(?!\s*(?:quarto|dorm|habit|bed|%|m[²2]))")
_BEFORE = re.compile(r"(?:\b(?:in|since|by|until|from|during|of|line|route|bus|district|ward|zone|phase"
                     r"|no later than)\s+)$",
                     re.I)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_COUNTING = re.compile(r"(?:top|line|route|bus|district|ward|zone|phase)\s+$", re.I)

_ROAD = (r"(?:Rua|R\.|Avenida|Av\.?|Avda?\.?|Travessa|Trav\.|Tv\.|Alameda|Al\.|Pra[çc]a|P[çc]a\.?|Estrada|Rodovia"
         r"|Ladeira"
         r"|Beco|Largo|Caminho|Viela|Calle|C/|Cl\.|Paseo|P[ºo]\.?|Plaza|Pza\.?|Plz\.?|Traves[íi]a|Camino|Carretera"
         r"|Ctra\.?"
         r"|Ronda|Glorieta|Callej[óo]n|Bulevar)")
_LINK = r"(?:de|da|do|das|dos|del|la|las|los|el|e|y)"
_CALLED = (rf"(?:{_LINK}[ \t]+){{0,2}}(?:\d{{1,2}}[ \t]+de[ \t]+)?{CAPITALISED}\.?"
           rf"(?:[ \t]+(?:{_LINK}[ \t]+){{0,2}}{CAPITALISED}\.?){{0,5}}")
_HOUSE = r"\d{1,5}(?:[ ]?[-–/][ ]?\d{1,4})?[A-Za-z]?"
_NTH = r"(?:n[º°]\.?|n\.[º°]?|núm(?:ero)?\.?|num\.?|n[úu]mero|no\.|#)[ ]?"
_INSIDE = (r"(?:[ \t]*,?[ \t]*(?:-[ ]?)?(?:(?:apto?|ap|apartamento|casa|bloco|bl|fundos|sala|quadra|qd|lote|lt|piso"
           r"|puerta"
           r"|portal|bajo|escalera|esc|bloque|planta|izq|dcha)\b\.?(?:[ ]?\d{1,4}[ºª°]?[ ]?[A-Za-z]?\b|[ ][A-Z]\b)?"
           r"|\d{1,2}[ ]?[ºª°][ -]?(?:[A-Z]{1,2}\b|izq\w*|dcha?\w*|derecha|izquierda)?))")
_GOES_ON = (r"(?:apto?|ap|apartamento|casa|bloco|fundos|sala|piso|puerta|portal|no|na|em|en|e|y|o|a|hay|est[áa]|é|es"
            r"|falta|tem"
            r"|que|porque|donde|onde|con|com|esquina|frente|bairro|barrio|y|pero|mas|se|me|ou|u)")
_NO_MORE = rf"(?![\w%ºª]|[.,:/]\d|[ ]?(?:km|m|h|kg|%|€|º|ª)\b|[ \t]+(?!{_GOES_ON}\b)[{SMALL}])"
_ROAD_FIRST = re.compile(
    rf"(?<![\w.])(?i:{_ROAD})[ \t]*{_CALLED}"
    rf"(?:,?[ \t]*(?i:{_NTH}){_HOUSE}\b|,[ \t]*{_HOUSE}{_NO_MORE}|[ \t]+{_HOUSE}{_NO_MORE}|,?[ \t]*(?i:s/n)\b)"
    rf"(?i:{_INSIDE})*")
_GAP = r"(?!(?:parada|l[íi]nea|linha|ponto|[ôo]nibus|autob[úu]s|bus|proposta|propuesta|fase)\b)[^\W\d]+"
_SMALL_ROAD = re.compile(
    rf"(?<![\w.])(?:{_ROAD})[ \t]+(?:{_GAP}[ \t]+){{0,4}}?{_GAP}(?:,?[ \t]*{_NTH}{_HOUSE}\b"
    rf"|,[ \t]*{_HOUSE}(?=[ \t]*(?:[.;)\n]|$|,?[ \t]*(?:apto?|apartamento|casa|bloco|fundos|piso|portal|bairro)\b)))"
    rf"(?:{_INSIDE})*", re.I)
_NUMBERED = re.compile(rf"(?<!\w)(?:{_ROAD})[ \t]+(?:\d{{1,3}}|[A-Z])\b,?[ \t]*(?:{_NTH}|casa[ ]|quadra[ ]|lote[ ])"
                       rf"(?:{_HOUSE}|[A-Z]\b){_INSIDE}*|\bP\.?[ ]?O\.?[ ]Box[ ]\d+|\bcaixa postal[ ]\d+", re.I)
_GERMAN = re.compile(rf"\b(?!Land|Bundes|Schnell|Freiland)(?:[{SMALL.upper()}][\w-]*(?:straße|strasse|str\.|gasse"
                     rf"|allee)|{CAPITALISED}[ ](?:Straße|Str\.|Allee"
                     rf"|Gasse))[ ]\d{{1,3}}[ ]?[a-f]?\b(?![ ]?(?:km|Meter|Uhr|%|\.)|[ ](?!und|in|ist|im)[{SMALL}])")
_FRENCH = re.compile(rf"(?<![\w.,-])\d{{1,4}}(?:[ ]?(?:bis|ter))?,?[ ](?:rue|avenue|av\.|boulevard|bd|place|impasse"
                     rf"|allée"
                     rf"|chemin|quai|cours|square)[ ](?:(?:de|du|des|la|le|les|l['’]|d['’])[ ]?){{0,2}}{CAPITALISED}"
                     rf"(?:[ -]{CAPITALISED}){{0,3}}")


def find(text: str, language: str, region: str) -> Spans:
    """Find house numbers with their street, and numbers of flats, as English, Portuguese and Spanish write them."""
    yield from (match.span("address") for match in _AT_HOME.finditer(text))
    for match in _ENGLISH.finditer(text):
        if not _is_count(text[:match.start()], match.group()):
            yield match.span()
    for pattern in (_BLOCK, _ROAD_FIRST, _SMALL_ROAD, _NUMBERED, _GERMAN, _FRENCH):
        yield from (match.span() for match in pattern.finditer(text))


def _is_count(before: str, found: str) -> bool:
    """Say whether the number belongs to what stands before it: «in 2023 High Street …», «bus 12 Elm Road»."""
    return bool(_COUNTING.search(before) or (_YEAR.match(found) and _BEFORE.search(before)))
